import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keys, openJobs, openProgramAlone, openShell, type Terminal, thenModes } from '../helpers/terminal';

const prompts = [
  {
    prompt: 'the first question',
    argv: [],
    asks: { en: 'Have you forgotten', fr: 'Avez-vous oublié' },
    before: '',
  },
  {
    prompt: 'the question for a code',
    argv: ['-a', 'problem=code'],
    asks: { en: 'Which error code', fr: 'Quel code' },
    before: '',
  },
  {
    prompt: 'the question what is next',
    argv: ['-a', 'forgot=yes'],
    asks: { en: 'do next?', fr: 'faire maintenant' },
    before: '',
  },
  {
    prompt: 'the list of links',
    argv: ['-a', 'forgot=yes'],
    asks: { en: 'Which link?', fr: 'Quel lien' },
    before: '1',
  },
] as const;

const ways = [
  { way: 'Ctrl-C', code: 130, leave: (terminal: Terminal) => terminal.press(keys.ctrlC) },
  { way: 'Ctrl-D', code: 130, leave: (terminal: Terminal) => terminal.press(keys.ctrlD) },
  { way: 'SIGINT', code: 130, leave: (terminal: Terminal) => terminal.signalAll('SIGINT') },
  { way: 'SIGTERM', code: 143, leave: (terminal: Terminal) => terminal.signalAll('SIGTERM') },
  { way: 'SIGHUP', code: 129, leave: (terminal: Terminal) => terminal.signalAll('SIGHUP') },
] as const;

const farewell = {
  en: 'Stopped. Nothing was stored. To begin again:',
  fr: 'Programme arrêté. Rien n’a été enregistré. Pour recommencer :',
} as const;

/** The shell lets the program alone answer the signals. */
const program = (argv: readonly string[]) =>
  `trap : INT TERM HUP; "$NODE" "$BIN" ${argv.join(' ')}; ${thenModes}`;

describe.each([
  ['default', []],
  ['accessible', ['--accessible']],
] as const)('in %s mode', (mode, flags) => {
  describe.each(prompts)('at $prompt', ({ argv, asks, before }) => {
    test.each(ways)(
      '$way: exit code $code, a sentence in the language and the command, the terminal as before',
      async (how) => {
        const language = how.way.startsWith('SIG') ? 'fr' : 'en';
        const terminal = openShell(program([...flags, ...argv, '--lang', language]));
        if (before !== '') {
          await terminal.waitFor(language === 'en' ? 'do next?' : 'faire maintenant');
          terminal.press(before, mode === 'accessible' ? keys.enter : '');
        }
        await terminal.waitFor(asks[language]);
        await terminal.waitFor((now) => now.cursorLine() !== '');
        how.leave(terminal);
        expect(await terminal.ended()).toBe(how.code);
        const lines = terminal.lines();
        expect(lines.slice(-3, -1)).toEqual([
          farewell[language],
          `npx signin-help --lang ${language}${mode === 'accessible' ? ' --accessible' : ''}`,
        ]);
        expect(lines.at(-1)).toBe('isig icanon echo');
        expect(terminal.modes()).toEqual({ cursorIsShown: true, pastesAreBracketed: false });
        expect(terminal.raw).not.toMatch(/\bat .*:\d+:\d+/);
      },
    );
  });

  test('a closed terminal leaves no process behind', async () => {
    const terminal = await openProgramAlone([...flags, '--lang', 'en']).waitFor('forgotten');
    terminal.close();
    await expect.poll(() => isRunning(terminal.pid), { timeout: 5000 }).toBe(false);
  });

  test('a closed terminal ends the program with 129 or 130', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'leaving-')), 'code');
    const terminal = openShell(
      `trap : HUP; "$NODE" "$BIN" ${flags.join(' ')} --lang en 2>&1; echo $? > ${file}`,
    );
    await terminal.waitFor('forgotten');
    terminal.close();
    await expect.poll(() => codeIn(file), { timeout: 5000 }).toMatch(/^(129|130)$/);
  });

  test('Ctrl-Z does no harm where nobody could continue the program', async () => {
    const terminal = await openProgramAlone([...flags, '--lang', 'en']).waitFor('3. I don’t know');
    await terminal.waitFor((now) => now.cursorLine().includes(mode === 'default' ? '1. Yes' : '>'));
    terminal.press(keys.ctrlZ);
    if (mode === 'default') {
      await terminal.waitFor((now) => now.raw.split('?2004h').length === 3);
    }
    terminal.press(mode === 'default' ? '2' : '2\r');
    await terminal.waitFor('What happens when you sign in?');
  });

  test('Ctrl-Z gives the terminal back, and fg goes on where it stopped', async () => {
    const terminal = openJobs();
    await terminal.waitFor('ready>');
    terminal.press(`"$NODE" "$BIN" ${flags.join(' ')} --lang en\r`);
    await terminal.waitFor('3. I don’t know');
    await terminal.waitFor((now) => now.cursorLine().includes(mode === 'default' ? '1. Yes' : '>'));
    terminal.press(keys.ctrlZ);
    await terminal.waitFor((now) => now.cursorLine() === 'ready>');
    expect(terminal.modes()).toEqual({ cursorIsShown: true, pastesAreBracketed: false });
    terminal.press('stty -a | grep -o -- ".icanon"; fg\r');
    await terminal.waitFor((now) => now.lines().some((line) => line.trim() === 'icanon'));
    await terminal.waitFor((now) => now.cursorLine().startsWith(mode === 'default' ? '❯ 1. Yes' : '>'));
    terminal.press(mode === 'default' ? '2' : '2\r');
    await terminal.waitFor('What happens when you sign in?');
  });

  test('Ctrl-Z stops the program that waits for it too, as npm does, and fg continues both', async () => {
    const terminal = openJobs();
    await terminal.waitFor('ready>');
    terminal.press(`/bin/sh -c '"$NODE" "$BIN" ${flags.join(' ')} --lang en; echo "then $?"'\r`);
    await terminal.waitFor('3. I don’t know');
    await terminal.waitFor((now) => now.cursorLine().includes(mode === 'default' ? '1. Yes' : '>'));
    terminal.press(keys.ctrlZ);
    await terminal.waitFor((now) => now.cursorLine() === 'ready>');
    terminal.press('fg\r');
    await terminal.waitFor((now) => now.cursorLine().startsWith(mode === 'default' ? '❯ 1. Yes' : '>'));
    terminal.press(mode === 'default' ? 'q' : 'q\r');
    await terminal.waitFor('then 0');
  });
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
