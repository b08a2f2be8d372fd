import type { Edition, Library, Parts, Topic } from './edition';
import type { Language } from './source';

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

/** Every edition, a chosen one first. */
export function editionsFrom(library: Library, first: Edition): readonly [Edition, ...Edition[]] {
  const languages = Object.keys(library.languages) as Language[];
  const others = languages.filter((language) => language !== first.language);
  return [first, ...others.map((language) => library.edition(language))];
}

function editionOf(language: Language, read: ReadPart): Edition {
  const known = new Map<string, unknown>();
  const part = (name: string) => {
    if (!known.has(name)) known.set(name, read(name, language));
    return known.get(name);
  };
  const named = <Name extends keyof Parts>(name: Name) => part(name) as Parts[Name];
  return {
    language,
    get about() {
      return named('about');
    },
    get words() {
      return named('words');
    },
    get questions() {
      return named('questions');
    },
    get codes() {
      return named('codes');
    },
    get families() {
      return named('families');
    },
    get messages() {
      return named('messages');
    },
    get search() {
      return part('search') as Edition['search'];
    },
    get topics() {
      return named('topics');
    },
    get dates() {
      return named('dates');
    },
    topic: (id) => (topicId.test(id) ? (part(`topic/${id}`) as Topic | undefined) : undefined),
  };
}

/** An id is a name of a file too: nothing else may be looked for. */
const topicId = /^[a-z0-9-]{1,64}$/;
