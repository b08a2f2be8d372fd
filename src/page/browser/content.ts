import type { Library } from '../../catalogue/edition';
import { libraryOf } from '../../catalogue/library';
import type { Words } from '../../catalogue/source';
import { dataType } from '../markup';
import { topicIn } from './topic-in';

/**
 * The content of the page: guides in its first language stand in it as articles, everything else as JSON, which is read
 * when the language is first needed. What is the same in every language stands with the first one.
 */
export function contentOf(page: Document): Library {
  const elements = [...page.querySelectorAll<HTMLScriptElement>(`script[type="${dataType}"]`)];
  const names = elements.map(({ lang, title }) => [lang, title] as const);
  const first = elements[0]?.lang ?? '';
  const read = new Map<string, Readonly<Record<string, unknown>>>();
  const partsOf = (language: string) => {
    const parts =
      read.get(language) ?? JSON.parse(elements.find(({ lang }) => lang === language)?.text ?? '{}');
    read.set(language, parts);
    return parts;
  };
  return libraryOf(Object.fromEntries(names) as Library['languages'], {
    part(name, language) {
      const part = partsOf(language)[name] ?? partsOf(first)[name];
      return name === 'words' ? wordsOfPage(part) : part;
    },
    topic: (id) => topicIn(page, id),
  });
}

/** What the page says otherwise than a terminal. */
const wordsOfPage = (words: Words): Words => ({
  ...words,
  'talk.about': words['page.about'],
  'talk.nothing': words['page.nothing'],
});
