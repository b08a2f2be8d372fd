import { describe, expect, test } from 'vitest';
import { source } from '../../../data/catalog';
import { commands } from '../../../src/command-line/options';
import { shellNames } from '../../../src/command-line/shell-names';
import { library, libraryOf, run } from '../../helpers/fake-world';
import { inAll, languages } from '../../helpers/languages';
import { answerTo } from './shell';
import { choice, guide, question, table } from './table';

const ask = (...args: readonly string[]) => run(['__complete', ...args]);

/** The words of an answer without what is said about them. */
const wordsOf = (lines: readonly string[]) => lines.map((line) => line.split(/[\t:]/)[0]);

describe.each(['bash', 'powershell'])('%s is answered with what fits', (shell) => {
  test.each(table)('signin-help %s', async (line, expected) => {
    const lines = await answerTo(shell, `signin-help ${line}`, 'en');
    if (lines[0]?.startsWith('/')) expect(expected.join()).toMatch(/the-f/);
    else expect(wordsOf(lines).sort()).toEqual([...expected].sort());
  });
});

test.each([
  // Names that the shell knows itself
  ['-o the', ['/default']],
  ['-othe', ['/default']],
  ['--output=the', ['/default']],
  ['export the', ['/dirnames']],
  // Quotes and blanks
  [`"${guide}`, [guide]],
  [`'${guide}`, [guide]],
  [`'--format=h`, ['--format=html']],
  ['--format="h', ['--format=html']],
  [`-a "${question}=${choice}`, [`${question}=${choice}`]],
  [`--answer=${question.toUpperCase()}=${choice}`, [`--answer=${question}=${choice}`]],
  ['-o "a file" -f h', ['html']],
  ['-o a\\ file -f h', ['html']],
  ["--greet 'A B' --ste", ['--step']],
  ['-o "a f', ['/default']],
  // Redirections
  ['> fi', ['/default']],
  ['2> ', ['/default']],
  ['>fi', ['/default']],
  ['>a\\ file 2>&1 gra', ['graph']],
  ['< in export -f h', ['html']],
] as const)('a line as shells read it: signin-help %s', async (line, expected) => {
  expect(wordsOf(await answerTo('zsh', `signin-help ${line}`, 'en'))).toEqual(expected);
});

test.each([
  ['signin-help --format=h', 'h', ['html']],
  ['signin-help --format=h', '--format=h', ['--format=html']],
  ['signin-help --format=h', '', ['tml']],
  ['signin-help gra', 'gra', ['graph']],
])('bash replaces but the end of %s: “%s”', async (line, part, expected) => {
  const { stdout } = await ask('bash', 'en', line, part);
  expect(stdout.split('\n').filter(Boolean)).toEqual(expected);
});

describe.each(languages)('in %s', (language) => {
  const { topics, words } = library.edition(language);

  // Bash shows words alone.
  test.each(shellNames.filter((shell) => shell !== 'bash'))('%s is told what each word is', async (shell) => {
    const lines = await answerTo(shell, 'signin-help ', language);
    const decode = shell === 'powershell' ? decodeURIComponent : (text: string) => text;
    const rows = lines.map((line) => /^(.*?)[\t:](.*)$/.exec(decode(line))?.slice(1));
    expect(rows).toEqual(
      expect.arrayContaining([
        ...topics.map(({ id, title }) => [id, title]),
        ['list', words['help.command.list']],
      ]),
    );
  });

  test('PowerShell is answered in ASCII', async () => {
    for (const line of ['', 'a', '-', `${guide} --step `])
      expect((await answerTo('powershell', `signin-help ${line}`, language)).join('\n')).toMatch(
        /^[\t\n\x20-\x7e]+$/,
      );
  });
});

test('a text of the data reaches no terminal with control characters, and stays one line', async () => {
  const evil = 'one\u001b[2J\u0007 two\nthree\tfour\u009b \u202efive';
  const topics = source.topics.map((topic) => ({ ...topic, title: inAll(evil) }));
  const [line] = await answerTo('fish', `signin-help ${guide}`, 'en', libraryOf({ ...source, topics }));
  expect(line).toBe(`${guide}\tone [2J  two three four   five`);
});

describe('whatever is asked, nothing is said on standard error', () => {
  test.each([
    [[]],
    [['bash', '', 'signin-help ']],
    [['bash', 'xx', 'signin-help ']],
    [['powershell', 'en', 'signin-help%E9']],
    [['powershell', 'en', 'signin-help%']],
    [['zsh', 'en', 'signin-help --version ']],
    [['zsh', 'en', 'signin-help nothing-like-it']],
  ])('%j is not answered', async (args) => {
    expect(await ask(...args)).toEqual({ code: 0, stdout: '', stderr: '', files: {} });
  });

  test.each(shellNames)('%s may send anything', async (shell) => {
    const odd = ['', ' ', '-', '--', '---', '--=', '-=', '=', '\n', '\\', '"', "'", '<', '>', '__proto__'];
    odd.push('\0', '\u001b[2J', '$(x)', '--lang=\u001b', 'constructor --step ', '-h --step ');
    for (const one of odd) {
      for (const line of [one, `x ${one}`, `x ${one} ${one}`, `x --lang ${one}`, `x --step=${one} ${one}`]) {
        const { code, stdout, stderr } = await ask(shell, 'en', line);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(stdout).toMatch(/^[^\p{Cc}]*([\t\n][^\p{Cc}]*)*$/u);
      }
    }
  });

  test('nor where it cannot be written, or where there is no catalogue', async () => {
    const write = () => {
      throw new Error('full');
    };
    const edition = () => {
      throw new Error('missing');
    };
    const argv = ['__complete', 'fish', 'en', ''];
    const nothing = { code: 0, stdout: '', stderr: '' };
    expect(await run(argv, { stdout: { write } })).toMatchObject(nothing);
    expect(await run(argv, { library: { ...library, edition } })).toMatchObject(nothing);
  });
});

test('nothing names the command that answers', async () => {
  const shown = await Promise.all([
    ...[[], ...commands.map(({ name }) => [name])].map((command) => run([...command, '--help'])),
    ...[['list'], ['list', '--codes'], ['graph'], ['__complet'], ['complete'], ['--complete']].map((argv) =>
      run(argv),
    ),
    ...['', '_', '-', 'comp'].map((word) => ask('fish', 'en', `signin-help ${word}`)),
  ]);
  for (const { stdout, stderr } of shown) {
    const own = stderr.replace(/“__complet”/, '');
    expect(`${stdout}${own}`).not.toContain('__complet');
  }
});
