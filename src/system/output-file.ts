import { closeSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ReaderGone } from '../world';
import { isTerminal } from './descriptors';
import { endsLikeFolder, fileFailure, systemError } from './file-failure';
import type { Write } from './output';
import { removeLeftovers, replaceFile } from './replace-file';
import { targetOf } from './target';

/**
 * Replaces a file whole, or leaves it as it was.
 * @param write writes to descriptors: those that a path names, and devices
 * @throws {Failure} `error.file…` with exit code 1; {ReaderGone} when nobody reads any more
 */
export function writeFile(path: string, text: string, write: Write): void {
  try {
    replace(path, text, write);
  } catch (error) {
    throw error instanceof ReaderGone ? error : fileFailure(path, error);
  }
}

function replace(path: string, text: string, write: Write): void {
  const target = targetOf(path);
  if (target.kind === 'descriptor') write(target.descriptor, text);
  else if (target.kind === 'device' || isDevice(target.path)) writeDevice(target.path, text, write);
  else {
    if (endsLikeFolder(target.path)) throw systemError('ENOTDIR');
    removeLeftovers(dirname(target.path));
    replaceFile(target.path, text);
  }
}

/** @throws {Error} `EISDIR` for a folder */
function isDevice(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw systemError('EISDIR');
  return found !== undefined && !found.isFile();
}

function writeDevice(path: string, text: string, write: Write): void {
  // Windows tells only those who may read too that a device is a terminal.
  const descriptor = openSync(path, process.platform === 'win32' ? 'r+' : 'a');
  try {
    write(descriptor, text);
  } finally {
    // The stream of a terminal closes it with the program.
    if (!isTerminal(descriptor)) closeSync(descriptor);
  }
}
