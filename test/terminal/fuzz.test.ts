import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { run } from '../helpers/fake-world';
import { keys, openShell, type Terminal, thenModes } from '../helpers/terminal';
import { Random } from './random';
import { type Action, commandLine, environment, keyboardSession } from './random-cases';

// `npm run fuzz` gives a seed of its own and more cases.
const seed = Number(process.env.FUZZ_SEED || 20260101);
const times = Number(process.env.FUZZ_TIMES || 1);
const counts = { lines: 6000 * times, programs: 200 * times, sessions: 30 * times };
const patience = 170_000 * times;

const stackTrace = /\n\s+at .+[:(]\d+|node:internal|UnhandledPromise|Node\.js v\d/;
const bin = join(import.meta.dirname, '../../bin/signin-help.js');

/** Does the cases, a few at a time, and names the one that fails. */
async function each(count: number, atOnce: number, check: (index: number) => Promise<void>): Promise<void> {
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

test(`${counts.lines} random command lines: an exit code of the contract, one sentence, no stack trace`, {
  timeout: patience,
}, async () => {
  const seen = new Set<number>();
  await each(counts.lines, 1, async (index) => {
    const random = Random.of(seed, index);
    const argv = commandLine(random);
    const { code, stdout, stderr } = await run(argv, { env: environment(random) });
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
    const { code, stderr } = await promisify(execFile)(process.execPath, [bin, ...argv], { cwd, env }).then(
      ({ stderr: text }) => ({ code: 0, stderr: text }),
      ({ code: failed, stderr: text }) => ({ code: failed as number, stderr: text as string }),
    );
    const shown = JSON.stringify({ argv, code, stderr });
    expect([0, 1, 2], shown).toContain(code);
    expect(stderr, shown).toMatch(code === 0 ? /^$/ : /^signin-help: [^\n]+\n$/);
  });
});

test(`${counts.sessions} random keyboard sessions: the terminal is always given back`, {
  timeout: patience,
}, async () => {
  const codes = new Set<number>();
  await each(counts.sessions, 4, async (index) => {
    const session = keyboardSession(Random.of(seed + 2, index));
    // The program finds no browser: nothing is opened. A Ctrl-C that comes after its end throws no output away.
    const program = `stty noflsh; trap : INT TERM HUP QUIT; PATH=/nonexistent "$NODE" "$BIN" ${session.argv.join(' ')}; ${thenModes}`;
    const terminal = openShell(program, { columns: session.columns, rows: session.rows });
    await terminal.waitFor((now) => /\?2004h|: $/.test(now.raw));
    for (const action of session.actions) await act(terminal, action);
    const code = await leave(terminal);
    terminal.end();
    const shown = `${JSON.stringify(session)}\n${JSON.stringify(terminal.raw.slice(-1500))}`;
    expect([0, 129, 130, 131, 143], shown).toContain(code);
    expect(terminal.raw, shown).not.toMatch(stackTrace);
    expect(terminal.modes(), shown).toEqual({ cursorIsShown: true, pastesAreBracketed: false });
    expect(terminal.raw.replace(/\s/g, ''), shown).toMatch(/(?<!-)isigicanonecho/);
    codes.add(code);
  });
  expect(codes.size).toBeGreaterThan(1);
});

async function act(terminal: Terminal, action: Action): Promise<void> {
  if (action.kind === 'type') terminal.press(action.text);
  else if (action.kind === 'resize') terminal.resize(action.columns, action.rows);
  else if (action.kind === 'signal') terminal.signalAll(action.signal);
  else await new Promise((resolve) => setTimeout(resolve, action.milliseconds));
}

/** Presses Ctrl-C until the program has ended: a program that is stopped just then does not get the first. */
async function leave(terminal: Terminal): Promise<number> {
  const press = setInterval(() => terminal.press(keys.ctrlC), 500);
  try {
    terminal.press(keys.ctrlC);
    return await terminal.ended();
  } finally {
    clearInterval(press);
  }
}
