import type { Library } from '../../catalogue/edition';
import { lookUpLanguage } from '../../catalogue/language';
import type { Language } from '../../catalogue/source';

/** The name of the language in the page’s address: `?lang=fr`. */
const parameter = 'lang';

/** The language to begin with: that of the address, then those of the browser, then the page’s first one. */
export function languageToBegin(
  search: string,
  preferred: readonly string[],
  languages: Library['languages'],
): Language {
  const asked = new URLSearchParams(search).get(parameter) ?? '';
  const known = [asked, ...preferred].map((tag) => lookUpLanguage(tag, languages));
  const found = known.find((language) => language !== undefined && Object.hasOwn(languages, language));
  return found ?? (Object.keys(languages)[0] as Language);
}

/** An address with another language in it. */
export function inLanguage(href: string, language: Language): string {
  const address = new URL(href);
  address.searchParams.set(parameter, language);
  return address.href;
}
