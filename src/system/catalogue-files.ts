import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import languages from '../../data/languages.json';
import type { Library } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { fileOf } from '../catalogue/file-name';
import { libraryOf } from '../catalogue/library';

/**
 * The catalogue as the build wrote it into a folder. A run reads only the parts that it needs.
 * @throws {Failure} `error.installation` where a file of the installed program is missing or damaged; {Error} where that is `words`
 */
export function libraryIn(folder: string): Library {
  return libraryOf(languages, {
    part(name, language) {
      const file = join(folder, fileOf(name, language));
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT' && name.startsWith('topic/')) return undefined;
        // Nothing can be said where the program’s own words are missing.
        if (name === 'words') throw new Error(`${file}: ${(error as Error).message}`);
        throw new Failure('error.installation', { file }, 1, { cause: error });
      }
    },
  });
}
