import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import type { WordKey } from '../../src/catalogue/source';
import { run } from '../helpers/fake-world';
import {
  folder,
  home,
  onDriveC,
  openConsole,
  program,
  type Run,
  runAll,
  runInLocale,
  windowsPath,
} from './windows';

/** A folder on drive C, with a blank and an accent in its name. */
const here = mkdtempSync(onDriveC('dossier é '));
afterAll(() => rmSync(here, { recursive: true }));
const driveC = `C:\\${basename(here)}`;
const { stdout: guide } = await run(['locked-account', '--lang', 'fr']);

const done: Run = { code: 0, stdout: '', stderr: '' };
const sentence = (key: WordKey) => ({
  code: 1,
  stdout: '',
  stderr: expect.stringMatching(`^signin-help: ${source.words[key].fr.replace(/\{\w+\}/g, '[^\n]+')}\n$`),
});

describe('--output', () => {
  const written: Readonly<Record<string, string>> = {
    [`${driveC}\\drive.txt`]: join(here, 'drive.txt'),
    [`${driveC.replaceAll('\\', '/')}/slashes.txt`]: join(here, 'slashes.txt'),
    [windowsPath(join(here, 'other drive.txt'))]: join(here, 'other drive.txt'),
    'un guide é.txt': join(folder, 'un guide é.txt'),
  };
  const thrownAway = ['NUL', 'nul', 'NUL:', '\\\\.\\NUL', `${driveC}\\NUL`];
  const refused: Readonly<Record<string, WordKey>> = {
    ...Object.fromEntries(['nul.txt', 'con.txt', `${driveC}\\LPT1.md`].map((name) => [name, 'error.file'])),
    [`${driveC}\\missing\\guide.txt`]: 'error.fileFolder',
    'Q:\\guide.txt': 'error.fileFolder',
    [driveC]: 'error.fileIsFolder',
    [`${driveC}\\a?b.txt`]: 'error.file',
  };
  const paths = [...Object.keys(written), ...thrownAway, ...Object.keys(refused), 'aux', 'com1'];
  const results = runAll(paths.map((path) => ['locked-account', '--lang', 'fr', '-o', path]));
  const resultOf = (path: string) => results[paths.indexOf(path)];

  test.each(Object.entries(written))('writes UTF-8 and line feeds to %s', (path, file) => {
    expect(resultOf(path)).toEqual(done);
    expect(readFileSync(file, 'utf8')).toBe(guide);
  });

  test.each(thrownAway)('throws away what is for %s', (path) => {
    expect(resultOf(path)).toEqual(done);
  });

  test.each(Object.entries(refused))('says that it cannot write %s', (path, key) => {
    expect(resultOf(path)).toEqual(sentence(key));
  });

  test('makes no file but those, above all none that nobody can remove', () => {
    expect(readdirSync(here).sort()).toEqual(['drive.txt', 'other drive.txt', 'slashes.txt']);
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map(({ name }) => name).filter((name) => !/^signin-help/.test(name));
    expect(names).toEqual(['un guide é.txt']);
  });

  test('writes CON on the console, whole', async () => {
    const terminal = openConsole([program, 'locked-account', '--lang', 'fr', '-o', 'CON']);
    expect(await terminal.ended()).toBe(0);
    const close = (text: string) => text.replace(/\s+/g, '');
    expect(close(terminal.history().join(''))).toBe(close(guide));
  });
});

