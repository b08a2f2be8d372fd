// Tries random cases, ten times as many as npm test, with a new seed each time: command lines, readings, files, the keyboard.
// npm run fuzz [-- part… --seed 5 --times 10]: a seed repeats what it found.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const parts = {
  'command-lines': 'test/command-line/fuzz.test.ts',
  readings: 'test/reading/fuzz.test.ts',
  files: 'test/system/fuzz.test.ts',
  keyboard: 'test/terminal/fuzz.test.ts',
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(randomInt(1_000_000_000)) },
    times: { type: 'string', default: '10' },
  },
});
const unknown = positionals.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) throw new Error(`Give ${Object.keys(parts).join(', ')}, or nothing for all of them`);
const files = (positionals.length > 0 ? positionals : Object.keys(parts)).map((name) => parts[name]);

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
process.stdout.write(`seed ${values.seed}, ${values.times} times\n`);
const { status } = spawnSync(process.execPath, [vitest, 'run', ...files], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_SEED: values.seed, FUZZ_TIMES: values.times },
});
process.exitCode = status ?? 1;
