import { execFileSync } from 'node:child_process';
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

test('of several that find the lock of a dead run, one at a time takes it over', async () => {
  writeFileSync(lock(), 'dead');
  const seen = await Promise.all(
    Array.from({ length: 5 }, () =>
      alone(lock(), (hold) => {
        hold();
        return readFileSync(lock(), 'utf8');
      }),
    ),
  );
  expect(new Set(seen).size).toBe(5);
  expect(seen).not.toContain('dead');
  expect(readdirSync(folder)).toEqual([]);
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
