/*
 * What tests with random cases share. `npm test` tries a few, always the same; `npm run fuzz` gives a seed of its own and
 * wants more.
 */

export const seed = Number(process.env.FUZZ_SEED || 20260101);
const times = Number(process.env.FUZZ_TIMES || 0);
/** How many cases to try: in `npm test` a few that meet every kind of case, by hand some times as many as there usually are. */
export const casesOf = (few: number, usual: number): number => (times > 0 ? usual * times : few);
/** How long a test may take, in milliseconds. */
export const patience = 170_000 * Math.max(times, 1);

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
