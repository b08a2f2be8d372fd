import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../catalogue/failure';
import type { Folder, FolderEntry } from '../world';
import { codeOf, fileFailure, folderFailure, systemError } from './file-failure';
import { alone } from './lock';
import { removeLeftovers, replaceFile } from './replace-file';
import { targetOf } from './target';

/** No text of the program comes near this, in bytes: what is larger was written by somebody else. */
const largest = 32_000_000;

/** Makes a folder and those above it. Node's own `recursive` goes on for ever below /proc, which says of a folder that it cannot make that one above is missing. */
function make(path: string): void {
  const tryOnce = () => {
    try {
      mkdirSync(path);
    } catch (error) {
      if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
    }
  };
  try {
    tryOnce();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    make(dirname(path));
    tryOnce();
  }
}

/**
 * Works in a folder, which is made where it is missing, while no other run does.
 * @throws {Failure} `error.folder…`, and what `work` throws
 */
export async function inFolder<Result>(path: string, work: (folder: Folder) => Result): Promise<Result> {
  try {
    if (targetOf(path).kind !== 'file') throw systemError('ENOTDIR');
    make(path);
    const top = realpathSync(path);
    return await alone(join(top, '.signin-help.lock'), (hold) => work(folderAt(top, path, hold)));
  } catch (error) {
    throw error instanceof Failure ? error : folderFailure(path, error);
  }
}

/** @param top the folder without links @param path as it is to be named to a person */
function folderAt(top: string, path: string, hold: () => void): Folder {
  const cleaned = new Set<string>();
  return {
    find: (name) => find(top, name.split('/')),
    replace(name, text) {
      hold();
      const file = join(top, name);
      try {
        make(dirname(file));
        // What stands there may have become a link since it was looked at.
        if (find(top, name.split('/')).kind === 'other') throw systemError('EACCES');
        if (!cleaned.has(dirname(file))) removeLeftovers(dirname(file));
        cleaned.add(dirname(file));
        replaceFile(file, text);
      } catch (error) {
        throw fileFailure(join(path, name), error);
      }
    },
  };
}

/** Looks at the parts of a path one after the other, and goes through no link. */
function find(top: string, parts: readonly string[]): FolderEntry {
  for (const index of parts.keys()) {
    const at = parts.slice(0, index + 1).join('/');
    const found = lstatSync(join(top, at), { throwIfNoEntry: false });
    if (found === undefined) return { kind: 'nothing' };
    const isLast = index === parts.length - 1;
    if (isLast) return found.isFile() ? read(join(top, at), at, found) : { kind: 'other', at };
    if (!found.isDirectory()) return { kind: 'other', at };
  }
  return { kind: 'nothing' };
}

/** Reads a file, unless it has been changed meanwhile for something that is none: opening that is not to wait. */
function read(path: string, at: string, { size }: Stats): FolderEntry {
  const other = { kind: 'other', at } as const;
  if (size > largest) return other;
  try {
    const descriptor = openSync(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      return fstatSync(descriptor).isFile()
        ? { kind: 'text', text: readFileSync(descriptor, 'utf8') }
        : other;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return other;
  }
}
