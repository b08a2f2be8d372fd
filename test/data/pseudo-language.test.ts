import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import type { Language, Source } from '../../src/catalogue/source';
import { longDate } from '../../src/catalogue/words';
import { commands } from '../../src/command-line/options';
import { shellNames } from '../../src/command-line/shell-names';
import { formats } from '../../src/render/formats';
import { LineStage } from '../../src/terminal/plain/line-stage';
import { answerTo } from '../command-line/completion/shell';
import { libraryOf, type Run, run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import { terminalThatTypes } from '../helpers/typing-terminal';

/** Every text in brackets, but for the lists of words that are typed. */
function bracketed(from: Source): Source {
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value !== 'object' || value === null || key.startsWith('answer.')) return value;
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if ('en' in value && 'fr' in value) {
      return Object.fromEntries(
        Object.entries(value).map(([tag, text]) => [tag, typeof text === 'string' ? `⟦${text}⟧` : text]),
      );
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, visit(item, name)]));
  };
  return { ...(visit(from, '') as Source), languages: from.languages };
}

const library = libraryOf(bracketed(source));
const pseudo = (argv: readonly string[], env: Record<string, string> = { LANG: 'en_US' }): Promise<Run> =>
  run(argv, { library, env });

/** What `Intl` writes for a day of each month, with any numbers and line breaks. */
function everyDate(language: Language): readonly string[] {
  const days = Array.from({ length: 12 }, (_, month) =>
    [1, 20].map((day) => new Date(Date.UTC(2020, month, day))),
  );
  return days
    .flat()
    .map((day) => longDate(day.toISOString().slice(0, 10), language))
    .map((text) => text.replace(/[.()]/g, String.raw`\$&`).replace(/\d+/g, String.raw`\d+`))
    .map((text) => text.replace(/\s/g, String.raw`\s+`));
}

/** What may stand outside of brackets: ids, names of codes, addresses, commands and options, and what `Intl` writes. */
const neutral = new RegExp(
  [
    String.raw`https?:\/\/[^\s"<>)]+`,
    String.raw`(npx )?signin-help( [\w.=-]+)*`,
    ...Object.entries(source.codes).flatMap(([id, { name }]) => [id, ...(name === null ? [] : [name])]),
    'AADSTS987654',
    ...source.topics.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]),
    ...Object.entries(source.questions).flatMap(([id, { choices }]) => [
      id,
      ...choices.map((choice) => choice.id),
    ]),
    ...formats.map(({ name }) => name),
    ...[...commands.map(({ name }) => name), ...shellNames],
    ...Object.entries(source.languages).flat(),
    '--?[a-zA-Z][a-z-]*',
    ...languages.flatMap(everyDate),
  ]
    .toSorted((a, b) => b.length - a.length)
    .join('|')
    .replace(/^.*$/s, '(?<![\\p{L}\\d_-])(?:$&)(?![\\p{L}_])'),
  'gu',
);

/** The words of a text that stand outside of all brackets and are none of the neutral ones. */
function bareWords(text: string): readonly string[] {
  return (
    withoutBrackets(text)
      .replace(neutral, ' ')
      .match(/\p{L}{2,}/gu) ?? []
  );
}

function withoutBrackets(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return rest === text ? rest : withoutBrackets(rest);
}

const guides = [
  [],
  ...source.topics.map(({ id }) => [id]),
  ...['AADSTS50053', 'SSPR_0014', 'AADSTS987654'].map((code) => [code]),
  ['no-admin', '--step', '2'],
  ['no-admin', '--greet'],
  ['no-admin', '--greet', '漢字'],
  ['no-admin', '--reply', '--page-url', 'https://1.2/'],
];

test('the brackets would notice a word in the code', () => {
  expect(bareWords('⟦Step ⟦1⟧⟧: Note ⟦x⟧')).toEqual(['Note']);
  expect(bareWords('⟦Options⟧ [options] --lang')).toEqual(['options']);
  expect(bareWords('signin-help locked-account --lang fr')).toEqual([]);
});