describe('export', () => {
  const top = join(here, 'un kit/é');
  const state = () => {
    const entries = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return Object.fromEntries(
      entries
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [path.slice(top.length + 1), readFileSync(path, 'utf8')]),
    );
  };
  const kit = ['export', `${driveC}\\un kit\\é`, '--lang', 'fr', '-f', 'html', '-f', 'espanso'];

  test('writes below folders that it makes, and a second run changes nothing', async () => {
    expect(runAll([kit])).toEqual([done]);
    const first = state();
    for (const { id } of source.topics) {
      const { stdout } = await run([id, '--lang', 'fr', '-f', 'html']);
      expect(first[`fr/${id}.html`]).toBe(stdout);
    }
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['index.json', 'fr/espanso.yml']));
    expect(runAll([kit])).toEqual([done]);
    expect(state()).toEqual(first);
  });

  test('replaces its own files, leaves those of others alone, and says where no folder can be made', () => {
    writeFileSync(join(top, 'fr/no-admin.html'), 'mine');
    mkdirSync(join(here, 'there'));
    writeFileSync(join(here, 'there/file'), '');
    const places = ['Q:\\kit', `${driveC}\\a?b`, `${driveC}\\there\\file`, `${driveC}\\NUL`];
    const [greeted, ...others] = runAll([
      [...kit, '--greet=Ana'],
      ...places.map((path) => ['export', path, '--lang', 'fr', '-f', 'text']),
    ]);
    expect(greeted).toEqual(sentence('error.exportLeft'));
    expect(greeted?.stderr).toContain('fr/no-admin.html');
    expect(state()['fr/no-admin.html']).toBe('mine');
    expect(state()['fr/locked-account.html']).toContain('Ana,');
    expect(Object.keys(state()).filter((name) => name.includes('.signin-help'))).toEqual([]);
    expect(others.slice(0, 2)).toEqual([sentence('error.folder'), sentence('error.folder')]);
    expect(others.slice(2)).toEqual([sentence('error.folderIsFile'), sentence('error.folderIsFile')]);
    expect(readdirSync(here)).not.toContain('NUL');
  });
});

describe('in cmd', () => {
  const guideLine = 'signin-help locked-account --lang fr';
  const codes: Readonly<Record<string, number>> = {
    'signin-help locked-account > NUL': 0,
    'signin-help nosuch': 2,
    'signin-help locked-account -o missing\\guide.txt': 1,
  };
  const messages = [
    '"AADSTS50053: 100% locked & sealed | <b> ^ done! (yes)"',
    'AADSTS50053!',
    '"AADSTS50053=1;2,3"',
  ];
  const redirected = { 'un.txt': '> un.txt', 'un fichier é.txt': '1> "un fichier é.txt" 2>&1' };
  const lines = [
    ...Object.values(redirected).map((redirection) => `${guideLine} ${redirection}`),
    ...Object.keys(codes),
    ...messages.map((message) => `signin-help ${message} --lang en`),
  ];
  const results = runAll(lines);
  const resultOf = (line: string) => results[lines.indexOf(line)];

  test.each(Object.entries(redirected))('a file gets UTF-8: %s', (file, redirection) => {
    expect(resultOf(`${guideLine} ${redirection}`)).toEqual(done);
    expect(readFileSync(join(home, file), 'utf8')).toBe(guide);
  });

  test('a pipe gets UTF-8', () => {
    expect(runAll([['locked-account', '--lang', 'fr']])).toEqual([{ ...done, stdout: guide }]);
  });

  test.each(Object.entries(codes))('%s: the exit code is %i', (line, code) => {
    expect(resultOf(line)?.code).toBe(code);
  });

  test.each(messages)('a message in quotes is read: %s', async (message) => {
    const { stdout } = await run(['AADSTS50053', '--lang', 'en']);
    expect(resultOf(`signin-help ${message} --lang en`)).toEqual({ ...done, stdout });
  });
});

test.each([
  ['fr_FR.UTF-8', 'fr'],
  ['fr_CA.UTF-8', 'fr'],
  ['en_US.UTF-8', 'en'],
  ['de_DE.UTF-8', 'en'],
] as const)('the language is that of Windows: %s', async (locale, language) => {
  const { stdout } = runInLocale(locale, ['locked-account']);
  expect(stdout).toBe((await run(['locked-account', '--lang', language])).stdout);
});
