import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import languages from '../../data/languages.json';
import type { Edition, Library, Topic } from '../core/edition';

/** The name of a topic's file may hold nothing else: it comes from the command line. */
const idForm = /^[a-z][a-z0-9-]*$/;

/**
 * The catalogue as the build lays it out below a folder: `<language>/words.json`, `questions.json`, `codes.json`,
 * `topics.json`, `dates.json` and one file a topic in `topics`. A run reads only those it needs, however large the catalogue is.
 */
export function libraryIn(folder: string): Library {
  return {
    languages,
    edition(language) {
      const part = (path: string) => JSON.parse(readFileSync(join(folder, language, path), 'utf8'));
      const once = <Name extends 'words' | 'questions' | 'codes' | 'topics' | 'dates'>(
        name: Name,
      ): Edition[Name] => {
        read[name] ??= part(`${name}.json`);
        return read[name] as Edition[Name];
      };
      const read: Partial<Edition> & Record<string, unknown> = {};
      return {
        language,
        get words() {
          return once('words');
        },
        get questions() {
          return once('questions');
        },
        get codes() {
          return once('codes');
        },
        get topics() {
          return once('topics');
        },
        get dates() {
          return once('dates');
        },
        topic(id): Topic | undefined {
          if (!idForm.test(id)) return undefined;
          try {
            return part(`topics/${id}.json`);
          } catch (error) {
            if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
            throw error;
          }
        },
      };
    },
  };
}
