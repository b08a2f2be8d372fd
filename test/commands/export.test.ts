import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { source } from '../../data/catalog';
import type { Language } from '../../src/catalogue/source';
import { main } from '../../src/main';
import { processWorld } from '../../src/process-world';
import { exportFormats } from '../../src/render/formats';
import { library, run } from '../helpers/fake-world';
import { languages as all } from '../helpers/languages';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    writeFileSync: vi.fn(real.writeFileSync),
    mkdirSync: vi.fn(real.mkdirSync),
    renameSync: vi.fn(real.renameSync),
  };
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
    ...processWorld(),
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
  readonly sha256: string;
}

const sha256 = (path: string) => createHash('sha256').update(fs.readFileSync(path)).digest('hex');

/** What is said of files that are left alone. */
const left = (files: readonly string[], language: Language = 'en') => ({
  code: 1,
  stdout: '',
  stderr: `signin-help: ${source.words['error.exportLeft'][language].replace('{files}', files.join(', '))}\n`,
});

const readIndex = (): readonly Entry[] => JSON.parse(fs.readFileSync(kit('index.json'), 'utf8'));

/** The files that hold every guide of a language. */
const libraries = ['espanso.yml', 'replies.csv'];

/** The endings of the files that hold one guide. */
const endings = await Promise.all(
  exportFormats.map(async ({ extension, load }) => ((await load()).library === undefined ? [extension] : [])),
).then((all) => all.flat());

/** The files that an export should leave, without `index.json`. */
const expectedFiles = (languages: readonly string[], ends: readonly string[], libraries: readonly string[]) =>
  languages.flatMap((language) => [
    ...source.topics.flatMap(({ id }) => ends.map((end) => `${language}/${id}.${end}`)),
    ...libraries.map((file) => `${language}/${file}`),
  ]);

