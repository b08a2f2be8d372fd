import type { Edition } from './catalogue/edition';
import { languageOfEnvironment, lookUpLanguage } from './catalogue/language';
import { editionsFrom } from './catalogue/library';
import type { Language } from './catalogue/source';
import { fill } from './catalogue/words';
import { HelpAsked, VersionAsked } from './command-line/asked';
import { languageNamed, namedLanguages } from './command-line/language-option';
import { readPlainly } from './command-line/plain-command-line';
import type { ProgramContext, Request } from './command-line/program';
import { completing } from './command-line/shell-names';
import type { Listing } from './commands/listing';
import { put } from './commands/put';
import { showGuide } from './commands/show-guide';
import { textWidth } from './terminal/plain-style';
import type { World } from './world';

/**
 * Runs the program and returns its exit code: 0 done, 1 the program or its output failed, 2 wrong usage, 130 left
 * at a question, 143 and 129 after SIGTERM and SIGHUP there. Never exits by itself, and throws only where the program's
 * own words are missing.
 * @param argv the command line without `node` and the script
 */
export async function main(argv: readonly string[], world: World): Promise<number> {
  if (argv[0] === completing) {
    const { answerShell } = await import('./command-line/completion/completion');
    answerShell(argv.slice(1), world);
    return 0;
  }
  const edition = world.library.edition(languageOf(argv, world));
  try {
    return await obey(argv, world, edition);
  } catch (error) {
    const { report } = await import('./report');
    return report(error, world, edition.words);
  }
}

/** The language to speak: found before the command line is read, so that its errors are in that language too. */
function languageOf(argv: readonly string[], { env, library, intlLocale }: World): Language {
  const named = namedLanguages(argv).map((tag) => lookUpLanguage(tag, library.languages));
  return (
    named.findLast((language) => language !== undefined) ??
    languageOfEnvironment(env, library.languages, intlLocale)
  );
}

async function obey(argv: readonly string[], world: World, edition: Edition): Promise<number> {
  const { languages } = world.library;
  const context: ProgramContext = { edition, languages, version: world.version };
  try {
    const request =
      readPlainly(argv) ?? (await import('./command-line/program')).readCommandLine(argv, context);
    for (const tag of request.options.lang ?? []) languageNamed(tag, languages, edition);
    return await perform(request, world, edition);
  } catch (asked) {
    if (asked instanceof HelpAsked) {
      const { helpOf } = await import('./command-line/help');
      return put(helpOf(asked.command, context, textWidth(world.stdout)), {}, world);
    }
    if (asked instanceof VersionAsked) return put(versionText(world.version, edition), {}, world);
    throw asked;
  }
}

/** The version alone on the first line, for scripts; below it the day of the catalogue. */
const versionText = (version: string, { words, about }: Edition): string =>
  `${version}\n${fill(words['about.catalogue'], { day: about.day })}\n`;

async function perform(request: Request, world: World, edition: Edition): Promise<number> {
  const list = async (listing: Listing) => {
    const { renderListing } = await import('./commands/listing');
    const text = renderListing(listing, request.options, edition.words, textWidth(world.stdout));
    return put(text, request.options, world);
  };
  switch (request.kind) {
    case 'guide':
      return showGuide(request.words, request.options, world, edition);
    case 'search': {
      const { guidesFound } = await import('./commands/search');
      return list(guidesFound(request.words.join(' '), editionsFrom(world.library, edition)));
    }
    case 'list': {
      const { codesListed, guidesListed } = await import('./commands/list');
      return list((request.codes ? codesListed : guidesListed)(request.words, edition));
    }
    case 'page': {
      const { renderPage } = await import('./commands/page');
      return put(renderPage(request.options, world, edition), request.options, world);
    }
    case 'graph': {
      const { renderGraph } = await import('./render/graph');
      return put(renderGraph(edition), request.options, world);
    }
    case 'completion': {
      const { renderCompletion } = await import('./command-line/completion/completion');
      return put(renderCompletion(request.shell, edition), request.options, world);
    }
    case 'export': {
      const { exportLibrary } = await import('./commands/export');
      return exportLibrary(request.directory, request.options, world, edition);
    }
  }
}
