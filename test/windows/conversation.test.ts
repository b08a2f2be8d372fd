import { describe, expect, test } from 'vitest';
import { languages } from '../helpers/languages';
import { spokenIn } from '../helpers/spoken';
import { keys, type Terminal } from '../helpers/terminal';
import { openConsole, program } from './windows';

/** The console wraps where it likes. */
const close = (text: string) => text.replace(/\s+/g, '');
const times = (terminal: Terminal, text: string) =>
  close(terminal.history().join('')).split(close(text)).length - 1;

const setting = { columns: 100, rows: 50, patience: 40_000 };

describe.each(languages)('a conversation in %s', (language) => {
  const { words, first, second, titles } = spokenIn(language);
  const [back = ''] = words['answer.back'].split(' ');
  /** The title of a guide, with an accent where the language has any. */
  const all = Object.values(titles);
  const title = all.find((text) => /[^ -~’]/.test(text)) ?? all[0] ?? '';

  /** Waits until a text was shown so often, and a line can be typed. */
  const asked = (terminal: Terminal, text: string, often = 1) =>
    terminal.waitFor(
      (now) =>
        times(now, text) >= often &&
        (now.cursorLine().startsWith(words['ask.mark']) || now.lines().some((line) => /^> \S/.test(line))),
    );

  test.each([
    ['lists', []],
    ['lines', ['--accessible']],
  ] as const)('in %s: a number, a way back, a title typed in full, Ctrl-C', async (_, flags) => {
    const terminal = openConsole([program, '--lang', language, ...flags], setting);
    await asked(terminal, first);
    terminal.press('2', keys.enter);
    await asked(terminal, second);
    const before = times(terminal, first);
    terminal.press(back, keys.enter);
    await asked(terminal, first, before + 1);
    terminal.press(title, keys.enter);
    await asked(terminal, words['next.question']);
    expect(times(terminal, title)).toBeGreaterThan(0);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended()).toBe(130);
    expect(times(terminal, words['ask.left'])).toBe(1);
    expect(terminal.raw).not.toMatch(/[\u202f❯]/);
  });

  test('in lists: the arrows', async () => {
    const terminal = openConsole([program, '--lang', language], setting);
    await asked(terminal, first);
    terminal.press(keys.down);
    await terminal.waitFor((now) => now.lines().some((line) => /^> 2\. /.test(line)));
    terminal.press(keys.enter);
    await asked(terminal, second);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended()).toBe(130);
  });
});
