import { existsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { Failure } from '../catalogue/failure';

type FailureKey = Failure['key'];

/** The code of the system in an error of Node; empty where it has none. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** An error as the system would throw it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code });

const ofFile: Readonly<Record<string, FailureKey>> = {
  ENOENT: 'error.fileFolder',
  ENOTDIR: 'error.fileFolder',
  EISDIR: 'error.fileIsFolder',
  EACCES: 'error.fileDenied',
  EPERM: 'error.fileDenied',
  EROFS: 'error.fileDenied',
  ENOSPC: 'error.fileFull',
  EDQUOT: 'error.fileFull',
};

const ofFolder: Readonly<Record<string, FailureKey>> = {
  EEXIST: 'error.folderIsFile',
  ENOTDIR: 'error.folderIsFile',
  EACCES: 'error.folderDenied',
  EPERM: 'error.folderDenied',
  EROFS: 'error.folderDenied',
  ENOSPC: 'error.folderFull',
  EDQUOT: 'error.folderFull',
};

/** Why a file was not written, to be said to a person. */
export function fileFailure(path: string, error: unknown): Failure {
  const [file, folder, code] = [path, folderOf(path), codeOf(error)];
  // Systems say this too of names that cannot be.
  const isName = code === 'ENOENT' && !endsLikeFolder(path) && existsSync(folder);
  const key = (isName ? undefined : ofFile[code]) ?? 'error.file';
  return new Failure(key, { file, folder }, 1, { cause: error });
}

/** Why a folder was not made, or nothing can be written in it. */
export const folderFailure = (path: string, error: unknown): Failure =>
  new Failure(ofFolder[codeOf(error)] ?? 'error.folder', { folder: path }, 1, { cause: error });

/** Whether a path ends like that of a folder. */
export const endsLikeFolder = (path: string): boolean => path.endsWith('/') || path.endsWith(sep);

/** The folder that a file was to be written to: a path that ends like a folder names it. */
const folderOf = (path: string): string =>
  endsLikeFolder(path) ? join(dirname(path), basename(path)) : dirname(path);
