import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  expect(() => edition.codes).toThrow('error.installation');
  rmSync(folder, { recursive: true });
});

describe('a file of the installed program that is missing or damaged: exit code 1 and one sentence that names it', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'signin-help-broken-'));
    for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(folder, part), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const damages = {
    missing: (file: string) => rmSync(file),
    damaged: (file: string) => writeFileSync(file, '{"a'),
  };
  const files = ['codes', 'fr/words', 'fr/links', 'fr/meanings', 'fr/topics/locked-account'];

  test.each(files.flatMap((file) => [[file, 'missing'] as const, [file, 'damaged'] as const]))(
    '%s, %s',
    (name, how) => {
      const file = join(folder, 'dist/data', `${name}.json`);
      damages[how](file);
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(folder, 'bin/signin-help.js'), 'AADSTS50053', '--lang', 'fr'],
        { encoding: 'utf8', env: { PATH: process.env.PATH } },
      );
      cpSync(join('dist/data', `${name}.json`), file);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^signin-help: [^\n]+\n$/);
      expect(stderr).toContain(`${name}.json`);
    },
  );
});
