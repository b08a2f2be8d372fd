import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { source } from '../../data/catalog';
import { main } from '../../src/main';
import { processWorld } from '../../src/process-world';
import { library, run } from '../helpers/fake-world';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, writeFileSync: vi.fn(real.writeFileSync) };
});

let folder = '';
const kit = (...names: readonly string[]) => join(folder, 'kit', ...names);

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'signin-help-export-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Exports to the real file system. */
async function exportTo(directory: string, options: readonly string[] = [], onTerminal = false) {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: onTerminal,
    isPipe: false,
    columns: undefined,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await main(['export', directory, ...options], {
    ...processWorld,
    env: {},
    library,
    inputIsTerminal: onTerminal,
    stdout: output('stdout'),
    stderr: output('stderr'),
  });
  return { code, ...written };
}

const silent = { code: 0, stdout: '', stderr: '' };

/** Every file below a folder, with `/` between names. */
const filesBelow = (directory: string) =>
  fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

interface Entry {
  readonly title: string;
  readonly language: string;
  readonly topic: string | null;
  readonly format: string;
  readonly path: string;
}

const readIndex = (): readonly Entry[] => JSON.parse(fs.readFileSync(kit('index.json'), 'utf8'));

/** The files that hold every guide of a language. */
const libraries = ['espanso.yml', 'replies.csv'];

const endings = ['txt', 'md', 'html', 'json', 'zendesk.json', 'card.json'];

/** The files that an export should leave, without `index.json`. */
const expectedFiles = (languages: readonly string[], ends: readonly string[], libraries: readonly string[]) =>
  languages.flatMap((language) => [
    ...source.topics.flatMap(({ id }) => ends.map((end) => `${language}/${id}.${end}`)),
    ...libraries.map((file) => `${language}/${file}`),
  ]);

