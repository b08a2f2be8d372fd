import type { Edition } from '../catalogue/edition';
import { fileOf } from '../catalogue/file-name';
import type { Language } from '../catalogue/source';
import { languageNamed } from '../command-line/language-option';
import type { Options } from '../command-line/options';
import { type Data, partNames, wordsOfPages } from '../page/file/data';
import { pageOf } from '../page/file/page-file';
import type { World } from '../world';

/**
 * The whole troubleshooter as one HTML file, in every language or in those that were named, the first one first: the data
 * as the program reads them, with the script and the style sheet that the build made.
 * @throws {Failure} `error.language`
 */
export function renderPage(
  { lang }: Pick<Options, 'lang'>,
  { library, built }: Pick<World, 'library' | 'built'>,
  spoken: Edition,
): string {
  const { languages } = library;
  const named = lang?.map((tag) => languageNamed(tag, languages, spoken)) ?? Object.keys(languages);
  const [first, ...others] = [...new Set(named)] as [Language, ...Language[]];
  const edition = library.edition(first);
  const guides = edition.topics.map(({ id }) => `topic/${id}`);
  const dataOf = (language: Language, parts: readonly string[]): Data => ({
    language,
    name: languages[language],
    parts: [
      ['words', wordsOfPages(library.edition(language).words)],
      ...parts.map((part) => [part, built(`data/${fileOf(part, language)}`)] as const),
    ],
  });
  return pageOf(
    edition,
    [
      dataOf(first, partNames('first')),
      ...others.map((other) => dataOf(other, [...partNames('others'), ...guides])),
    ],
    {
      script: built('page/page.js'),
      style: built('page/page.css'),
      policy: built('page/policy.txt'),
      notices: built('page/notices.txt'),
    },
  );
}
