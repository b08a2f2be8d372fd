import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { source } from '../../data/catalog';
import { main } from '../../src/main';
import { processWorld } from '../../src/process-world';
import { files } from '../../src/system/files';
import { library, run } from '../helpers/fake-world';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, writeFileSync: vi.fn(real.writeFileSync), renameSync: vi.fn(real.renameSync) };
});

const at = (...names: readonly string[]) => join(folder, ...names);
const read = (name: string) => fs.readFileSync(at(name), 'utf8');
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'signin-help-files-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Runs the program on the real file system. */
async function write(path: string, lang = 'en') {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: false,
    isPipe: false,
    columns: undefined,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await main(['locked-account', '--output', path, '--lang', lang], {
    ...processWorld,
    env: {},
    library,
    inputIsTerminal: false,
    stdout: output('stdout'),
    stderr: output('stderr'),
  });
  return { code, ...written };
}

const done = { code: 0, stdout: '', stderr: '' };

/** What is said of a file that cannot be written. */
const refusal = (key: keyof typeof source.words, path: string, lang: 'en' | 'fr' = 'en') => {
  const folder = path.endsWith('/') ? path.slice(0, -1) : join(path, '..');
  const sentence = source.words[key][lang].replace('{file}', path).replace('{folder}', folder);
  return { code: 1, stdout: '', stderr: `signin-help: ${sentence}\n` };
};

describe('--output', () => {
  test('writes UTF-8 without a byte order mark, and line feeds', async () => {
    expect(await write(at('guide.txt'), 'fr')).toEqual(done);
    const bytes = fs.readFileSync(at('guide.txt'));
    expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)).toMatch(
      /^Mon compte est verrouillé\n/,
    );
    expect(bytes.includes('\r')).toBe(false);
    expect(fs.readdirSync(folder)).toEqual(['guide.txt']);
  });

  test('takes - for standard output', async () => {
    const setting = { env: { FORCE_COLOR: '1', LANG: 'en_US.UTF-8' } };
    const without = await run(['locked-account'], setting);
    expect(await run(['locked-account', '-o', '-'], setting)).toEqual(without);
    expect(without).toMatchObject({ code: 0, files: {} });
    expect(without.stdout).toContain('\u001b[1m');
    expect(await run(['list', '-o', '-'])).toEqual(await run(['list']));
  });

  test('replaces a file and keeps its permissions', async () => {
    fs.writeFileSync(at('guide.txt'), 'old');
    fs.chmodSync(at('guide.txt'), 0o666);
    expect(await write(at('guide.txt'))).toEqual(done);
    expect(read('guide.txt')).toMatch(/^My account is locked\n/);
    if (process.platform !== 'win32') expect(fs.statSync(at('guide.txt')).mode & 0o777).toBe(0o666);
  });

  test.skipIf(process.platform === 'win32')(
    'writes what a symbolic link names, and keeps the link',
    async () => {
      fs.writeFileSync(at('guide.txt'), 'old');
      fs.symlinkSync('guide.txt', at('link.txt'));
      expect(await write(at('link.txt'))).toEqual(done);
      expect(read('guide.txt')).toMatch(/^My account is locked\n/);
      expect(fs.lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
    },
  );

  test('does not write through a link that somebody left in its place', async () => {
    fs.writeFileSync(at('precious.txt'), 'precious');
    fs.symlinkSync(at('precious.txt'), at(`.signin-help-${process.pid}.tmp`));
    expect(await write(at('guide.txt'))).toEqual(done);
    expect(read('precious.txt')).toBe('precious');
    expect(fs.readdirSync(folder)).toEqual(['guide.txt', 'precious.txt']);
  });

  test.each([
    { what: 'a folder that is not there', path: 'missing/guide.txt', key: 'error.fileFolder' },
    { what: 'a folder that is not there, with a slash behind it', path: 'missing/', key: 'error.fileFolder' },
    { what: 'a file that is no folder, with a slash behind it', path: 'file/', key: 'error.fileFolder' },
    { what: 'a folder', path: '.', key: 'error.fileIsFolder' },
    { what: 'a file below a file', path: 'file/guide.txt', key: 'error.fileFolder' },
    { what: 'a name that is too long', path: 'a'.repeat(300), key: 'error.file' },
  ] as const)('$what: exit code 1 and one sentence', async ({ path, key }) => {
    fs.writeFileSync(at('file'), '');
    const target = path.length > 100 ? join(folder, path) : at(path);
    const { code, stdout, stderr } = await write(target);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    if (path.length < 100) expect(stderr).toBe(refusal(key, target).stderr);
    expect(stderr).toMatch(/^signin-help: [^\n]+\n$/);
    expect(fs.readdirSync(folder)).toEqual(['file']);
  });

  test.skipIf(!fs.existsSync('/dev/full'))('a full device: exit code 1 and one sentence', async () => {
    expect(await write('/dev/full', 'fr')).toEqual(refusal('error.fileFull', '/dev/full', 'fr'));
  });

  test.skipIf(!fs.existsSync('/dev/full'))('standard output on a full device: the same', () => {
    const full = fs.openSync('/dev/full', 'w');
    const stdio = ['ignore', full, 'pipe'] as const;
    const program = resolve('bin/signin-help.js');
    const { status, stderr } = spawnSync(process.execPath, [program, 'locked-account', '--lang', 'en'], {
      stdio: [...stdio],
      encoding: 'utf8',
    });
    fs.closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `signin-help: ${source.words['error.output'].en}\n`,
    });
  });
});

describe('a file stays whole, and nothing else is left behind', () => {
  test.each([
    { call: 'write', fails: fs.writeFileSync, reason: 'ENOSPC', key: 'error.fileFull' },
    { call: 'write', fails: fs.writeFileSync, reason: 'EIO', key: 'error.file' },
    { call: 'rename', fails: fs.renameSync, reason: 'EACCES', key: 'error.fileDenied' },
    { call: 'rename', fails: fs.renameSync, reason: 'EPERM', key: 'error.fileDenied' },
    { call: 'rename', fails: fs.renameSync, reason: 'EROFS', key: 'error.fileDenied' },
  ] as const)('when $call fails with $reason', async ({ fails, reason, key }) => {
    fs.writeFileSync(at('guide.txt'), 'old');
    vi.mocked(fails as () => void).mockImplementationOnce(() => {
      throw Object.assign(new Error(reason), { code: reason });
    });
    expect(await write(at('guide.txt'))).toEqual(refusal(key, at('guide.txt')));
    expect(read('guide.txt')).toBe('old');
    expect(fs.readdirSync(folder)).toEqual(['guide.txt']);
  });

  // Root may write anything.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('when it is read-only', async () => {
    fs.writeFileSync(at('guide.txt'), 'old', { mode: 0o444 });
    expect(await write(at('guide.txt'))).toEqual(refusal('error.fileDenied', at('guide.txt')));
    expect(read('guide.txt')).toBe('old');
  });
});

test('what cannot be read is no text', () => {
  expect(files.read(folder)).toBeUndefined();
  expect(files.read(at('missing.txt'))).toBeUndefined();
});
