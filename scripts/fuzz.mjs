// Tries random command lines and random keyboard sessions, ten times as many as npm test, with a new seed each time.
// npm run fuzz [seed] [times]: a seed repeats what it found.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [seed = String(randomInt(1_000_000_000)), times = '10'] = process.argv.slice(2);
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
process.stdout.write(`seed ${seed}, ${times} times\n`);
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/terminal/fuzz.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_SEED: seed, FUZZ_TIMES: times },
});
process.exitCode = status ?? 1;
