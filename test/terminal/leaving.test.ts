import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asks, spokenIn } from '../helpers/spoken';
import { keys, openJobs, openProgramAlone, openShell, type Terminal, thenModes } from '../helpers/terminal';

const { first, next, links, second } = spokenIn('en');

const places = [
  { place: 'the first question', argv: [], typed: [], question: first },
  { place: 'a step', argv: ['-a', 'forgot=yes'], typed: [], question: next },
  { place: 'the list of links', argv: ['-a', 'forgot=yes'], typed: ['4\r'], question: links },
] as const;

const ways = [
  { way: 'Ctrl-C', code: 130, leave: (terminal: Terminal) => terminal.press(keys.ctrlC) },
  { way: 'Ctrl-D', code: 130, leave: (terminal: Terminal) => terminal.press(keys.ctrlD) },
  { way: 'Ctrl-\\', code: 131, leave: (terminal: Terminal) => terminal.press(keys.ctrlBackslash) },
  { way: 'SIGINT', code: 130, leave: (terminal: Terminal) => terminal.signalAll('SIGINT') },
  { way: 'SIGQUIT', code: 131, leave: (terminal: Terminal) => terminal.signalAll('SIGQUIT') },
  { way: 'SIGTERM', code: 143, leave: (terminal: Terminal) => terminal.signalAll('SIGTERM') },
  { way: 'SIGHUP', code: 129, leave: (terminal: Terminal) => terminal.signalAll('SIGHUP') },
] as const;

/** The shell lets the program alone answer the signals. */
const program = (argv: readonly string[]) =>
  `trap : INT TERM HUP QUIT; "$NODE" "$BIN" ${argv.join(' ')}; ${thenModes}`;

describe.each([
  ['lists', []],
  ['plain lines', ['--accessible']],
] as const)('in %s', (mode, flags) => {
  const isAsked = (question: string) => (now: Terminal) =>
    mode === 'lists' ? asks(question)(now) : now.raw.includes(question) && now.raw.endsWith(': ');
  const isFirst = isAsked(first);

  describe.each(places)('at $place', ({ place, argv, typed, question }) => {
    // Signals and the keys of the keyboard end the program in the same way at every question: elsewhere one of each tells
    // that they are still listened for.
    test.each(
      place === 'the first question' ? ways : ways.filter(({ way }) => /^(?:Ctrl-C|SIGTERM)$/.test(way)),
    )('$way: exit code $code, the command to begin again, the terminal as before', async (how) => {
      const terminal = openShell(program([...flags, ...argv, '--lang', 'en']));
      await terminal.waitFor(isAsked(typed.length > 0 ? next : question));
      terminal.press(...typed);
      await terminal.waitFor(isAsked(question));
      how.leave(terminal);
      expect(await terminal.ended()).toBe(how.code);
      const [command, modes] = terminal.lines().slice(-2);
      expect(command).toBe(`signin-help --lang en${mode === 'lists' ? '' : ' --accessible'}`);
      expect(modes).toBe('isig icanon echo');
      expect(terminal.modes()).toEqual({ cursorIsShown: true, pastesAreBracketed: false });
      expect(terminal.raw).not.toMatch(/\bat .*:\d+:\d+/);
    });
  });

  // One handler takes every signal.
  test.each([['SIGTERM'], ['SIGINT']] as const)(
    '%s ends the program while the terminal takes no output',
    async (signal) => {
      const terminal = await openProgramAlone([...flags, '--lang', 'en']).waitFor(isFirst);
      terminal.stopReading();
      // As much is asked for as no terminal holds.
      for (let round = 0; round < 60; round += 1) {
        terminal.press('?\r'.repeat(8));
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      terminal.signal(signal);
      await expect.poll(() => isRunning(terminal.pid), { timeout: 5000, interval: 5 }).toBe(false);
    },
  );

  test('a closed terminal leaves no process behind', async () => {
    const terminal = await openProgramAlone([...flags, '--lang', 'en']).waitFor(isFirst);
    terminal.close();
    await expect.poll(() => isRunning(terminal.pid), { timeout: 5000, interval: 5 }).toBe(false);
  });

  test('a closed terminal ends the program with 129 or 130', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'leaving-')), 'code');
    const terminal = openShell(
      `trap : HUP; "$NODE" "$BIN" ${flags.join(' ')} --lang en 2>&1; echo $? > ${file}`,
    );
    await terminal.waitFor(isFirst);
    terminal.close();
    await expect.poll(() => codeIn(file), { timeout: 5000, interval: 5 }).toMatch(/^(129|130)$/);
  });

  test('Ctrl-Z does no harm where nobody could continue the program', async () => {
    const terminal = await openProgramAlone([...flags, '--lang', 'en']).waitFor(isFirst);
    terminal.press(keys.ctrlZ);
    if (mode === 'lists') await terminal.waitFor((now) => now.raw.split('?2004h').length === 3);
    terminal.press('2\r');
    await terminal.waitFor(isAsked(second));
  });

  test('Ctrl-Z gives the terminal back, and fg goes on where it stopped', async () => {
    const terminal = openJobs();
    await terminal.waitFor('ready>');
    terminal.press(`"$NODE" "$BIN" ${flags.join(' ')} --lang en\r`);
    await terminal.waitFor(isFirst);
    terminal.press(keys.ctrlZ);
    await terminal.waitFor((now) => now.cursorLine() === 'ready>');
    expect(terminal.modes()).toEqual({ cursorIsShown: true, pastesAreBracketed: false });
    terminal.press('stty -a | grep -o -- ".icanon"; fg\r');
    await terminal.waitFor((now) => now.lines().some((line) => line.trim() === 'icanon'));
    await terminal.waitFor(
      (now) => isFirst(now) && now.cursorLine().startsWith(mode === 'lists' ? first : 'Your answer:'),
    );
    terminal.press('2\r');
    await terminal.waitFor(isAsked(second));
  });

  test('Ctrl-Z stops the program that waits for it too, as npm does, and fg continues both', async () => {
    const terminal = openJobs();
    await terminal.waitFor('ready>');
    terminal.press(`/bin/sh -c '"$NODE" "$BIN" ${flags.join(' ')} --lang en; echo "then $?"'\r`);
    await terminal.waitFor(isFirst);
    terminal.press(keys.ctrlZ);
    await terminal.waitFor((now) => now.cursorLine() === 'ready>');
    terminal.press('fg\r');
    await terminal.waitFor((now) => isFirst(now) && now.cursorLine() !== 'ready>');
    terminal.press('q\r');
    await terminal.waitFor('then 0');
  });
});

test.runIf(process.platform === 'linux')('SIGTSTP from elsewhere gives the terminal back, too', async () => {
  const terminal = openJobs();
  await terminal.waitFor('ready>');
  terminal.press('"$NODE" "$BIN" --lang en\r');
  await terminal.waitFor(asks(first));
  const children = readFileSync(`/proc/${terminal.pid}/task/${terminal.pid}/children`, 'utf8');
  process.kill(Number.parseInt(children, 10), 'SIGTSTP');
  await terminal.waitFor((now) => now.cursorLine() === 'ready>');
  expect(terminal.modes()).toEqual({ cursorIsShown: true, pastesAreBracketed: false });
  terminal.press('fg\r');
  await terminal.waitFor((now) => asks(first)(now) && now.cursorLine().startsWith(first));
  terminal.press('q\r');
  await terminal.waitFor((now) => now.cursorLine() === 'ready>');
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function codeIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