describe('export <directory>', () => {
  test('writes every topic in every language and format, and says nothing', async () => {
    expect(await exportTo(kit())).toEqual(silent);
    const expected = expectedFiles(all, endings, libraries);
    expect(filesBelow(kit())).toEqual([...expected, 'index.json'].sort());
    const index = readIndex();
    expect(index.map(({ path }) => path).sort()).toEqual(expected.sort());
    expect(index.map((entry) => Object.keys(entry).join())).toEqual(
      index.map(() => 'title,language,topic,format,path,sha256'),
    );
    expect(index.map((entry) => entry.sha256)).toEqual(index.map(({ path }) => sha256(kit(path))));
    expect(index).toContainEqual({
      title: 'Mon compte est verrouillé',
      language: 'fr',
      topic: 'locked-account',
      format: 'zendesk',
      path: 'fr/locked-account.zendesk.json',
      sha256: sha256(kit('fr/locked-account.zendesk.json')),
    });
    expect(index.find(({ path }) => path === 'en/espanso.yml')).toMatchObject({
      format: 'espanso',
      topic: null,
    });
  });

  test('each file holds what the command prints', async () => {
    await exportTo(kit(), ['-l', 'fr']);
    for (const { path, language, topic, format } of readIndex()) {
      if (topic === null) continue;
      const { stdout } = await run([topic, '--lang', language, '--format', format]);
      expect(fs.readFileSync(kit(path), 'utf8'), path).toBe(stdout);
    }
  });

  test.each([
    { options: ['-l', 'fr'], languages: ['fr'], ends: endings, files: libraries },
    { options: ['-l', 'fr-CA', '-l', 'fr'], languages: ['fr'], ends: endings, files: libraries },
    { options: ['-f', 'html'], languages: all, ends: ['html'], files: [] },
    {
      options: ['-f', 'html', '-f', 'zendesk'],
      languages: all,
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

  const some = ['-f', 'text', '-f', 'espanso', '-f', 'csv'];

  test('touches nothing', async () => {
    await exportTo(kit(), some);
    age();
    expect(await exportTo(kit(), some)).toEqual(silent);
    expect(changed()).toEqual([]);
  });

  test('writes what is missing, and leaves all else alone', async () => {
    await exportTo(kit(), some);
    fs.writeFileSync(kit('notes.txt'), 'mine');
    fs.writeFileSync(kit('fr/old-topic.md'), 'mine too');
    fs.rmSync(kit('fr/no-admin.txt'));
    age();
    expect(await exportTo(kit(), some)).toEqual(silent);
    expect(changed()).toEqual(['fr/no-admin.txt']);
    expect(fs.readFileSync(kit('notes.txt'), 'utf8')).toBe('mine');
    expect(fs.readFileSync(kit('fr/old-topic.md'), 'utf8')).toBe('mine too');
  });

  test('replaces what an earlier one wrote', async () => {
    await exportTo(kit(), ['-f', 'zendesk', '-f', 'espanso']);
    expect(await exportTo(kit(), ['-f', 'zendesk', '-f', 'espanso', '--greet=Ana'])).toEqual(silent);
    for (const { path, sha256: hash } of readIndex()) {
      expect(fs.readFileSync(kit(path), 'utf8'), path).toContain('Ana,');
      expect(hash).toBe(sha256(kit(path)));
    }
  });
});

describe('what no export wrote is left alone and named, with exit code 1, and all else is written', () => {
  const two = ['-f', 'text', '-f', 'markdown', '-l', 'fr', '-l', 'en'];
  const expected = expectedFiles(['en', 'fr'], ['txt', 'md'], []);
  /** Puts something in the way of an export, and says what is to be named. */
  const cases: Readonly<Record<string, readonly [names: readonly string[], put: () => void]>> = {
    'a guide': [['en/no-admin.md'], () => fs.writeFileSync(kit('en/no-admin.md'), 'mine')],
    'two guides': [
      ['fr/no-admin.md', 'en/no-admin.txt'],
      () => {
        fs.writeFileSync(kit('fr/no-admin.md'), 'mine');
        fs.writeFileSync(kit('en/no-admin.txt'), '');
      },
    ],
    'the index': [['index.json'], () => fs.writeFileSync(kit('index.json'), '{ "mine": true }')],
    'a folder': [['fr/no-admin.md'], () => fs.mkdirSync(kit('fr/no-admin.md'))],
    'a file for a folder': [
      ['fr'],
      () => {
        fs.rmdirSync(kit('fr'));
        fs.writeFileSync(kit('fr'), 'mine');
      },
    ],
    'a link to a file outside': [['en/no-admin.md'], () => link('en/no-admin.md', 'outside.txt')],
    'a link to nothing outside': [['en/no-admin.md'], () => link('en/no-admin.md', 'not-there.txt')],
    'a link to a folder outside': [
      ['fr'],
      () => {
        fs.rmdirSync(kit('fr'));
        link('fr', 'outside');
      },
    ],
    'a link for the index': [['index.json'], () => link('index.json', 'outside.txt')],
    'a named pipe': [['en/no-admin.md'], () => pipe('en/no-admin.md')],
    'a named pipe for the index': [['index.json'], () => pipe('index.json')],
  };
  const link = (name: string, target: string) => fs.symlinkSync(join(folder, target), kit(name));
  const pipe = (name: string) => execFileSync('mkfifo', [kit(name)]);
  const statesOf = () =>
    Object.fromEntries(
      fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => [name, fs.lstatSync(join(folder, name))] as const)
        .map(([name, { ino, size, mtimeMs }]) => [name, { ino, size, mtimeMs }]),
    );

  test.each(Object.entries(cases))('%s', async (_, [names, put]) => {
    for (const language of ['en', 'fr']) fs.mkdirSync(kit(language), { recursive: true });
    fs.mkdirSync(join(folder, 'outside'));
    fs.writeFileSync(join(folder, 'outside.txt'), 'mine');
    put();
    const before = statesOf();
    expect(await exportTo(kit(), two)).toEqual(left(names));
    const after = statesOf();
    const mine = [...names.map((name) => `kit/${name}`), 'outside', 'outside.txt'];
    for (const name of mine) expect(after[name], name).toEqual(before[name]);
    expect(fs.existsSync(join(folder, 'not-there.txt'))).toBe(false);
    expect(fs.readdirSync(join(folder, 'outside'))).toEqual([]);
    const rest = expected.filter((path) => !names.some((name) => `${path}/`.startsWith(`${name}/`)));
    for (const path of rest) expect(after[`kit/${path}`]?.size, path).toBeGreaterThan(100);
    if (!names.includes('index.json'))
      expect(
        readIndex()
          .map(({ path }) => path)
          .sort(),
      ).toEqual(rest.sort());
    expect(await exportTo(kit(), two)).toEqual(left(names));
    expect(statesOf()).toEqual({ ...after, kit: expect.anything() });
  });

  test('what somebody has changed since', async () => {
    await exportTo(kit(), two);
    const index = fs.readFileSync(kit('index.json'), 'utf8');
    fs.writeFileSync(kit('en/no-admin.md'), 'mine');
    expect(await exportTo(kit(), two)).toEqual(left(['en/no-admin.md']));
    expect(await exportTo(kit(), [...two, '--greet=Ana'])).toEqual(left(['en/no-admin.md']));
    expect(fs.readFileSync(kit('en/no-admin.md'), 'utf8')).toBe('mine');
    fs.rmSync(kit('en/no-admin.md'));
    expect(await exportTo(kit(), two)).toEqual(silent);
    expect(fs.readFileSync(kit('index.json'), 'utf8')).toBe(index);
  });

  test('many: as many are named as a sentence holds', async () => {
    fs.mkdirSync(kit('en'), { recursive: true });
    const paths = expectedFiles(['en'], ['txt'], []);
    for (const path of paths) fs.writeFileSync(kit(path), 'mine');
    const { code, stderr } = await exportTo(kit(), ['-l', 'en', '-f', 'text']);
    expect(code).toBe(1);
    expect(stderr).toContain(paths.slice(0, 4).join(', '));
    expect(stderr).toContain(` ${paths.length - 4} `);
    for (const path of paths) expect(fs.readFileSync(kit(path), 'utf8')).toBe('mine');
  });

  test('but a link for the whole folder is followed', async () => {
    fs.mkdirSync(join(folder, 'real'));
    link('', 'real');
    expect(await exportTo(kit(), two)).toEqual(silent);
    expect(filesBelow(join(folder, 'real'))).toEqual([...expected, 'index.json'].sort());
  });
});

describe('a narrower run into a folder that holds more', () => {
  const index = () => fs.readFileSync(kit('index.json'), 'utf8');
  const wide = ['-f', 'text', '-f', 'html', '-f', 'zendesk'];
  const narrow = ['-l', 'fr', '-f', 'html'];
  const paths = () => readIndex().map(({ path }) => path);

  test('leaves the index as it was where nothing has changed', async () => {
    await exportTo(kit(), wide);
    const before = index();
    expect(await exportTo(kit(), narrow)).toEqual(silent);
    expect(index()).toBe(before);
  });

  test('and a wider one after it: the same index as at once', async () => {
    await exportTo(kit(), wide);
    const atOnce = index();
    fs.rmSync(kit(), { recursive: true });
    await exportTo(kit(), narrow);
    await exportTo(kit(), ['-f', 'zendesk', '-l', 'en']);
    expect(paths()).toEqual([
      ...expectedFiles(['en'], ['zendesk.json'], []),
      ...expectedFiles(['fr'], ['html'], []),
    ]);
    await exportTo(kit(), wide);
    expect(index()).toBe(atOnce);
  });

  test('drops the entries of files that are gone, and keeps those of topics that it does not know', async () => {
    await exportTo(kit(), ['-f', 'text']);
    const names = { title: 'Old', language: 'en', topic: 'old', format: 'text', path: 'en/old.txt' };
    const old = { ...names, sha256: 'a'.repeat(64) };
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

  const names = { title: 'x', language: 'en', topic: 'old', format: 'text', path: 'en/old.txt' };
  const good = { ...names, sha256: 'a'.repeat(64) };
  test.each([
    ['no JSON', 'mine'],
    ['no list', '{}'],
    ['null', 'null'],
    ['a list of something else', '[1, null]'],
    ['an entry with a key more', JSON.stringify([good, { ...good, more: 1 }])],
    ['an empty list', '[]'],
    ['an entry without a hash', JSON.stringify([names])],
    ['an entry with a hash that is none', JSON.stringify([{ ...good, sha256: 'A'.repeat(64) }])],
    ['an entry without a title', JSON.stringify([good, { ...good, title: undefined }])],
    ['an entry without a topic', JSON.stringify([{ ...good, topic: undefined }])],
    ['an entry with a number for a title', JSON.stringify([good, { ...good, title: 1 }])],
    ['a path that leads out', JSON.stringify([good, { ...good, path: 'en/../../old.txt' }])],
    ['a path from the root', JSON.stringify([good, { ...good, path: '/etc/passwd' }])],
    ['a path of another language', JSON.stringify([good, { ...good, path: 'fr/old.txt' }])],
    ['a language that is a path', JSON.stringify([good, { ...good, language: '..', path: '../old.txt' }])],
    ['a path of Windows', JSON.stringify([good, { ...good, path: 'en/..\\\\old.txt' }])],
  ])('leaves an index alone that is %s', async (_, text) => {
    fs.mkdirSync(kit('en'), { recursive: true });
    fs.writeFileSync(kit('en/old.txt'), 'mine');
    fs.writeFileSync(kit('index.json'), text);
    expect(await exportTo(kit(), narrow)).toEqual(left(['index.json'], 'fr'));
    expect(index()).toBe(text);
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

describe('what cannot be written ends with exit code 1 and the reason', () => {
  const failing =
    (call: unknown, code: string, after = 0) =>
    () => {
      const mocked = vi.mocked(call as (...args: readonly unknown[]) => void);
      const real = mocked.getMockImplementation();
      if (real === undefined) throw new Error('Not mocked');
      for (let index = 0; index < after; index++) mocked.mockImplementationOnce(real);
      mocked.mockImplementationOnce(() => {
        throw Object.assign(new Error(code), { code });
      });
    };
  test.each([
    { what: 'a file', key: 'error.folderIsFile', before: () => fs.writeFileSync(kit(), 'mine') },
    { what: 'a link to nothing', key: 'error.folderIsFile', before: () => fs.symlinkSync('gone', kit()) },
    { what: 'a full disk', key: 'error.folderFull', before: failing(fs.writeFileSync, 'ENOSPC') },
    { what: 'a full disk later on', key: 'error.fileFull', before: failing(fs.writeFileSync, 'ENOSPC', 5) },
    {
      what: 'a folder that may not be made',
      key: 'error.folderDenied',
      before: failing(fs.mkdirSync, 'EACCES'),
    },
    { what: 'a disk that is read-only', key: 'error.folderDenied', before: failing(fs.mkdirSync, 'EROFS') },
    {
      what: 'a file that may not be replaced',
      key: 'error.fileDenied',
      before: failing(fs.renameSync, 'EPERM'),
    },
    { what: 'what nobody knows', key: 'error.folder', before: failing(fs.mkdirSync, 'EIO') },
  ] as const)('$what', async ({ key, before }) => {
    before();
    const { code, stdout, stderr } = await exportTo(kit());
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const [start = '', end = ''] = source.words[key].en.split(/\{file\}|\{folder\}/);
    expect(stderr).toMatch(/^signin-help: [^\n]+\.\n$/);
    expect(stderr.slice('signin-help: '.length).startsWith(start)).toBe(true);
    expect(stderr.endsWith(`${end}\n`)).toBe(true);
    const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.includes('.signin-help'))).toEqual([]);
  });

  test.skipIf(!fs.existsSync('/proc/self'))('a place where no folder can be made: at once', async () => {
    for (const path of ['/proc/x', '/proc/self/x/y/z', '/dev/null/x']) {
      const { code, stderr } = await exportTo(path);
      expect({ path, code }).toEqual({ path, code: 1 });
      expect(stderr).toMatch(/^signin-help: [^\n]+\n$/);
    }
  });

  test('what was written before the disk was full is in the index, and the next run goes on', async () => {
    failing(fs.writeFileSync, 'ENOSPC', 12)();
    expect(await exportTo(kit(), ['--greet=Ana'])).toMatchObject({ code: 1 });
    const written = filesBelow(kit()).filter((path) => path !== 'index.json');
    expect(written.length).toBeGreaterThan(5);
    expect(
      readIndex()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(written);
    expect(await exportTo(kit())).toEqual(silent);
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