describe.each(languages)('all words that a person sees come from the data, in %s', (language) => {
  const lang = ['--lang', language];

  test.each([
    ['text', (shown: string) => shown],
    ['markdown', (shown: string) => shown.replaceAll('\\', '')],
    ['html', (shown: string) => shown.replaceAll(/<[^>]*>/g, ' ')],
    ['espanso', (shown: string) => JSON.parse(/replace: (.*)/.exec(shown)?.[1] ?? '')],
  ])('guides as %s', async (format, read) => {
    for (const argv of guides) {
      const { code, stdout, stderr } = await pseudo([...argv, ...lang, '-f', format]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.match(/⟦/g)?.length).toBeGreaterThan(2);
      expect([argv, bareWords(read(stdout))]).toEqual([argv, []]);
    }
  });

  test.each(['json', 'zendesk', 'adaptive-card'])('guides as %s', async (format) => {
    const technical = [
      'schemaVersion',
      'type',
      '$schema',
      'version',
      'lang',
      'style',
      'size',
      'weight',
      'spacing',
      'mode',
      'field',
      'by',
    ];
    for (const argv of guides) {
      const { stdout } = await pseudo([...argv, ...lang, '-f', format]);
      const seen: string[] = [];
      JSON.parse(stdout, (key, value) => {
        if (typeof value === 'string' && !technical.includes(key))
          seen.push(value.replaceAll(/<[^>]*>|\{\{[\w.]+\}\}/g, ' '));
        return value;
      });
      expect(seen.length).toBeGreaterThan(1);
      expect([argv, seen.flatMap(bareWords)]).toEqual([argv, format === 'zendesk' ? ['true'] : []]);
    }
  });

  test.each([
    [['list']],
    [['list', '--codes']],
    [['list', '-f', 'markdown']],
    [['--help']],
    ...commands.map(({ name }): [string[]] => [[name, '--help']]),
    [['search', '50053']],
    [['search', '12x']],
  ])('%j', async (argv) => {
    const { code, stdout, stderr } = await pseudo([...argv, ...lang]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(bareWords(stdout.replaceAll('\\', ''))).toEqual([]);
  });

  test('the graph: labels only from the data', async () => {
    const { stdout } = await pseudo(['graph', ...lang]);
    const labels = [...stdout.matchAll(/"([^"]*)"/g)].map(([, label = '']) => label);
    expect(labels.length).toBeGreaterThan(40);
    expect(labels.flatMap(bareWords)).toEqual([]);
  });

  test.each(shellNames)('the completion script for %s', async (shell) => {
    const { stdout } = await pseudo(['completion', shell, ...lang]);
    const comments = stdout.match(/^# .*/gm);
    expect(comments).toEqual([expect.stringContaining('⟦')]);
    expect(comments?.flatMap(bareWords)).toEqual([]);
  });

  test.each(['zsh', 'fish', 'powershell'])('what completion says of words, in %s', async (shell) => {
    for (const line of ['', 'A', '-', 'list -', '-a ', '-f ', 'completion ']) {
      const answer = await answerTo(shell, `signin-help ${line}`, language, library);
      const texts = answer.map((row) => decodeURIComponent(row.replace(/^[^\t:]*[\t:]?/, '')));
      expect(texts.length).toBeGreaterThan(1);
      expect([line, texts.flatMap(bareWords)]).toEqual([line, []]);
    }
  });

  test.each([
    [['--format', 'pdf']],
    [['--step', '9']],
    [['--step', '1x']],
    [['-a', '12']],
    [['-a', 'forgot=12']],
    [['-a', '12=34']],
    [['-a', 'forgot=no']],
    [['12345x']],
    [['AADSTS']],
    [['locked-acount']],
    [['locked-account', 'no-admin']],
    [['--12']],
    [['--langg']],
    [['--lang']],
    [['list', '-f', 'html']],
    [['graph', '-f', 'json']],
    [['export']],
    [['completion', '12']],
    [['no-admin', '--greet=1\n2']],
    [['--greet', 'no-admin']],
    [['no-admin', '-o', 'missing/12']],
  ])('the error of %j', async (argv) => {
    const { code, stdout, stderr } = await pseudo(argv, { LANG: language });
    expect([code > 0, stdout]).toEqual([true, '']);
    expect(stderr).toMatch(/^signin-help: ⟦.*⟧\n$/);
  });

  test('the questions in screen-reader mode, what they answer, and how they end', async () => {
    const shown: string[] = [];
    const typed = ['?', '99', 'no', 'xyzzy', '50053', '4', '1', '3', 'b', '5', '1'];
    const { terminal, leaving } = terminalThatTypes(typed, (text) => shown.push(text));
    const outcome = await run(['--accessible', ...lang], {
      library,
      inputIsTerminal: true,
      stdout: { isTerminal: true },
      stderr: { isTerminal: true },
      openStage: async () => new LineStage(terminal, leaving),
      openLink: async () => {},
    });
    expect({ code: outcome.code, typed }).toEqual({ code: 0, typed: [] });
    const text = shown.join('');
    expect(bareWords(text)).toEqual([]);
  });
});

test('exporting says so in words of the data', async () => {
  const { stderr } = await run(['export', '12'], { library, stderr: { isTerminal: true } });
  expect(bareWords(stderr)).toEqual([]);
  expect(stderr).toMatch(/^⟦/);
});
