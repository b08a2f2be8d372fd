import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import { inOneLine, spokenIn } from '../helpers/spoken';
import { keys, openProgram, openShell, type Terminal } from '../helpers/terminal';

const modes = [
  ['lists', []],
  ['accessible', ['--accessible']],
] as const;

describe.each(languages)('%s', (language) => {
  const { first, guide, next } = spokenIn(language);
  // Where a narrow terminal has its lines broken in a language, a wide one has.
  describe.each(language === languages[0] ? [40, 80] : [40])('%i columns', (columns) => {
    test.each(modes)(
      '%s mode on a terminal: the question, the guide, the question after it',
      async (_mode, flags) => {
        const argv = ['--lang', language, ...flags];
        const terminal = await openProgram(argv, { columns, rows: 24 }).waitFor(first);
        terminal.press('1\r');
        await terminal.waitFor((now) => now.text().includes(inOneLine(next)));
        const lines = terminal.history();
        const from = lines.indexOf(guide);
        expect(from).toBeGreaterThan(0);
        const prose = lines.slice(from).filter((_, index, all) => !isOfUrl(all, index));
        for (const line of prose) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        terminal.press('q\r');
        expect(await terminal.ended()).toBe(0);
      },
    );
  });

  // What goes into a pipe is made without a look at the mode: the other one is for one language.
  test.each(language === languages[0] ? modes : modes.slice(0, 1))(
    '%s mode in a pipe: the guide alone, at 80 columns, without an escape',
    async (_mode, flags) => {
      const argv = ['--lang', language, ...flags].join(' ');
      const setting = { columns: 40, rows: 24 };
      const terminal = openShell(`"$NODE" "$BIN" ${argv} < /dev/null | cat -A`, setting);
      expect(await terminal.ended()).toBe(0);
      expect(terminal.raw).not.toContain('^[');
      expect(terminal.raw).not.toContain('^M');
      expect(terminal.raw).not.toContain(first);
      expect(terminal.raw).toContain('https://');
    },
  );
});

/** Whether a line is a URL, or the rest of one that the terminal broke. */
function isOfUrl(lines: readonly string[], index: number): boolean {
  for (let row = index; row >= 0; row -= 1) {
    const line = lines[row] ?? '';
    if (line.includes('https://')) return true;
    if (line.includes(' ') || line === '') return false;
  }
  return false;
}

/** The English that inquirer and commander print on their own. */
const libraryWords = [
  'idle',
  'done',
  'navigate',
  'select',
  'submit',
  'Usage:',
  'Options:',
  'Commands:',
  'error:',
  'required',
  'display help',
  'output the version',
  'Invalid',
  'Unknown',
  'missing',
  'default',
  'choices',
  'User force closed',
  'No results found',
  'Prompt',
];

const expectNoneIn = (text: string) => {
  expect(text).not.toBe('');
  for (const word of libraryWords) expect(text).not.toMatch(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu'));
};

const { first, second, next, links, code, toCode, words } = spokenIn('fr');
const [keysOfLists = '', keysOfLines = ''] = [words['ask.keys'], words['ask.plainKeys']].map(inOneLine);
const seesTimes = (text: string, times: number) => (now: Terminal) =>
  inOneLine(now.history().join(' ')).split(text).length === times + 1 && now.raw.endsWith(': ');

test.each<readonly [string, readonly string[], string, string, string | ((now: Terminal) => boolean)]>([
  ['the first question', [], first, '', first],
  ['what is typed there, and nothing found', [], first, 'xyzzy', (now) => now.cursorLine().endsWith('xyzzy')],
  ['the second question', ['-a', 'forgot=no'], second, '?\r', keysOfLists],
  ['the question for a code', ['-a', toCode], code, 'x\r', '« x »'],
  ['the end', [], first, keys.ctrlC, (now) => now.exitCode !== undefined],
  ['a step', ['-a', 'forgot=yes'], next, '?\r', keysOfLists],
  ['the list of links', ['-a', 'forgot=yes'], next, '4\r', links],
  ['screen-reader mode', ['--accessible'], first, '?\rx\r2\r8\rzz\r?\r', seesTimes(keysOfLines, 3)],
  ['an answer', [], first, '1\r', next],
])('no English of a library in French: %s', async (_, argv, question, typed, shown) => {
  const terminal = openProgram(['--lang', 'fr', ...argv], { rows: 60, columns: 100 });
  await terminal.waitFor((now) => now.text().includes(inOneLine(question)) && now.cursorLine() !== '');
  terminal.press(typed);
  await terminal.waitFor(shown);
  expectNoneIn(terminal.history().join('\n'));
});

test.each([
  ['help', ['--help']],
  ['help for a command', ['export', '--help']],
  ['an unknown option', ['--nope']],
  ['a missing value', ['--format']],
  ['a missing argument', ['export']],
  ['too many arguments', ['graph', 'x']],
])('no English of a library in French: %s', async (_, argv) => {
  const { stdout, stderr } = await run(['--lang', 'fr', ...argv]);
  expectNoneIn(stdout + stderr);
});
