import type { Edition, Library, Parts, Topic } from './edition';
import type { Language, WordKey, Words } from './source';
import { groupOf } from './words';

/** Reads the part of that name in a language; undefined where there is none. */
export type ReadPart = (name: string, language: Language) => unknown;

/** The editions of a catalogue, one a language. Each reads a part once, when it is asked for. */
export function libraryOf(languages: Library['languages'], read: ReadPart): Library {
  const editions: Partial<Record<Language, Edition>> = {};
  return {
    languages,
    edition(language) {
      editions[language] ??= editionOf(language, read);
      return editions[language];
    },
  };
}

function editionOf(language: Language, read: ReadPart): Edition {
  const known = new Map<string, unknown>();
  const part = (name: string) => {
    if (!known.has(name)) known.set(name, read(name, language));
    return known.get(name);
  };
  const named = <Name extends keyof Parts>(name: Name) => part(name) as Parts[Name];
  const words = new Proxy({} as Words, {
    get: (_, key: string) => (part(groupOf(key)) as Partial<Words> | undefined)?.[key as WordKey],
  });
  return {
    language,
    words,
    get questions() {
      return named('questions');
    },
    get codes() {
      return named('codes');
    },
    get topics() {
      return named('topics');
    },
    get dates() {
      return named('dates');
    },
    topic: (id) => part(`topic/${id}`) as Topic | undefined,
  };
}