describe('export <directory>', () => {
  test('writes every topic in every language and format, and says nothing', async () => {
    expect(await exportTo(kit())).toEqual(silent);
    const expected = expectedFiles(Object.keys(source.languages), endings, libraries);
    expect(filesBelow(kit())).toEqual([...expected, 'index.json'].sort());
    const index = readIndex();
    expect(index.map(({ path }) => path).sort()).toEqual(expected.sort());
    expect(index.map((entry) => Object.keys(entry).join())).toEqual(
      index.map(() => 'title,language,topic,format,path'),
    );
    expect(index).toContainEqual({
      title: 'Mon compte est verrouillé',
      language: 'fr',
      topic: 'locked-account',
      format: 'zendesk',
      path: 'fr/locked-account.zendesk.json',
    });
    expect(index.find(({ path }) => path === 'en/espanso.yml')).toMatchObject({
      format: 'espanso',
      topic: null,
    });
  });

  test('each file holds what the command prints', async () => {
    await exportTo(kit());
    for (const { path, language, topic, format } of readIndex()) {
      if (topic === null) continue;
      const { stdout } = await run([topic, '--lang', language, '--format', format]);
      expect(fs.readFileSync(kit(path), 'utf8'), path).toBe(stdout);
    }
  });

  test.each([
    { options: ['-l', 'fr'], languages: ['fr'], ends: endings, files: libraries },
    { options: ['-l', 'fr-CA', '-l', 'fr'], languages: ['fr'], ends: endings, files: libraries },
    { options: ['-f', 'html'], languages: ['en', 'fr'], ends: ['html'], files: [] },
    {
      options: ['-f', 'html', '-f', 'zendesk'],
      languages: ['en', 'fr'],
      ends: ['html', 'zendesk.json'],
      files: [],
    },
    { options: ['-f', 'csv', '-l', 'fr'], languages: ['fr'], ends: [], files: ['replies.csv'] },
    { options: ['-l', 'en', '-f', 'espanso'], languages: ['en'], ends: [], files: ['espanso.yml'] },
  ])('$options narrow it', async ({ options, languages, ends, files }) => {
    expect(await exportTo(kit(), options)).toEqual(silent);
    const expected = expectedFiles(languages, ends, files);
    expect(filesBelow(kit())).toEqual([...expected, 'index.json'].sort());
    expect(
      readIndex()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(expected.sort());
  });

  test('--greet begins every reply with a greeting', async () => {
    await exportTo(kit(), ['--greet', '-f', 'zendesk', '-f', 'text', '-l', 'fr']);
    expect(fs.readFileSync(kit('fr/locked-account.txt'), 'utf8')).toMatch(/^Bonjour,\n\n/);
    expect(fs.readFileSync(kit('fr/no-admin.zendesk.json'), 'utf8')).toContain(
      'Bonjour {{ticket.requester.first_name}},',
    );
  });
});

describe('a second run', () => {
  const old = new Date('2001-02-03T04:05:06Z');
  const age = () => {
    for (const path of filesBelow(kit())) fs.utimesSync(kit(path), old, old);
  };
  const changed = () => filesBelow(kit()).filter((path) => fs.statSync(kit(path)).mtimeMs !== old.getTime());

  test('touches nothing', async () => {
    await exportTo(kit());
    age();
    expect(await exportTo(kit())).toEqual(silent);
    expect(changed()).toEqual([]);
  });

  test('mends what is not as it should be, and leaves all else alone', async () => {
    await exportTo(kit());
    fs.writeFileSync(kit('notes.txt'), 'mine');
    fs.writeFileSync(kit('fr/old-topic.md'), 'mine too');
    fs.writeFileSync(kit('en/locked-account.md'), 'spoiled');
    fs.rmSync(kit('fr/no-admin.txt'));
    age();
    expect(await exportTo(kit())).toEqual(silent);
    expect(changed()).toEqual(['en/locked-account.md', 'fr/no-admin.txt']);
    expect(fs.readFileSync(kit('notes.txt'), 'utf8')).toBe('mine');
    expect(fs.readFileSync(kit('fr/old-topic.md'), 'utf8')).toBe('mine too');
  });
});

describe('a narrower run into a folder that holds more', () => {
  const index = () => fs.readFileSync(kit('index.json'), 'utf8');
  const narrow = ['-l', 'fr', '-f', 'html'];
  const paths = () => readIndex().map(({ path }) => path);

  test('leaves the index as it was where nothing has changed', async () => {
    await exportTo(kit());
    const before = index();
    expect(await exportTo(kit(), narrow)).toEqual(silent);
    expect(index()).toBe(before);
  });

  test('and a wider one after it: the same index as at once', async () => {
    await exportTo(kit());
    const atOnce = index();
    fs.rmSync(kit(), { recursive: true });
    await exportTo(kit(), narrow);
    await exportTo(kit(), ['-f', 'zendesk', '-l', 'en']);
    expect(paths()).toEqual([
      ...expectedFiles(['en'], ['zendesk.json'], []),
      ...expectedFiles(['fr'], ['html'], []),
    ]);
    await exportTo(kit());
    expect(index()).toBe(atOnce);
  });

  test('drops the entries of files that are gone, and keeps those of topics that it does not know', async () => {
    await exportTo(kit(), ['-f', 'text']);
    const old = { title: 'Old', language: 'en', topic: 'old', format: 'text', path: 'en/old.txt' };
    fs.writeFileSync(kit('index.json'), JSON.stringify([old, ...readIndex()]));
    fs.writeFileSync(kit('en/old.txt'), 'mine');
    fs.rmSync(kit('en/no-admin.txt'));
    await exportTo(kit(), narrow);
    expect(readIndex()).toContainEqual(old);
    expect(paths()).not.toContain('en/no-admin.txt');
    expect(paths()).toContain('en/locked-account.txt');
    const before = index();
    await exportTo(kit(), narrow);
    expect(index()).toBe(before);
  });

  test('writes titles anew', async () => {
    await exportTo(kit(), narrow);
    fs.writeFileSync(kit('index.json'), index().replace('"Mon compte est verrouillé"', '"Ancien titre"'));
    await exportTo(kit(), narrow);
    expect(index()).toContain('"Mon compte est verrouillé"');
    expect(index()).not.toContain('Ancien titre');
  });

  const good = { title: 'x', language: 'en', topic: 'old', format: 'text', path: 'en/old.txt' };
  test.each([
    ['no JSON', 'mine'],
    ['no list', '{}'],
    ['null', 'null'],
    ['a list of something else', '[1, null]'],
    ['an entry with a key more', JSON.stringify([good, { ...good, more: 1 }])],
    ['an entry without a title', JSON.stringify([good, { ...good, title: undefined }])],
    ['an entry without a topic', JSON.stringify([{ ...good, topic: undefined }])],
    ['an entry with a number for a title', JSON.stringify([good, { ...good, title: 1 }])],
    ['a path that leads out', JSON.stringify([good, { ...good, path: 'en/../../old.txt' }])],
    ['a path from the root', JSON.stringify([good, { ...good, path: '/etc/passwd' }])],
    ['a path of another language', JSON.stringify([good, { ...good, path: 'fr/old.txt' }])],
    ['a language that is a path', JSON.stringify([good, { ...good, language: '..', path: '../old.txt' }])],
    ['a path of Windows', JSON.stringify([good, { ...good, path: 'en/..\\\\old.txt' }])],
  ])('replaces an index that is %s', async (_, text) => {
    fs.mkdirSync(kit('en'), { recursive: true });
    fs.writeFileSync(kit('en/old.txt'), 'mine');
    fs.writeFileSync(kit('index.json'), text);
    expect(await exportTo(kit(), narrow)).toEqual(silent);
    expect(paths()).toEqual(expectedFiles(['fr'], ['html'], []));
  });
});

test.each([
  { lang: 'en', line: (folder: string) => `43 files are up to date in ${folder}.\n` },
  { lang: 'fr', line: (folder: string) => `43 fichiers sont à jour dans ${folder}.\n` },
])('a terminal is told how much was done: $lang', async ({ lang, line }) => {
  const count = 2 * source.topics.length + 1;
  const { code, stdout, stderr } = await exportTo(kit(), ['-l', lang, '-f', 'text', '-f', 'html'], true);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: '',
    stderr: line(kit()).replace('43', String(count)),
  });
});

