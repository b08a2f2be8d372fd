import type { Library } from '../catalogue/edition';
import { libraryOf } from '../catalogue/library';
import type { Words } from '../catalogue/source';
import { dataType } from './data';
import { topicIn } from './topic-in';

/**
 * The content of the page: guides in its first language stand in it as articles, everything else as JSON, which is read
 * when the language is first needed.
 */
export function contentOf(page: Document): Library {
  const elements = [...page.querySelectorAll<HTMLScriptElement>(`script[type="${dataType}"]`)];
  const names = elements.map(({ lang, title }) => [lang, title] as const);
  const read = new Map<string, Readonly<Record<string, unknown>>>();
  const partsOf = (language: string) => {
    const parts =
      read.get(language) ?? JSON.parse(elements.find(({ lang }) => lang === language)?.text ?? '{}');
    read.set(language, parts);
    return parts;
  };
  return libraryOf(Object.fromEntries(names) as Library['languages'], (name, language) => {
    const parts = partsOf(language);
    if (name === 'words') return wordsOfPage(parts[name]);
    const topic = /^topic\/(.*)$/.exec(name)?.[1];
    return topic !== undefined && language === names[0]?.[0] ? topicIn(page, topic) : parts[name];
  });
}

/** What the page says otherwise than a terminal. Guides that a text names stay marks, which are drawn as links. */
const wordsOfPage = (words: Words): Words => ({
  ...words,
  'talk.about': words['page.about'],
  'talk.nothing': words['page.nothing'],
  'guide.mentionedTitle': '{guide:{topic}}',
});
