import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alone } from '../../src/system/lock';

let folder = '';
const lock = () => join(folder, 'lock');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signin-help-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the lock is there while work is done, and then no more, even when it fails', async () => {
  expect(await alone(lock(), () => existsSync(lock()))).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
  const fails = alone(lock(), () => {
    throw new Error('work');
  });
  await expect(fails).rejects.toThrow('work');
  expect(readdirSync(folder)).toEqual([]);
});

/** A program that takes every lock named to it at once, when it is told to begin, and says where it was not alone. */
const program = `
  const { existsSync, mkdirSync, rmdirSync } = require('node:fs');
  const { alone } = require('./lock.cjs');
  const work = (path) => (hold) => {
    mkdirSync(path + '.work');
    hold();
    rmdirSync(path + '.work');
  };
  const paths = process.argv.slice(2);
  process.stdout.write('ready');
  while (!existsSync('begin'));
  Promise.all(paths.map((path) => alone(path, work(path))));
`;

test('of several processes one at a time takes a lock, be it free or of a dead run', async () => {
  const bundle = await rolldown({ input: 'src/system/lock.ts', platform: 'node' });
  await bundle.write({ file: join(folder, 'lock.cjs'), format: 'cjs' });
  await bundle.close();
  writeFileSync(join(folder, 'program.cjs'), program);
  // So many that some are asked for by several in the same moment.
  const free = Array.from({ length: 400 }, (_, index) => `${index}.free`);
  const left = Array.from({ length: 40 }, (_, index) => `${index}.left`);
  for (const name of left) writeFileSync(join(folder, name), 'dead');
  const runs = Array.from({ length: 3 }, () => {
    const child = spawn(process.execPath, ['program.cjs', ...free, ...left], { cwd: folder });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    const ended = new Promise((end) => child.on('close', (code) => end({ code, said })));
    return { ended, ready: new Promise((begin) => child.stdout.once('data', begin)) };
  });
  await Promise.all(runs.map(({ ready }) => ready));
  writeFileSync(join(folder, 'begin'), '');
  for (const { ended } of runs) expect(await ended).toEqual({ code: 0, said: '' });
  expect(readdirSync(folder).sort()).toEqual(['begin', 'lock.cjs', 'program.cjs']);
});

test('a run that stood still, and whose lock was taken over, writes no more and leaves the other’s', async () => {
  const still = alone(lock(), (hold) => {
    writeFileSync(lock(), 'another');
    hold();
  });
  await expect(still).rejects.toMatchObject({ key: 'error.folderBusy', exitCode: 1 });
  expect(readFileSync(lock(), 'utf8')).toBe('another');
});

describe('where a lock cannot be, nothing waits', () => {
  test.each([
    ['a folder', () => mkdirSync(lock())],
    ['a link', () => symlinkSync('nothing', lock())],
    ['a named pipe', () => execFileSync('mkfifo', [lock()])],
  ])('%s', async (_, put) => {
    put();
    const refused = alone(lock(), () => 'done');
    await expect(refused).rejects.toMatchObject({ key: 'error.folderBusy', fields: { file: lock() } });
  });

  test('a folder that is not there', async () => {
    await expect(alone(join(folder, 'gone/lock'), () => 'done')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
