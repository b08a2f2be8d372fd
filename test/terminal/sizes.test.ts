import { describe, expect, test } from 'vitest';
import { languages } from '../helpers/languages';
import { activeIs, asks, inOneLine, spokenIn } from '../helpers/spoken';
import { bracketed, keys, openProgram, type Terminal } from '../helpers/terminal';

/** The words of a text that was broken into lines anywhere. */
const bare = (text: string) => text.replace(/\s+/g, '');
const shows = (terminal: Terminal, text: string) => bare(terminal.lines().join('')).includes(bare(text));

/** How narrow and how low, how wide, and between; what differs between languages is how much there is to break. */
const sizes = [
  [20, 6],
  [80, 24],
  [25, 10],
  [40, 15],
  [80, 6],
  [300, 40],
] as const;

describe.each(languages)('in %s', (language) => {
  const { first, second, secondChoices, words } = spokenIn(language);

  test.each(language === languages[0] ? sizes : sizes.slice(0, 2))(
    'at %i columns and %i rows the question and the active choice always stand on the screen',
    async (columns, rows) => {
      const terminal = openProgram(['--lang', language, '-a', 'forgot=no'], { columns, rows });
      for (const [index, label] of secondChoices.entries()) {
        // A choice may take more rows than there are: its beginning counts.
        const [beginning = ''] = label.split(' ', 3);
        await terminal.waitFor(
          (now) => shows(now, second) && activeIs(`${index + 1}. `)(now) && shows(now, beginning),
        );
        terminal.press(keys.down);
      }
    },
  );

  test.each(sizes.slice(0, 2))(
    'at %i columns and %i rows no word is cut, and what is typed stands there',
    async (columns, rows) => {
      const terminal = openProgram(['--lang', language], { columns, rows });
      await terminal.waitFor((now) => shows(now, first));
      terminal.press('xyzzy');
      await terminal.waitFor((now) => shows(now, 'xyzzy') && shows(now, first));
      terminal.press(keys.enter);
      const said = inOneLine(words['talk.nothing']).split(' ').slice(-3);
      await terminal.waitFor((now) => {
        const seen = now.history().join(' ').split(/\s+/);
        return said.every((word) => seen.includes(word)) && shows(now, first);
      });
    },
  );

  test('resizes leave one question on the screen, drawn as if it were new, and what is typed', async () => {
    const argv = ['--lang', language, '-a', 'forgot=no'];
    const terminal = openProgram(argv, { columns: 80, rows: 30 });
    await terminal.waitFor(asks(second));
    terminal.press('2');
    for (const [columns, rows] of [
      [40, 30],
      [20, 6],
      [120, 30],
      [60, 12],
      [80, 24],
    ] as const) {
      terminal.resize(columns, rows);
      await terminal.waitFor((now) => {
        const drawn = bare(now.lines().join(''));
        return (
          now.cursorLine().endsWith(' 2') && activeIs('2. ')(now) && drawn.split(bare(second)).length === 2
        );
      });
    }
    terminal.press(keys.enter);
    await terminal.waitFor(asks(words['next.question']));
  });

  test('at 1 column and 1 row the conversation still ends well', async () => {
    const terminal = openProgram(['--lang', language], { columns: 1, rows: 1 });
    await terminal.waitFor((now) => now.raw.includes('?2004h'));
    terminal.press(bracketed('AADSTS50053'), keys.enter, 'q', keys.enter);
    expect(await terminal.ended()).toBe(0);
  });
});
