/*
 * What tests with random cases share. `npm test` tries a few, always the same; `npm run fuzz` gives a seed of its own and
 * wants more.
 */

export const seed = Number(process.env.FUZZ_SEED || 20260101);
export const times = Number(process.env.FUZZ_TIMES || 1);
/** How long a test may take, in milliseconds. */
export const patience = 170_000 * times;

/** What no program should print. */
export const stackTrace = /\n\s+at .+[:(]\d+|node:internal|UnhandledPromise|Node\.js v\d/;

/** Does the cases, a few at a time, and names the one that fails. */
export async function each(
  count: number,
  atOnce: number,
  check: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next++;
      await check(index).catch((cause) => {
        throw new Error(`Case ${index} of seed ${seed}: ${cause}`, { cause });
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
