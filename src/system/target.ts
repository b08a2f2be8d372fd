import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { systemError } from './file-failure';

/** Where a path leads: to a descriptor that the program was given, to a device, or to a file that may not be there yet. */
export type Target =
  | { readonly kind: 'descriptor'; readonly descriptor: number }
  | { readonly kind: 'device'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string };

/** As many links as systems follow. */
const mostLinks = 40;

/**
 * Follows the links of a path as the system does, but for the last one of a descriptor (`/dev/stdout`, `/dev/fd/3`): it
 * names the open file, with what is there already, and not the one that was opened.
 * @throws {Error} `ELOOP`, or another error of the system
 */
export function targetOf(path: string): Target {
  if (process.platform === 'win32') return targetOnWindows(path);
  let place = path;
  for (let links = 0; links <= mostLinks; links++) {
    const named = descriptorAt(resolve(place));
    if (named !== undefined) return named;
    const next = linkAt(place);
    if (next === undefined) return { kind: 'file', path: place };
    const folder = realpathSync(dirname(place));
    const open = descriptorAt(resolve(folder, basename(place)));
    if (open !== undefined) return open;
    place = resolve(folder, next);
  }
  throw systemError('ELOOP');
}

/** The descriptor that a path names: one of this program, or a device where it is one of another program. */
function descriptorAt(path: string): Target | undefined {
  const [, program, number] =
    /^\/(dev|proc\/(?:self|thread-self|\d+)(?:\/task\/\d+)?)\/fd\/(\d+)$/.exec(path) ?? [];
  if (program === undefined) return undefined;
  const isOther = /^proc\/\d/.test(program) && program.split('/')[1] !== String(process.pid);
  return isOther ? { kind: 'device', path } : { kind: 'descriptor', descriptor: Number(number) };
}

/** Where a link leads; undefined where there is none. */
function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Node would make files of these names, which Explorer cannot remove; for everybody else on Windows they are devices, with
 * any ending and in any folder.
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
function targetOnWindows(path: string): Target {
  const [, name = '', rest = ''] =
    /^(con|conout\$|nul|prn|aux|com[0-9¹²³]|lpt[0-9¹²³])([ .:].*)?$/i.exec(basename(path)) ?? [];
  if (name === '') return { kind: 'file', path };
  if (rest !== '' && rest !== ':') throw systemError('EINVAL');
  // What CON means depends on how it is opened; this is always the screen.
  return { kind: 'device', path: `\\\\.\\${name.toLowerCase() === 'con' ? 'CONOUT$' : name}` };
}
