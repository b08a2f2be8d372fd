import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import languages from '../../data/languages.json';
import type { Library } from '../catalogue/edition';
import { fileOf } from '../catalogue/file-name';
import { libraryOf } from '../catalogue/library';

/**
 * The catalogue as the build wrote it into a folder. A run reads only the parts that it needs.
 * @throws {Error} where a file of the installed program is missing or damaged
 */
export function libraryIn(folder: string): Library {
  return libraryOf(languages, {
    part(name, language) {
      const file = join(folder, fileOf(name, language));
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT' && name.startsWith('topic/')) return undefined;
        throw error;
      }
    },
  });
}
