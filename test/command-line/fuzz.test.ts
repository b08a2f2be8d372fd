import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { run } from '../helpers/fake-world';
import { casesOf, each, patience, seed, stackTrace } from '../helpers/fuzz';
import { Random } from '../helpers/random';
import { commandLine, environment } from './random-command-line';

const counts = { lines: casesOf(1500, 6000), programs: casesOf(15, 60) };
const bin = resolve('bin/signin-help.js');

test(`${counts.lines} random command lines: an exit code of the contract, one sentence, no stack trace`, {
  timeout: patience,
}, async () => {
  const seen = new Set<number>();
  await each(counts.lines, 1, async (index) => {
    const random = Random.of(seed, index);
    const argv = commandLine(random);
    const { code, stdout, stderr } = await run(argv, {
      env: environment(random),
      readInput: async () => '',
    });
    const shown = JSON.stringify({ argv, code, stderr });
    expect([0, 1, 2], shown).toContain(code);
    expect(`${stdout}${stderr}`, shown).not.toMatch(stackTrace);
    expect(stderr, shown).not.toContain('DEBUG=signin-help');
    if (code === 0) expect(stderr, shown).toBe('');
    else expect(stderr, shown).toMatch(/^signin-help: [^\n]+\n$/);
    seen.add(code);
  });
  expect([...seen].sort()).toEqual([0, 1, 2]);
});

test(`${counts.programs} random command lines, run for real`, { timeout: patience }, async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'fuzz-'));
  await each(counts.programs, 3, async (index) => {
    const random = Random.of(seed + 1, index);
    const argv = commandLine(random).map((word) => word.replaceAll('\0', ''));
    const env = { PATH: process.env.PATH ?? '', ...environment(random) };
    const running = promisify(execFile)(process.execPath, [bin, ...argv], { cwd, env });
    running.child.stdin?.end();
    const { code, stderr } = await running.then(
      ({ stderr: text }) => ({ code: 0, stderr: text }),
      ({ code: failed, stderr: text }) => ({ code: failed as number, stderr: text as string }),
    );
    const shown = JSON.stringify({ argv, code, stderr });
    expect([0, 1, 2], shown).toContain(code);
    expect(stderr, shown).toMatch(code === 0 ? /^$/ : /^signin-help: [^\n]+\n$/);
  });
});
