import type { Edition, Library, Parts, Topic, TopicPart } from './edition';
import type { Language } from './source';
import { writtenOut } from './topic';

/** Where the content comes from. */
export interface Shelf {
  /** Reads the part of that name in a language; undefined where there is none. */
  readonly part: (name: string, language: Language) => unknown;
  /** Reads a guide that is at hand with its links written out. */
  readonly topic?: (id: string, language: Language) => Topic | undefined;
}

/** The editions of a catalogue, one a language. Each reads a part once, when it is asked for. */
export function libraryOf(languages: Library['languages'], shelf: Shelf): Library {
  const editions: Partial<Record<Language, Edition>> = {};
  return {
    languages,
    edition(language) {
      editions[language] ??= editionOf(language, shelf);
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

function editionOf(language: Language, shelf: Shelf): Edition {
  const known = new Map<string, unknown>();
  const once = <Value>(name: string, read: () => Value) => {
    if (!known.has(name)) known.set(name, read());
    return known.get(name) as Value;
  };
  const named = <Name extends keyof Parts>(name: Name) =>
    once(name, () => shelf.part(name, language) as Parts[Name]);
  const topic = (id: string): Topic | undefined => {
    const part = shelf.part(`topic/${id}`, language) as TopicPart | undefined;
    return part === undefined ? shelf.topic?.(id, language) : writtenOut(part, edition);
  };
  const edition: Edition = {
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
    get meanings() {
      return named('meanings');
    },
    get families() {
      return named('families');
    },
    get messages() {
      return named('messages');
    },
    get links() {
      return named('links');
    },
    get phrases() {
      return named('phrases');
    },
    get vocabulary() {
      return once('vocabulary', () => shelf.part('vocabulary', language) as Edition['vocabulary']);
    },
    get topics() {
      return named('topics');
    },
    get dates() {
      return named('dates');
    },
    topic: (id) => (topicId.test(id) ? topic(id) : undefined),
  };
  return edition;
}

/** An id is a name of a file too: nothing else may be looked for. */
const topicId = /^[a-z0-9-]{1,64}$/;
