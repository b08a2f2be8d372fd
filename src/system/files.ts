import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { Failure } from '../catalogue/failure';
import type { Files } from '../world';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

const reasons: Readonly<Record<string, ConstructorParameters<typeof Failure>[0]>> = {
  ENOENT: 'error.fileFolder',
  ENOTDIR: 'error.fileFolder',
  EISDIR: 'error.fileIsFolder',
  EACCES: 'error.fileDenied',
  EPERM: 'error.fileDenied',
  EROFS: 'error.fileDenied',
  ENOSPC: 'error.fileFull',
  EDQUOT: 'error.fileFull',
};

const failed = (path: string, error: unknown): Failure =>
  new Failure(reasons[codeOf(error)] ?? 'error.file', { file: path, folder: folderOf(path) }, 1, {
    cause: error,
  });

/** The folder that a file was to be written to: a path that ends like a folder names it. */
function folderOf(path: string): string {
  if (!path.endsWith('/') && !path.endsWith(sep)) return dirname(path);
  return join(dirname(path), basename(path));
}

/** The file system. A file is replaced whole: written beside its place, then renamed; devices and pipes are written to as they are. */
export const files: Files = {
  replace(path, text) {
    try {
      const existing = statSync(path, { throwIfNoEntry: false });
      if (existing?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
      if (existing !== undefined && !existing.isFile()) writeFileSync(path, text);
      else replaceFile(existing === undefined ? path : realpathSync(path), text, existing?.mode);
    } catch (error) {
      throw failed(path, error);
    }
  },
  makeFolder(path) {
    try {
      mkdirSync(path, { recursive: true });
      if (!statSync(path).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
    } catch (error) {
      throw new Failure('error.folder', { folder: path }, 1, { cause: error });
    }
  },
  read(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  },
};

function replaceFile(path: string, text: string | Uint8Array, mode: number | undefined): void {
  const temporary = join(dirname(path), `.signin-help-${process.pid}.tmp`);
  // Renaming would replace a file that its owner has made read-only.
  if (mode !== undefined) accessSync(path, constants.W_OK);
  try {
    rmSync(temporary, { force: true });
    const descriptor = openSync(temporary, 'wx');
    try {
      if (mode !== undefined) fchmodSync(descriptor, mode & 0o777);
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
