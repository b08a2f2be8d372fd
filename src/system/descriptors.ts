import { fstatSync, readSync, type Stats, statSync } from 'node:fs';

const statOf = (descriptor: number): Stats | undefined => {
  try {
    return fstatSync(descriptor);
  } catch {
    return undefined;
  }
};

const isNull = (found: Stats | undefined): boolean => {
  if (found?.isCharacterDevice() !== true) return false;
  return found.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
};

/** Whether a descriptor is a terminal, told without loading `node:tty` where it cannot be one. */
export function isTerminal(descriptor: number): boolean {
  const found = statOf(descriptor);
  // One that cannot be asked may be a console of Windows: the next call knows.
  if (found !== undefined && (!found.isCharacterDevice() || isNull(found))) return false;
  return require('node:tty').isatty(descriptor);
}

/** Whether a descriptor leads to another program. */
export function isPipe(descriptor: number): boolean {
  const found = statOf(descriptor);
  return found !== undefined && (found.isFIFO() || found.isSocket());
}

/**
 * Whether a standard stream was closed when the program began. Node then puts /dev/null in its place, open for reading too,
 * as a shell's `> /dev/null` is not.
 */
function wasClosed(descriptor: number): boolean {
  if (!isNull(statOf(descriptor))) return false;
  try {
    return readSync(descriptor, Buffer.alloc(1)) === 0;
  } catch {
    return false;
  }
}

/**
 * Whether standard output was closed. Programs that start others and want to hear nothing of them give them the same
 * /dev/null, but for both streams: that is no mistake.
 */
export const outputWasClosed = (): boolean => wasClosed(1) && !wasClosed(2);