describe('what cannot be written ends with exit code 1 and one sentence', () => {
  test.each([
    { what: 'the directory is a file', before: () => fs.writeFileSync(kit(), 'mine') },
    {
      what: 'a language’s folder is a file',
      before: () => {
        fs.mkdirSync(kit());
        fs.writeFileSync(kit('fr'), 'mine');
      },
    },
    {
      what: 'a guide’s file is a folder',
      before: () => fs.mkdirSync(kit('fr/locked-account.md'), { recursive: true }),
    },
    {
      what: 'the disk fills up',
      before: () =>
        vi.mocked(fs.writeFileSync).mockImplementationOnce(() => {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        }),
    },
  ])('$what', async ({ before }) => {
    before();
    const { code, stdout, stderr } = await exportTo(kit());
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^signin-help: [^\n]+\.\n$/);
    expect(
      fs.readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.tmp')),
    ).toEqual([]);
  });
});

test.each([
  { options: ['-f', 'pdf'], says: 'pdf' },
  { options: ['-l', 'tlh'], says: 'tlh' },
  { options: ['-f', 'text', '-f', 'pdf'], says: 'pdf' },
  { options: ['--greet=a\nb'], says: 'name' },
])('wrong usage writes nothing: $options', async ({ options, says }) => {
  const { code, stdout, stderr } = await exportTo(kit(), options);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
  expect(fs.existsSync(kit())).toBe(false);
});
