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

type LazyPart = keyof Parts | 'vocabulary';

/** The parts of an edition that are read once they are asked for. */
const lazyParts = Object.keys({
  about: true,
  words: true,
  questions: true,
  codes: true,
  meanings: true,
  families: true,
  messages: true,
  links: true,
  phrases: true,
  vocabulary: true,
  topics: true,
  dates: true,
} satisfies Record<LazyPart, true>) as readonly LazyPart[];

function editionOf(language: Language, shelf: Shelf): Edition {
  const known = new Map<string, unknown>();
  const once = <Value>(name: string, make: () => Value): Value => {
    if (!known.has(name)) known.set(name, make());
    return known.get(name) as Value;
  };
  const read = (name: string) => once(name, () => shelf.part(name, language));
  const partOf = (id: string) =>
    topicId.test(id) ? (read(`topic/${id}`) as TopicPart | undefined) : undefined;
  const edition = {
    language,
    topic: (id: string) =>
      once(`written/${id}`, () => {
        const part = partOf(id);
        return part === undefined ? shelf.topic?.(id, language) : writtenOut(part, edition);
      }),
    titleOf: (id: string) => (partOf(id) ?? shelf.topic?.(id, language))?.title ?? id,
  } as Edition;
  for (const name of lazyParts)
    Object.defineProperty(edition, name, { enumerable: true, get: () => read(name) });
  return edition;
}

/** An id is a name of a file too: nothing else may be looked for. */
const topicId = /^[a-z0-9-]{1,64}$/;
