import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { languages } from '../helpers/languages';
import { keys, openProgram, type Terminal } from '../helpers/terminal';

const cursorAt = (text: string) => (terminal: { cursorLine(): string }) =>
  terminal.cursorLine().includes(text);

describe.each(languages)('in %s', (language) => {
  const problem = language === 'en' ? 'What happens' : 'Que se passe';

  test.each([
    [20, 40],
    [40, 24],
    [80, 24],
    [300, 40],
  ])('at %i columns no line is wider, and no word is cut', async (columns, rows) => {
    const terminal = openProgram(['--lang', language], { columns, rows });
    await terminal.waitFor(cursorAt('1.'));
    terminal.press('2');
    await terminal.waitFor(cursorAt('❯ 1.'));
    await terminal.waitFor((now) => now.lines().some((line) => line.startsWith(problem)));
    await terminal.waitFor((now) => now.lines().some((line) => /^ {2}(9\. |…)/.test(line)));
    for (const line of terminal.raw.split(lineEnds)) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    expect(terminal.lines().join('\n')).toMatchSnapshot();
  });

  test('at 10 rows the list shows what surrounds the active choice', async () => {
    const terminal = openProgram(['--lang', language, '-a', 'forgot=no'], { columns: 40, rows: 10 });
    await terminal.waitFor(cursorAt('1.'));
    terminal.press(keys.up);
    await terminal.waitFor(cursorAt('❯ 10.'));
    terminal.press('?');
    await terminal.waitFor((now) => !now.text().includes('q quit') && !now.text().includes('q pour'));
    expect(terminal.lines().length).toBeLessThan(10);
    expect(terminal.lines().join('\n')).toMatchSnapshot();
    terminal.press('8');
    await terminal.waitFor(cursorAt('>'));
  });

  const stays = 'the question and the active choice stay on the screen';

  test.each([
    [25, 10],
    [12, 5],
    [80, 5],
    [80, 3],
    [20, 6],
  ])(`at %i columns and %i rows ${stays}, whether the keys are shown or hidden`, async (columns, rows) => {
    const terminal = openProgram(['--lang', language], { columns, rows });
    const forgot = language === 'en' ? 'Have' : 'Avez';
    const isWhole = (now: Terminal) => now.history().length <= rows && now.text().startsWith(forgot);
    await terminal.waitFor((now) => cursorAt('❯ 1.')(now) && isWhole(now));
    for (const [key, choice] of [
      [keys.down, '❯ 2.'],
      [keys.down, '❯ 3.'],
      [keys.home, '❯ 1.'],
      ['?', '❯ 1.'],
      ['?', '❯ 1.'],
    ] as const) {
      const drawn = terminal.raw.length;
      terminal.press(key);
      await terminal.waitFor((now) => now.raw.length > drawn && cursorAt(choice)(now) && isWhole(now));
    }
  });

  test.each([
    [25, 10],
    [12, 5],
    [80, 3],
  ])(
    `at %i columns and %i rows ${stays}, with longer choices, and where a code is asked for`,
    async (columns, rows) => {
      const terminal = openProgram(['--lang', language, '-a', 'forgot=no'], { columns, rows });
      const [asks, asksCode, wrong] =
        language === 'en' ? ['sign in?', 'see?', 'That'] : ['connectez ?', 'voyez-vous ?', 'Ce'];
      const at = (mark: string, text: string) =>
        terminal.waitFor((now) => now.cursorLine().startsWith(mark) && now.text().includes(text));
      for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
        await at(`❯ ${number}.`, asks);
        terminal.press(keys.down);
      }
      terminal.press('8');
      await at('>', asksCode);
      terminal.press('zz', keys.enter);
      await at('>', wrong);
    },
  );

  test('at 1 column the conversation still ends well', async () => {
    const terminal = openProgram(['--lang', language], { columns: 1, rows: 10 });
    await terminal.waitFor((now) => now.raw.includes('?2004h'));
    // The Enter behind the number is the number's own: the second one finishes.
    terminal.press('1', keys.enter, keys.enter);
    expect(await terminal.ended()).toBe(0);
  });
});

/** Line breaks, and whatever moves the cursor. */
const lineEnds = new RegExp(`[\r\n]|${keys.escape}\\[[0-9]*[A-HJK]`);

/** The question as it was drawn last, with all that stands below it. */
const lastDrawing = (lines: readonly string[], question: string): readonly string[] =>
  lines.slice(lines.findLastIndex((line) => line.startsWith(question)));

test.each([
  ['a list', ['--lang', 'fr', '-a', 'forgot=no'], '❯ 1.', 'Que se passe-t-il'],
  ['a question for a code', ['--lang', 'fr', '-a', 'problem=code'], '>', 'Quel code'],
])(
  '%s survives resizes: it stands last on the screen as if it were new, with the cursor in it',
  async (_, argv, mark, question) => {
    const terminal = openProgram(argv, { columns: 80, rows: 30 });
    await terminal.waitFor(cursorAt(mark));
    for (const [columns, rows] of [
      [40, 30],
      [25, 40],
      [120, 30],
      [60, 12],
      [80, 30],
    ] as const) {
      const drawn = terminal.raw.length;
      terminal.resize(columns, rows);
      await terminal.waitFor((now) => now.raw.length > drawn && cursorAt(mark)(now));
      const fresh = openProgram(argv, { columns, rows });
      await fresh.waitFor(cursorAt(mark));
      await terminal.waitFor(
        (now) =>
          JSON.stringify(lastDrawing(now.lines(), question)) ===
          JSON.stringify(lastDrawing(fresh.lines(), question)),
      );
    }
    terminal.press(keys.ctrlC);
    expect(await terminal.ended()).toBe(130);
  },
);
