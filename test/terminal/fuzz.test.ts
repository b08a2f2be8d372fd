import { expect, test } from 'vitest';
import { casesOf, each, patience, seed, stackTrace } from '../helpers/fuzz';
import { Random } from '../helpers/random';
import { keys, openShell, type Terminal, thenModes } from '../helpers/terminal';
import { type Action, keyboardSession } from './random-cases';

const sessions = casesOf(12, 30);

test(`${sessions} random keyboard sessions: the terminal is always given back`, {
  timeout: patience,
}, async () => {
  const codes = new Set<number>();
  await each(sessions, 4, async (index) => {
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
