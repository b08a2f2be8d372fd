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
