import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { longestText } from '../../src/render/csv';
import { libraryOf, run, type Setting } from '../helpers/fake-world';
import { inAll, languages } from '../helpers/languages';
import { page, show, showUnwrapped } from './requests';

type Row = Readonly<Record<string, string>>;

const columns = ['id', 'language', 'title', 'keyword', 'text', 'html'];

/** Reads a table as strictly as its standard says. @throws {Error} where it does not follow that */
const readRows = (table: string): readonly Row[] =>
  parse(table, { columns: true, record_delimiter: '\r\n', relax_quotes: false });

/** The tables that an export writes, by language. */
async function tables(options: readonly string[] = [], setting: Setting = {}) {
  const { code, files, stderr } = await run(['export', 'kit', '--format', 'csv', ...options], setting);
  expect(code).toBe(0);
  return {
    stderr,
    of: (language: string) => files[`kit/${language}/replies.csv`] ?? '',
  };
}

describe.each(languages)('the table of replies in %s', (language) => {
  test.each([{ options: [] }, { options: ['--page-url', page] }, { options: ['--greet'] }])(
    'holds every guide as text and as HTML: $options',
    async ({ options }) => {
      const rows = readRows((await tables(options)).of(language));
      expect(rows.map(({ id }) => id)).toEqual(source.topics.map(({ id }) => id));
      for (const row of rows) {
        const argv = [row.id ?? '', '--lang', language, '--reply', ...options];
        expect(Object.keys(row)).toEqual(columns);
        expect(row.text).toBe((await showUnwrapped(argv)).trimEnd());
        expect(row.html).toBe((await show('html', argv)).trimEnd());
        expect(row).toMatchObject({ language, keyword: `:signin-${row.id}-${language}` });
        expect(row.text).toContain(row.title);
      }
    },
  );

  test('is one table: a head, then records that end with CRLF', async () => {
    const table = (await tables()).of(language);
    expect(table.startsWith(`${columns.join(',')}\r\n`)).toBe(true);
    expect(table).toMatch(/[^\r\n]\r\n$/);
    expect(table.charCodeAt(0)).not.toBe(0xfeff);
  });
});

/** A library of one guide whose every text is this. */
function libraryOfText(text: string) {
  const [first] = source.topics;
  const steps = [1, 2].map((step) => ({
    id: `step-${step}`,
    title: inAll(text),
    text: [inAll(text)],
    links: first?.steps[0]?.links ?? [],
  }));
  const topic = {
    ...(first ?? ({} as never)),
    title: inAll(text),
    subject: inAll(text),
    steps,
    ifItFails: [inAll(text)],
    seeAlso: [],
  };
  return libraryOf({ ...source, topics: [topic] });
}

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|"/c calc"!A1', '"=1"', 'a,b', 'a"b', ';=1', '|x'])(
  'a spreadsheet runs nothing, and a reader gets back what was written: %s',
  async (text) => {
    const { of } = await tables([], { library: libraryOfText(text) });
    const [row, ...others] = readRows(of('en'));
    expect(others).toEqual([]);
    expect(Object.values(row ?? {}).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(row?.title?.replace(/^'(?=[=+\-@])/, '')).toBe(text);
    expect(row?.text?.replace(/^'/, '')).toContain(`\n\nStep 1 of 2: ${text}\n\n`);
  },
);

test.each([
  { length: 100, isNamed: false },
  { length: longestText, isNamed: true },
])('a reply with a text of $length characters is named on standard error: $isNamed', async (how) => {
  const { stderr } = await tables([], { library: libraryOfText('a'.repeat(how.length)) });
  const lines = languages.map((language) => `forgotten-password \\(${language}\\) is longer .*4,096.*\n`);
  expect(stderr).toMatch(RegExp(`^${how.isNamed ? lines.join('') : ''}$`));
});

test('no reply of the catalogue is too long, with a greeting neither', async () => {
  expect((await tables(['--greet'])).stderr).toBe('');
});
