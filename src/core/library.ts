import type { Catalogue, Edition, Library, Parts, Topic } from './edition';
import type { Language, Words } from './source';

/** The editions of a catalogue, one a language. */
export function libraryOf(catalogue: Catalogue): Library {
  const editions: Partial<Record<Language, Edition>> = {};
  return {
    languages: catalogue.languages,
    edition(language) {
      editions[language] ??= editionOf(catalogue, language);
      return editions[language];
    },
  };
}

function editionOf(catalogue: Catalogue, language: Language): Edition {
  const said: Partial<Record<keyof Parts, unknown>> = {};
  let words: Words | undefined;
  const topics = new Map<string, Topic | undefined>();
  const part = <Name extends keyof Parts>(name: Name): Edition[Name] => {
    said[name] ??= inLanguage(catalogue[name], language);
    return said[name] as Edition[Name];
  };
  return {
    language,
    get words() {
      words ??= catalogue.words(language);
      return words;
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
      if (!topics.has(id)) topics.set(id, inLanguage(catalogue.topic(id), language) as Topic | undefined);
      return topics.get(id);
    },
  };
}

/** A value of the catalogue with every text in it in one language. */
function inLanguage(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language));
  const record = value as Record<string, unknown>;
  if (typeof record[language] === 'string') return record[language];
  const said: Record<string, unknown> = {};
  for (const key of Object.keys(record)) said[key] = inLanguage(record[key], language);
  return said;
}
