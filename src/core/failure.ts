import type { WordKey } from './source';

/** The exit codes of the program. Signals end it with 128 + their number. */
export const exitCode = { done: 0, failed: 1, wrongUsage: 2, interrupted: 130 } as const;

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
