import { Failure, Misspelt } from './catalogue/failure';
import type { Words } from './catalogue/source';
import { fill } from './catalogue/words';
import { nearest } from './command-line/suggest';
import { ReaderGone, type World } from './world';

/** Longer values are cut in error messages. */
const longestShown = 200;

/**
 * Says on standard error what went wrong: one sentence, and with `DEBUG=signin-help` where.
 * @returns the exit code
 */
export function report(error: unknown, world: World, words: Words): number {
  if (error instanceof ReaderGone) return 0;
  const failure = error instanceof Failure ? error : new Failure('error.unexpected', {}, 1, { cause: error });
  const sentence = sentenceOf(failure, words);
  const trace = world.env.DEBUG === 'signin-help' ? `${traceOf(failure)}\n` : '';
  try {
    world.stderr.write(`signin-help: ${sentence}\n${trace}`);
  } catch {
    // Standard error is closed or gone: the exit code still tells.
  }
  return failure.exitCode;
}

/** The sentences that suggest a name. */
const withSuggestion = {
  'error.unknownOption': 'error.unknownOptionNear',
  'error.unknownTopic': 'error.unknownTopicNear',
} as const;

function sentenceOf(failure: Failure, words: Words): string {
  const suggestion = failure instanceof Misspelt ? nearest(failure.typed, failure.known) : undefined;
  if (!(failure instanceof Misspelt) || suggestion === undefined)
    return fill(words[failure.key], quoted(failure.fields));
  return fill(words[withSuggestion[failure.key]], { ...quoted(failure.fields), suggestion });
}

/** What the user typed, without anything that could move the cursor or fill the screen. */
function quoted(fields: Failure['fields']): Failure['fields'] {
  const tame = (value: string) => {
    const plain = value.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
    const characters = [...plain];
    return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}…` : plain;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, tame(value)]));
}

const traceOf = (failure: Failure): string => {
  const error = failure.cause instanceof Error ? failure.cause : failure;
  return error.stack ?? String(error);
};
