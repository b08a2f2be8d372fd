import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import languages from '../../data/languages.json';
import type { Catalogue, Parts } from '../core/edition';

/** The name of a topic's file may hold nothing else: it comes from the command line, and must be short enough for any disk. */
const idForm = /^[a-z][a-z0-9-]{0,63}$/;

/**
 * Names that open a device on Windows, whatever their extension.
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions
 */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The catalogue as the build lays it out in a folder: one file for each part, and one a topic in `topics`. A run reads
 * only those it needs.
 */
export function catalogueIn(folder: string): Catalogue {
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const parts: Partial<Record<keyof Parts, unknown>> = {};
  const part = <Name extends keyof Parts>(name: Name): Catalogue[Name] => {
    parts[name] ??= read(`${name}.json`);
    return parts[name] as Catalogue[Name];
  };
  return {
    languages,
    get words() {
      return part('words');
    },
    get questions() {
      return part('questions');
    },
    get codes() {
      return part('codes');
    },
    get topics() {
      return part('topics');
    },
    get dates() {
      return part('dates');
    },
    topic(id) {
      if (!idForm.test(id) || device.test(id)) return undefined;
      try {
        return read(`topics/${id}.json`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}
