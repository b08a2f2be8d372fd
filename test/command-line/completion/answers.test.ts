import { describe, expect, test } from 'vitest';
import { shellNames } from '../../../src/command-line/shell-names';
import { library, run } from '../../helpers/fake-world';
import { languages } from '../../helpers/languages';
import { answerTo, awkward, awkwardLibrary } from './shell';
import { table } from './table';

const ask = (...args: readonly string[]) => run(['__complete', ...args]);

/** The words of an answer without what the shell is told about them. */
const wordsOf = (lines: readonly string[]) => lines.map((line) => line.split('\t')[0]);

describe.each(['bash', 'powershell'])('%s is answered with what fits', (shell) => {
  test.each(table)('signin-help %s', async (line, expected) => {
    const lines = await answerTo(shell, `signin-help ${line}`, 'en');
    if (lines[0] === '/') expect(expected.filter((word) => !/^(--output=)?the-f/.test(word))).toEqual([]);
    else expect(wordsOf(lines).sort()).toEqual([...expected].sort());
  });
});

test.each([
  ['bash', '-o the', ['/', 'default']],
  ['bash', '--output=the', ['/', 'default']],
  ['bash', 'export the', ['/', 'dirnames']],
  ['zsh', '-othe', ['/', '2', '']],
  ['zsh', 'export the', ['/', '0', '-/']],
  ['fish', '--output=the', ['/', '--output=', 'the', '.']],
  ['fish', 'export the', ['/', '', 'the', '/(\\t|$)']],
  ['powershell', '-o the', ['/', '.', '']],
  ['powershell', '--output=the', ['/', '.', '--output=']],
  ['powershell', 'export the', ['/', 'Container', '']],
])('%s completes files or folders itself: %s', async (shell, line, lines) => {
  expect(await answerTo(shell, `signin-help ${line}`, 'en')).toEqual(lines);
});

test.each([
  ['=:', 'signin-help --format=h', ['html']],
  ['=:', 'signin-help --answer=forgot=y', ['yes']],
  [':', 'signin-help --format=h', ['--format=html']],
  ['=:', 'signin-help --output=a:b=c', ['/', 'default']],
  ['=:', "signin-help '--format=h", ['--format=html']],
  ['=:', 'signin-help "lock', ['locked-account']],
  ['=:', 'signin-help --format="h', ['html']],
  ['=:', 'signin-help -a"forgot=y', ['forgot=yes']],
  ['=:', 'signin-help locked-account no', []],
  ['=:', 'signin-help -o "a file" -f h', ['html']],
  ['=:', 'signin-help -o a\\ file -f h', ['html']],
  ['=:', "signin-help --greet 'A B' --step", ['--step']],
  ['=:', 'signin-help > fi', ['/', 'default']],
  ['=:', 'signin-help 2> ', ['/', 'default']],
  ['=:', 'signin-help >fi', ['/', 'default']],
  ['=:', 'signin-help >a\\ file 2>&1 gra', ['graph']],
  ['=:', 'signin-help < in export -f h', ['html']],
])('bash, which cuts at %s: %s', async (breaks, line, lines) => {
  expect((await ask('bash', 'en', breaks, line)).stdout.split('\n').slice(0, -1)).toEqual(lines);
});

test('zsh and fish are given all that can stand there: they have ways of their own to choose', async () => {
  for (const shell of ['zsh', 'fish'])
    expect(await answerTo(shell, 'signin-help -f h', 'en')).toEqual(
      await answerTo(shell, 'signin-help -f ', 'en'),
    );
});

test.each([
  ['zsh', 'signin-help locked-a', `locked-account:${awkward.replaceAll('\\', '\\\\')}`],
  ['zsh', 'signin-help -a ', 'forgot=yes:Yes'],
  ['zsh', 'signin-help -f ', 'text'],
  ['fish', 'signin-help locked-a', `locked-account\t${awkward}`],
])('%s reads a word and its text: %s', async (shell, line, row) => {
  expect(await answerTo(shell, line, 'en', awkwardLibrary)).toContain(row);
});

describe.each(languages)('PowerShell in %s', (language) => {
  const edition = library.edition(language);
  const texts = [
    ...edition.topics.map(({ id, title }) => [id, title]),
    ...Object.entries(edition.codes).map(([id, { meaning }]) => [id, meaning]),
    ['list', edition.words['help.command.list']],
    ['--step', edition.words['help.option.step']],
  ] as const;

  test('is answered in ASCII, and reads the text of every word', async () => {
    for (const [word, text] of texts) {
      const lines = await answerTo('powershell', `signin-help ${word}`, language);
      expect(lines.join('\n')).toMatch(/^[\t\n\x20-\x7e]+$/);
      expect(lines.map((line) => line.split('\t').map(decodeURIComponent))).toContainEqual([word, text]);
    }
  });

  test('a word that says it all is its own text, as there must be one', async () => {
    expect(await answerTo('powershell', 'signin-help -f h', language)).toEqual(['html\thtml']);
  });
});

test('PowerShell reads marks of any kind in a text', async () => {
  const [line = ''] = await answerTo('powershell', 'signin-help locked-a', 'fr', awkwardLibrary);
  expect(line.split('\t').map(decodeURIComponent)).toEqual(['locked-account', awkward]);
});

test.each(['"locked', "'locked"])('PowerShell completes %s', async (word) => {
  expect(wordsOf(await answerTo('powershell', `signin-help ${word}`, 'en'))).toEqual(['locked-account']);
});

describe('whatever is asked, nothing is said on standard error', () => {
  test.each([
    [[]],
    [['bash']],
    [['tcsh', 'en']],
    [['constructor', 'en', 'x']],
    [['__proto__', 'en', 'x']],
    [['bash', '', '=:', 'signin-help ']],
    [['bash', 'xx', '=:', 'signin-help ']],
    [['zsh', '--help']],
    [['powershell', 'en', 'signin-help/%E9']],
    [['powershell', 'en', 'signin-help/%']],
  ])('%j is not answered', async (args) => {
    expect(await ask(...args)).toEqual({ code: 0, stdout: '', stderr: '', files: {} });
  });

  test.each(shellNames)('%s may send anything', async (shell) => {
    const odd = [
      '',
      ' ',
      '-',
      '--',
      '---',
      '--=',
      '-=',
      '=',
      '\n',
      '\\',
      '"',
      "'",
      '<',
      '>',
      '__proto__',
      '\0',
    ];
    for (const one of odd) {
      for (const args of [[], [one], [one, one], ['--lang', one], [`--lang=${one}`, one], ['=:', `x ${one}`]])
        expect(await ask(shell, 'en', ...args)).toMatchObject({ code: 0, stderr: '' });
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
    ...['', 'list', 'export', 'graph', 'completion'].map((command) =>
      run([command, '--help'].filter((word) => word !== '')),
    ),
    ...[['list'], ['list', '--codes'], ['graph'], ['__complet'], ['complete'], ['--complete']].map((argv) =>
      run(argv),
    ),
    ...['', '_', '-', 'comp'].map((word) => ask('fish', 'en', word)),
  ]);
  for (const { stdout, stderr } of shown) {
    const own = stderr.replace(/“__complet”/, '');
    expect(`${stdout}${own}`).not.toContain('__complet');
  }
});
