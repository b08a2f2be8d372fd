import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { openShell } from '../helpers/terminal';

const bin = resolve('bin/signin-help.js');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signin-help-descriptors-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const env = () => ({ PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8', NODE: process.execPath, BIN: bin });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Runs a script in a shell. `p` is the program, asked for a guide. */
function shell(script: string) {
  const { status, stdout, stderr } = spawnSync(
    '/bin/bash',
    ['--norc', '-c', `p() { "$NODE" "$BIN" locked-account "$@"; }; ${script}`],
    { env: env(), cwd: folder, encoding: 'utf8', timeout: 30_000 },
  );
  return { status, stdout, stderr };
}

const guide = execFileSync(process.execPath, [bin, 'locked-account', '--lang', 'en'], { encoding: 'utf8' });

describe('--output with what is open already: nothing that was there is lost', () => {
  test.each([
    ['standard output', 'echo a; p -o /dev/stdout; echo b', '> log', `a\n${guide}b\n`],
    ['a file that is added to', 'p -o /dev/stdout', '>> log', `before\n${guide}`],
    ['the same by its number', 'p -o /dev/fd/1', '>> log', `before\n${guide}`],
    ['the same in /proc', 'p -o /proc/self/fd/1', '>> log', `before\n${guide}`],
    ['a link to it', 'ln -s /dev/stdout out; p -o out', '>> log', `before\n${guide}`],
    ['a link to the folder of all', 'ln -s /dev/fd fds; p -o fds/1', '>> log', `before\n${guide}`],
    ['standard error', 'echo a >&2; p -o /dev/stderr', '2>> log', `before\na\n${guide}`],
    [
      'a descriptor of one’s own',
      'echo a >&3; p -o /dev/fd/3; echo b >&3',
      '3>> log',
      `before\na\n${guide}b\n`,
    ],
    ['a file open for reading and writing', 'read line <&3; p -o /dev/fd/3', '3<> log', `before\n${guide}`],
  ])('%s', (_, script, redirection, expected) => {
    writeFileSync(join(folder, 'log'), 'before\n');
    expect(shell(`{ ${script}; } ${redirection}`)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(read('log')).toBe(expected);
  });

  test('a pipe', () => {
    expect(shell('p -o /dev/stdout | cat')).toEqual({ status: 0, stdout: guide, stderr: '' });
    expect(shell('p -o /dev/stdout | head -1')).toMatchObject({ status: 0, stderr: '' });
    expect(shell('p -o >(cat > log); wait $!').status).toBe(0);
    expect(read('log')).toBe(guide);
  });

  test('a named pipe', () => {
    expect(shell('mkfifo fifo; cat fifo & p -o fifo; wait')).toEqual({
      status: 0,
      stdout: guide,
      stderr: '',
    });
  });

  test('a descriptor that is closed: exit code 1 and one sentence', () => {
    const { status, stderr } = shell('p -o /dev/fd/9');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^signin-help: [^\n]+\n$/);
  });

  test('the terminal', async () => {
    const terminal = openShell('"$NODE" "$BIN" locked-account -o /dev/tty > /dev/null', { columns: 200 });
    expect(await terminal.ended()).toBe(0);
    expect(terminal.history().join('\n')).toBe(guide.trimEnd());
  });
});

describe('standard output that is closed', () => {
  test.each(['', '2> /dev/null', '< /dev/null'])('exits 1 and says so, with %s', (more) => {
    const { status, stderr } = shell(`p >&- ${more}`);
    expect(status).toBe(1);
    if (!more.startsWith('2')) expect(stderr).toBe(`signin-help: ${source.words['error.outputClosed'].en}\n`);
  });

  test('does not matter to a file', () => {
    expect(shell('p -o guide.txt >&-')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(read('guide.txt')).toBe(guide);
  });

  test('is not what is thrown away', () => {
    expect(shell('p > /dev/null')).toEqual({ status: 0, stdout: '', stderr: '' });
    const { status } = spawnSync(process.execPath, [bin, 'locked-account'], { stdio: 'ignore', env: env() });
    expect(status).toBe(0);
  });
});

test('two runs at once with the same process id write the same file: it is whole', async () => {
  const samePid = join(folder, 'pid.cjs');
  writeFileSync(samePid, "Object.defineProperty(process, 'pid', { value: 7 });");
  mkdirSync(join(folder, 'out'));
  const run = (lang: string) =>
    new Promise<number | null>((end) =>
      spawn(
        process.execPath,
        ['--require', samePid, bin, 'locked-account', '--lang', lang, '-o', join(folder, 'out/guide.txt')],
        { env: env() },
      ).on('exit', end),
    );
  const french = execFileSync(process.execPath, [bin, 'locked-account', '--lang', 'fr'], {
    encoding: 'utf8',
  });
  for (let round = 0; round < 5; round++) {
    expect(await Promise.all([run('en'), run('fr')])).toEqual([0, 0]);
    expect([guide, french]).toContain(read('out/guide.txt'));
  }
  expect(spawnSync('ls', ['-A', join(folder, 'out')], { encoding: 'utf8' }).stdout).toBe('guide.txt\n');
});
