import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { libraryIn } from '../../src/cli/catalogue-files';
import { library, run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

const installed = libraryIn('dist/data');

test.each(languages)('the installed catalogue says what the data says, in %s', (language) => {
  const [read, meant] = [installed.edition(language), library.edition(language)];
  for (const part of ['questions', 'codes', 'topics', 'dates'] as const)
    expect(read[part]).toEqual(meant[part]);
  for (const { id } of source.topics) expect(read.topic(id)).toEqual(meant.topic(id));
  for (const key of Object.keys(source.words) as (keyof typeof source.words)[]) {
    expect([key, read.words[key]]).toEqual([key, source.words[key][language]]);
  }
});

test.each([['a'.repeat(500)], ['con'], ['../words'], ['a/b'], ['a\0'], ['__proto__'], ['toString']])(
  'the installed catalogue has no topic “%s”: exit code 2',
  async (topic) => {
    const { code, stdout, stderr } = await run([topic], { library: installed });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^signin-help: there is no topic “/);
  },
);

test('a topic is read from its volume and its language alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  cpSync('dist/data', folder, { recursive: true });
  for (const name of ['en.1.txt', 'fr.0.txt', 'en.0.txt', 'shapes.0.txt']) rmSync(join(folder, name));
  const edition = libraryIn(folder).edition('fr');
  expect(edition.topic('locked-account')?.title).toBe('Mon compte est verrouillé');
  expect(() => edition.codes).toThrow('ENOENT');
  rmSync(folder, { recursive: true });
});
