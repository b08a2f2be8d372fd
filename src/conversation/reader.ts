import type { Library } from '../catalogue/edition';
import { editionsFrom } from '../catalogue/library';
import type { Language } from '../catalogue/source';
import { readerOf } from '../reading/reader';
import type { Read } from '../reading/reading';
import { searchOf } from '../reading/search';
import type { Context } from './context';

/** What conversations work with: the one reader of what people bring, words too, made once a language. */
export function contextOf(library: Library): Context {
  const readers: Partial<Record<Language, Read>> = {};
  return {
    library,
    read(text, language) {
      const editions = editionsFrom(library, library.edition(language));
      readers[language] ??= readerOf(editions, searchOf(editions));
      return readers[language](text);
    },
  };
}
