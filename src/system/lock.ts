import {
  closeSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../catalogue/failure';
import { codeOf } from './file-failure';

/** How often a run at work renews its lock, and after how long without that it is taken for dead, in milliseconds. */
const [renewed, dead] = [300, 5000];
/** How long to wait for a run that is alive. */
const longest = 60_000;

/**
 * Works while no other run does that takes the same lock, a file. A lock that a killed run has left is taken over. Times
 * and process ids of other machines and containers are not trusted: only whether the lock changes counts.
 * @param work gets a function that throws once the lock was taken over, because this run stood still for too long
 * @throws {Failure} `error.folderBusy`; and an {Error} from Node where no lock can be written
 */
export async function alone<Result>(path: string, work: (hold: () => void) => Result): Promise<Result> {
  const token = crypto.randomUUID();
  const busy = () => new Failure('error.folderBusy', { folder: dirname(path), file: path }, 1);
  await take(path, token, busy);
  let last = performance.now();
  const hold = () => {
    if (textOf(path) !== token) throw busy();
    if (performance.now() - last < renewed) return;
    last = performance.now();
    utimesSync(path, new Date(), new Date());
  };
  try {
    return work(hold);
  } finally {
    if (textOf(path) === token) rmSync(path, { force: true });
  }
}

async function take(path: string, token: string, busy: () => Failure): Promise<void> {
  const start = performance.now();
  let seen = { state: '', at: start };
  while (!makes(path, token)) {
    const now = performance.now();
    const state = stateOf(path);
    if (state === 'foreign' || now - start > longest) throw busy();
    if (state !== seen.state) seen = { state, at: now };
    else if (now - seen.at > dead && takesOver(path, token, state)) return;
    await pause(15);
  }
}

/** Makes a file with a text, unless there is one of that name. */
function makes(path: string, text: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx');
  } catch (error) {
    const code = codeOf(error);
    // Windows says this of a file that is being removed.
    const isGoing = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code);
    if (code !== 'EEXIST' && !isGoing) throw error;
    return false;
  }
  try {
    writeFileSync(descriptor, text);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Puts this run's lock in the place of a dead one. Whoever is about to do that holds a file named after the dead lock: of
 * several that wait for it, one at a time looks whether it is still there.
 */
function takesOver(path: string, token: string, left: string): boolean {
  const claim = join(dirname(path), `.signin-help-0${(textOf(path) ?? '').replace(/[^0-9a-f-]/g, '')}.tmp`);
  if (!makes(claim, token)) return false;
  if (stateOf(path) === left) {
    renameSync(claim, path);
    return true;
  }
  rmSync(claim, { force: true });
  return false;
}

/** What changes whenever a run takes or renews a lock; empty where there is none, `foreign` where it is no file. */
function stateOf(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return '';
  return found.isFile() ? `${found.ino} ${found.mtimeMs} ${textOf(path)}` : 'foreign';
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
