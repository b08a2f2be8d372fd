import { Failure } from './catalogue/failure';
import type { Words } from './catalogue/source';
import { fill, onOneLine } from './catalogue/words';
import { ReaderGone, type World } from './world';

/** Longer values are cut in error messages. */
const longestShown = 200;
const mostRead = 10 * longestShown;

/**
 * Says on standard error what went wrong: one sentence, and with `DEBUG=signin-help` where.
 * @returns the exit code
 */
export function report(error: unknown, { env, stderr }: Pick<World, 'env' | 'stderr'>, words: Words): number {
  if (error instanceof ReaderGone) return 0;
  const failure = error instanceof Failure ? error : new Failure('error.unexpected', {}, 1, { cause: error });
  const sentence = fill(words[failure.key], quoted(failure.fields));
  const trace = env.DEBUG === 'signin-help' ? traceOf(failure) : '';
  try {
    stderr.write(`signin-help: ${sentence}\n${trace}`);
  } catch {
    // Standard error is closed or gone: the exit code still tells.
  }
  return failure.exitCode;
}

/** What the user typed, as part of a sentence. */
function quoted(fields: Failure['fields']): Failure['fields'] {
  const short = (value: string) => {
    // Whoever pastes a whole log is not to wait for its last line.
    const characters = [...onOneLine(value.slice(0, mostRead))];
    return characters.length > longestShown
      ? `${characters.slice(0, longestShown).join('')}…`
      : characters.join('');
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, short(value)]));
}

/** An error of Node names files, and its message may be of several lines: they become one, and the places follow. */
function traceOf(failure: Failure): string {
  const error = failure.cause instanceof Error ? failure.cause : failure;
  const stack = error.stack ?? '';
  const start = stack.indexOf(error.message);
  const places = start === -1 ? '' : stack.slice(start + error.message.length);
  const lines = places.split('\n').map((line) => `    ${onOneLine(line)}`);
  return [onOneLine(`${error.name}: ${error.message}`), ...lines.slice(1)]
    .map((line) => `${line}\n`)
    .join('');
}
