import type { Library } from '../catalogue/edition';
import { editionsFrom } from '../catalogue/library';
import type { Language } from '../catalogue/source';
import { readerOf } from '../reading/reader';
import type { Read, Search } from '../reading/reading';
import { searchOf } from '../reading/search';
import type { Context } from './context';

/**
 * What conversations work with: the one reader of what people bring, made once a language; the index for words when they
 * are first looked for.
 */
export function contextOf(library: Library): Context {
  const readers: Partial<Record<Language, Read>> = {};
  return {
    library,
    read(text, language) {
      readers[language] ??= readerIn(library, language);
      return readers[language](text);
    },
  };
}

function readerIn(library: Library, language: Language): Read {
  const editions = editionsFrom(library, library.edition(language));
  let search: Search | undefined;
  return readerOf(editions, (words) => {
    search ??= searchOf(editions);
    return search(words);
  });
}
