import { Failure } from '../core/failure';
import { languageOfEnvironment, lookUpLanguage } from '../core/language';
import type { Language } from '../core/source';
import { fill } from '../core/words';
import { TextAsked } from './command';
import {
  languageNamed,
  namedLanguages,
  type Options,
  type Reading,
  type Request,
  readCommandLine,
} from './program';
import { showGuide } from './show-guide';
import { textWidth } from './style';
import { ReaderGone, type World } from './world';
import { wrap } from './wrap';

/**
 * Runs the program and returns its exit code: 0 done, 1 the program or its output failed, 2 wrong usage, 130 left
 * at a question, 143 and 129 after SIGTERM and SIGHUP there. Never throws and never exits by itself.
 * @param argv the command line without `node` and the script
 */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const { languages } = world.library;
  const named = namedLanguages(argv)
    .map((tag) => lookUpLanguage(tag, languages))
    .filter((language) => language !== undefined);
  const language = named.at(-1) ?? languageOfEnvironment(world.env, languages, () => world.intlLocale());
  try {
    const edition = world.library.edition(language);
    const reading: Reading = {
      edition,
      languages,
      version: world.version,
      width: textWidth(world.stdout),
      wrap,
    };
    const request = readCommandLine(argv, reading);
    for (const tag of request.options.lang ?? []) languageNamed(tag, languages, edition);
    return await perform(request, world, reading);
  } catch (error) {
    return report(error, world, language);
  }
}

async function perform(request: Request, world: World, reading: Reading): Promise<number> {
  const { edition } = reading;
  switch (request.kind) {
    case 'guide':
      return showGuide(request.words, request.options, world, edition);
    case 'list': {
      const { renderList } = await import('./list');
      return put(renderList(request, edition, reading.width), request.options, world);
    }
    case 'graph': {
      const { renderGraph } = await import('../render/graph');
      return put(renderGraph(edition), request.options, world);
    }
    case 'completion': {
      const { renderCompletion } = await import('./completion');
      return put(renderCompletion(request.shell, reading), request.options, world);
    }
    case 'export': {
      const { exportLibrary } = await import('./export');
      return exportLibrary(request.directory, request.options, world, edition);
    }
  }
}

/** Writes a result where the user wants it. */
export function put(text: string, { output }: Pick<Options, 'output'>, world: World): number {
  if (output === undefined) world.stdout.write(text);
  else world.files.replace(output, text);
  return 0;
}

function report(error: unknown, world: World, language: Language): number {
  if (error instanceof ReaderGone) return 0;
  try {
    if (error instanceof TextAsked) {
      world.stdout.write(error.text);
      return 0;
    }
    const failure =
      error instanceof Failure ? error : new Failure('error.unexpected', {}, 1, { cause: error });
    const { words } = world.library.edition(language);
    const shown = fill(words[failure.key], quoted(failure.fields));
    const trace = world.env.DEBUG === 'signin-help' ? `${traceOf(failure)}\n` : '';
    world.stderr.write(`signin-help: ${shown}\n${trace}`);
    return failure.exitCode;
  } catch (again) {
    return again instanceof ReaderGone && error instanceof TextAsked
      ? 0
      : error instanceof Failure
        ? error.exitCode
        : 1;
  }
}

/** What the user typed, without anything that could move the cursor or fill the screen. */
function quoted(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const tame = (value: string) => {
    const plain = value.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
    return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, tame(value)]));
}

const traceOf = (failure: Failure): string => {
  const error = failure.cause instanceof Error ? failure.cause : failure;
  return error.stack ?? String(error);
};
