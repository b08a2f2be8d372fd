import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { catalogueOf } from '../../src/catalogue/catalogue';
import type { Parts } from '../../src/catalogue/edition';
import { libraryIn } from '../../src/system/catalogue-files';
import { library, run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

const installed = libraryIn('dist/data');
const parts = Object.keys(catalogueOf(source)).filter(
  (name) => !name.startsWith('topic/'),
) as (keyof Parts)[];

test.each(languages)('the installed catalogue says what the data says, in %s', (language) => {
  const [read, meant] = [installed.edition(language), library.edition(language)];
  for (const part of parts) expect(read[part]).toEqual(meant[part]);
  for (const { id } of source.topics) expect(read.topic(id)).toEqual(meant.topic(id));
});

test.each([['a'.repeat(500)], ['con'], ['../words'], ['a/b'], ['a\0'], ['__proto__'], ['toString']])(
  'the installed catalogue has no topic “%s”: exit code 2',
  async (topic) => {
    const { code, stdout, stderr } = await run([topic], { library: installed });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^signin-help: [^\n]+\n$/);
  },
);

test('a run reads only the parts that it needs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  mkdirSync(join(folder, 'fr/topics'), { recursive: true });
  for (const file of ['topics/locked-account', 'links', 'topics'])
    cpSync(`dist/data/fr/${file}.json`, join(folder, `fr/${file}.json`));
  const edition = libraryIn(folder).edition('fr');
  expect(edition.topic('locked-account')?.title).toBe('Mon compte est verrouillé');
  expect(() => edition.codes).toThrow('ENOENT');
  rmSync(folder, { recursive: true });
});
