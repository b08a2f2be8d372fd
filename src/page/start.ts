import type { Library } from '../catalogue/edition';
import type { Language } from '../catalogue/source';
import type { Context } from '../conversation/context';
import { readerOf } from '../reading/reader';
import type { Read } from '../reading/reading';
import { searchOf } from '../reading/search';
import { contentOf } from './content';
import { languageToBegin } from './language';
import { Page } from './page';

/** What reads the texts that people bring: made for a language when the first text comes. */
function contextOf(library: Library): Context {
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
  const others = (Object.keys(library.languages) as Language[]).filter((other) => other !== language);
  const editions = [language, ...others].map((tag) => library.edition(tag));
  return readerOf(editions, searchOf(editions));
}

// Before anything is drawn: what is for readers without JavaScript is not to be seen for a moment.
document.documentElement.classList.add('script');
document.addEventListener('DOMContentLoaded', () => {
  const library = contentOf(document);
  const { languages, language } = window.navigator;
  const begun = languageToBegin(window.location.search, languages ?? [language], library.languages);
  new Page(contextOf(library), begun);
});
