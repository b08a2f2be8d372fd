import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is being written, and that nobody needs once it is old. */
const temporaryName = /^\.signin-help-[0-9a-f-]+\.tmp$/;

/** How old a temporary file is that a run which was killed has left behind, in milliseconds. */
const old = 10 * 60 * 1000;

/** A place for a temporary file in a folder. No two runs choose the same, and nobody can guess it. */
const temporaryIn = (folder: string): string => join(folder, `.signin-help-${crypto.randomUUID()}.tmp`);

/** Removes what runs that were killed have left in a folder. */
export function removeLeftovers(folder: string): void {
  // Where it cannot be read, or another run removes the same: this is no part of what was asked for.
  isAllowed(() => {
    for (const name of readdirSync(folder).filter((found) => temporaryName.test(found))) {
      const found = lstatSync(join(folder, name));
      if (found.isFile() && Date.now() - found.mtimeMs > old) rmSync(join(folder, name), { force: true });
    }
  });
}

/**
 * Writes a file beside its place and renames it, so that it is there whole or as it was. One that is replaced keeps its
 * permissions, and its owner and group where the system allows that.
 * @throws {Error} from Node, with the `code` of the system
 */
export function replaceFile(path: string, text: string): void {
  const former = statSync(path, { throwIfNoEntry: false });
  // Renaming would replace a file that its owner has made read-only.
  if (former !== undefined) accessSync(path, constants.W_OK);
  const temporary = temporaryIn(dirname(path));
  const descriptor = openSync(temporary, 'wx', former === undefined ? 0o666 : 0o600);
  try {
    try {
      if (former !== undefined) keepRights(descriptor, former);
      writeFileSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function keepRights(descriptor: number, { uid, gid, mode }: Stats): void {
  const own = fstatSync(descriptor);
  if (own.uid !== uid || own.gid !== gid) {
    // Only root may give a file away; whoever is in its group may at least keep that.
    if (!isAllowed(() => fchownSync(descriptor, uid, gid)))
      isAllowed(() => fchownSync(descriptor, own.uid, gid));
  }
  fchmodSync(descriptor, mode & 0o777);
}

function isAllowed(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}
