import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import languages from '../../data/languages.json';
import type { Catalogue } from '../core/edition';

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
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return {
    languages,
    words: (language) => read(`words.${language}`),
    get questions() {
      return read('questions');
    },
    get codes() {
      return read('codes');
    },
    get topics() {
      return read('topics');
    },
    get dates() {
      return read('dates');
    },
    topic(id) {
      if (!idForm.test(id) || device.test(id)) return undefined;
      try {
        return read(`topics/${id}`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}
