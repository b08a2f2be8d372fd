import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { longDate } from '../../src/catalogue/words';
import {
  everywhere,
  commands as known,
  type OptionName,
  optionForms,
  optionNames,
} from '../../src/command-line/options';
import { run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

const commands = ['', ...known.map(({ name }) => name)];

/** The long forms of the options that the help of a command names, but for `--help`. */
function optionsOf(command: string): readonly string[] {
  const takes = known.find(({ name }) => name === command)?.takes;
  const names: readonly OptionName[] = takes === undefined ? optionNames : [...takes, ...everywhere];
  const own = { '': ['--version'], list: ['--codes'] }[command] ?? [];
  return [...names.map((name) => optionForms[name].flags.replace(/^.*, /, '')), ...own];
}

/** What commander writes by itself, in English: titles, standard descriptions, and the beginnings of its errors. */
const wordsOfCommander =
  /\b(usage|commands?|arguments?|display|help for|output the|version number|default|choices|preset|error|unknown|missing|required|invalid|expected|allowed|did you mean|too many|global)\b|\b(options|env):/i;

const help = (command: string, flag: string, language: string, columns = 80) =>
  run([...(command === '' ? [] : [command]), flag, '--lang', language], { stdout: { columns } });

describe.each(commands)('signin-help %s --help', (command) => {
  test.each(languages)(
    'in %s: every option once, -h is the same, standard error is empty',
    async (language) => {
      const { code, stdout, stderr } = await help(command, '--help', language);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(await help(command, '-h', language)).toEqual({ code, stdout, stderr, files: {} });
      for (const option of [...optionsOf(command), '--help']) {
        expect(stdout.match(new RegExp(`^  (-\\w, )?${option}\\b.*\\S`, 'gm')), option).toHaveLength(1);
      }
      const shown = stdout.match(/^ {2}(?:-\w, )?--[a-z-]+/gm)?.map((line) => line.replace(/.* /, ''));
      expect(new Set(shown)).toEqual(new Set([...optionsOf(command), '--help']));
    },
  );

  test('in French, no word that commander writes in English', async () => {
    const { stdout } = await help(command, '--help', 'fr');
    expect(stdout.match(wordsOfCommander)).toBeNull();
    expect(stdout).toMatch(/^Utilisation\u00a0: signin-help/);
  });

  test.each([80, 40, 20])('no line is wider than %i columns, unless one word is', async (columns) => {
    for (const language of languages) {
      const { stdout } = await help(command, '--help', language, columns);
      const wide = stdout.split('\n').filter((line) => line.length > columns && /\S {1}\S/.test(line.trim()));
      const prose = wide.filter(
        // An option, a command or an example that stands alone is never broken.
        (line) =>
          !/^ {2}(-|npx |signin-help |(search|list|export|page|graph|completion) \[)(?!.*\S {2,}\S)/.test(
            line,
          ),
      );
      expect(prose).toEqual([]);
    }
  });

  test('asks nothing, even at a terminal', async () => {
    const terminals = { inputIsTerminal: true, stderr: { isTerminal: true }, stdout: { isTerminal: true } };
    expect(await run([command, '--help'].filter(Boolean), terminals)).toMatchObject({ code: 0, stderr: '' });
  });
});

test('the list of commander’s words would notice commander’s own help', () => {
  const own = [
    'Usage: x [options]',
    'Commands:',
    'Options:',
    'Arguments:',
    'display help for command',
    '(default: 1)',
  ];
  for (const words of own) expect(words).toMatch(wordsOfCommander);
});

test('help names every command, and says that the program is independent of Microsoft', async () => {
  const english = (await help('', '--help', 'en')).stdout;
  for (const command of commands.filter(Boolean))
    expect(english).toMatch(new RegExp(`^  ${command} \\[options\\]`, 'm'));
  expect(english).toMatch(/independent of Microsoft/);
  expect((await help('', '--help', 'fr')).stdout).toMatch(/indépendant de Microsoft/);
});

test('help goes to standard output, in the language named or that of the environment', async () => {
  expect(await run(['--help', '--lang', 'fr'])).toMatchObject({ code: 0, stderr: '' });
  expect((await run(['--help'], { env: { LANG: 'fr_FR' } })).stdout).toMatch(/^Utilisation/);
});

test.each(['--version', '-V'])(
  '%s prints the version on the first line, then the day of the catalogue',
  async (flag) => {
    const { code, stdout, stderr } = await run([flag]);
    const [version, day, ...rest] = stdout.split('\n');
    expect({ code, stderr, version, rest }).toEqual({
      code: 0,
      stderr: '',
      version: '0.0.0-test',
      rest: [''],
    });
    expect(day).toContain(longDate(source.catalogueDate, 'en'));
  },
);
