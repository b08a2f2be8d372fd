import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { source } from '../../data/catalog';
import { main } from '../../src/main';
import { processWorld } from '../../src/process-world';
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
    ...processWorld(),
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

  test('follows a link that leads to nothing yet, over several', async () => {
    fs.mkdirSync(at('there'));
    fs.symlinkSync('there/second', at('first'));
    fs.symlinkSync('guide.txt', at('there/second'));
    expect(await write(at('first'))).toEqual(done);
    expect(read('there/guide.txt')).toMatch(/^My account is locked\n/);
    expect(fs.readdirSync(at('there')).sort()).toEqual(['guide.txt', 'second']);
  });

  test('says in one sentence that links lead round in a circle', async () => {
    fs.symlinkSync('two', at('one'));
    fs.symlinkSync('one', at('two'));
    expect(await write(at('one'))).toEqual(refusal('error.file', at('one')));
  });

  test('does not write through a link that somebody left in the place of its temporary file', async () => {
    const name = '00000000-0000-4000-8000-000000000000';
    vi.spyOn(crypto, 'randomUUID').mockReturnValueOnce(name);
    fs.writeFileSync(at('precious.txt'), 'precious');
    fs.symlinkSync(at('precious.txt'), at(`.signin-help-${name}.tmp`));
    expect(await write(at('guide.txt'))).toMatchObject({ code: 1 });
    expect(read('precious.txt')).toBe('precious');
  });

  test('removes what killed runs have left, once it is old, and nothing else', async () => {
    const names = [
      ...['.signin-help-4711.tmp', `.signin-help-${crypto.randomUUID()}.tmp`],
      ...['.signin-help-mine.tmp', '.signin-help-4711.txt', 'signin-help-4711.tmp'],
    ];
    for (const name of names) {
      fs.writeFileSync(at(name), 'x');
      fs.utimesSync(at(name), new Date(0), new Date(0));
    }
    fs.mkdirSync(at('.signin-help-1.tmp'));
    fs.utimesSync(at('.signin-help-1.tmp'), new Date(0), new Date(0));
    fs.symlinkSync('signin-help-4711.tmp', at('.signin-help-2.tmp'));
    fs.writeFileSync(at('.signin-help-3.tmp'), 'a run writes it now');
    expect(await write(at('guide.txt'))).toEqual(done);
    const kept = ['.signin-help-1.tmp', '.signin-help-2.tmp', '.signin-help-3.tmp', ...names.slice(2)];
    expect(fs.readdirSync(folder).sort()).toEqual([...kept, 'guide.txt'].sort());
  });

  // Only root may give files away.
  describe.skipIf(process.getuid?.() !== 0)('keeps of a file that is replaced', () => {
    test('its owner and its group', async () => {
      fs.writeFileSync(at('guide.txt'), 'old');
      fs.chownSync(at('guide.txt'), 1234, 4321);
      fs.chmodSync(at('guide.txt'), 0o640);
      expect(await write(at('guide.txt'))).toEqual(done);
      const { uid, gid, mode } = fs.statSync(at('guide.txt'));
      expect({ uid, gid, mode: mode & 0o7777 }).toEqual({ uid: 1234, gid: 4321, mode: 0o640 });
    });

    test('its group, where the system does not allow more', async () => {
      fs.chmodSync(folder, 0o777);
      fs.writeFileSync(at('guide.txt'), 'old');
      fs.chownSync(at('guide.txt'), 0, 4321);
      fs.chmodSync(at('guide.txt'), 0o664);
      const groups = process.getgroups?.() ?? [];
      process.setgroups?.([4321]);
      process.seteuid?.(1234);
      const result = await write(at('guide.txt')).finally(() => {
        process.seteuid?.(0);
        process.setgroups?.(groups);
      });
      expect(result).toEqual(done);
      const { uid, gid, mode } = fs.statSync(at('guide.txt'));
      expect({ uid, gid, mode: mode & 0o7777 }).toEqual({ uid: 1234, gid: 4321, mode: 0o664 });
    });
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
