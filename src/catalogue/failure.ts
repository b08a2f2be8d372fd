import type { WordKey } from './source';

type FailureKey = Extract<WordKey, `error.${string}`>;

/**
 * An expected failure: which sentence of `data/interface.json` says it, the values in that sentence, and the exit
 * code. It carries no prose, so that it can be said in any language.
 */
export class Failure extends Error {
  constructor(
    readonly key: FailureKey,
    readonly fields: Readonly<Record<string, string>> = {},
    readonly exitCode: number = 2,
    options?: ErrorOptions,
  ) {
    super(key, options);
  }
}

/** A name that does not exist, and those that do: the nearest one, if any is near, is suggested. */
export class Misspelled extends Failure {
  constructor(
    override readonly key: 'error.unknownOption' | 'error.unknownTopic',
    fields: Readonly<Record<string, string>>,
    readonly typed: string,
    readonly known: readonly string[],
  ) {
    super(key, fields);
  }
}
