import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { languages } from '../helpers/languages';
import { inOneLine, spokenIn } from '../helpers/spoken';
import { keys, openProgram, openShell } from '../helpers/terminal';

describe.each(languages)('%s', (language) => {
  const { first, guide, next } = spokenIn(language);
  describe.each([80, 40])('%i columns', (columns) => {
    describe.each([
      ['lists', []],
      ['accessible', ['--accessible']],
    ] as const)('%s mode', (_mode, flags) => {
      const argv = ['--lang', language, ...flags];

      test('on a terminal: the question, the guide, the question after it', async () => {
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
      });

      test('in a pipe: the guide alone, at 80 columns, without an escape', async () => {
        const terminal = openShell(`"$NODE" "$BIN" ${argv.join(' ')} < /dev/null | cat -A`, {
          columns,
          rows: 24,
        });
        expect(await terminal.ended()).toBe(0);
        expect(terminal.raw).not.toContain('^[');
        expect(terminal.raw).not.toContain('^M');
        expect(terminal.raw).not.toContain(first);
        expect(terminal.raw).toContain('https://');
      });
    });
  });
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

test.each([
  ['the first question', [], ''],
  ['what is typed there, and nothing found', [], 'xyzzy'],
  ['the second question', ['-a', 'forgot=no'], '?\r'],
  ['the question for a code', ['-a', spokenIn('fr').toCode], 'x\r'],
  ['the end', [], keys.ctrlC],
  ['a step', ['-a', 'forgot=yes'], '?\r'],
  ['the list of links', ['-a', 'forgot=yes'], '4\r'],
  ['screen-reader mode', ['--accessible'], '?\rx\r2\r8\rzz\r?\r'],
  ['an answer', [], '1\r'],
  ['help', ['--help'], ''],
  ['help for a command', ['export', '--help'], ''],
  ['an unknown option', ['--nope'], ''],
  ['a missing value', ['--format'], ''],
  ['a missing argument', ['export'], ''],
  ['too many arguments', ['graph', 'x'], ''],
])('no English of a library in French: %s', async (_, argv, typed) => {
  const terminal = openProgram(['--lang', 'fr', ...argv], { rows: 60, columns: 100 });
  if (typed !== '') {
    await terminal.waitFor((now) => now.raw.includes('?2004h') || now.raw.endsWith(': '));
    await terminal.waitFor((now) => now.cursorLine() !== '');
    terminal.press(typed);
  }
  await terminal.waitFor(
    (now) => now.exitCode !== undefined || (now.cursorLine() !== '' && now.text() !== ''),
  );
  await new Promise((resolve) => setTimeout(resolve, 150));
  const seen = terminal.history().join('\n');
  expect(seen).not.toBe('');
  for (const word of libraryWords) expect(seen).not.toMatch(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu'));
});
