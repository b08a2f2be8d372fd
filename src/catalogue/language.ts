import type { Language } from './source';

type Environment = Readonly<Record<string, string | undefined>>;
type Known = Readonly<Record<Language, string>>;

const tagForm = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/;
const neutralLocale = /^(c|posix)$/;

/** `fr_FR.UTF-8@euro` → `fr-fr`: a POSIX locale name as a BCP 47 tag, in small letters. */
const tagOf = (locale: string): string =>
  locale
    .trim()
    .replace(/[.@].*$/s, '')
    .replaceAll('_', '-')
    .toLowerCase();

/**
 * The known language that a tag leads to, or undefined. Takes BCP 47 tags and POSIX locale names; the locales
 * C and POSIX mean English. Follows the lookup scheme of RFC 4647, section 3.4: subtags are dropped from the end.
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export function lookUpLanguage(locale: string, known: Known): Language | undefined {
  let tag = tagOf(locale);
  if (neutralLocale.test(tag)) return 'en';
  if (!tagForm.test(tag)) return undefined;
  const tags = Object.keys(known) as Language[];
  while (tag !== '') {
    const found = tags.find((candidate) => candidate.toLowerCase() === tag);
    if (found !== undefined) return found;
    tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  }
  return undefined;
}

/**
 * The language that the environment asks for, English at the end: `SIGNIN_HELP_LANG`, then as gettext does
 * `LANGUAGE` (a list, ignored in the locales C and POSIX), `LC_ALL`, `LC_MESSAGES`, `LANG`, then the locale of `Intl`.
 * Empty values count as unset; what leads to no known language is passed over.
 * @see https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html
 */
export function languageOfEnvironment(env: Environment, known: Known, intlLocale: () => string): Language {
  const locales = [env.LC_ALL, env.LC_MESSAGES, env.LANG].filter(
    (value) => value !== undefined && value !== '',
  );
  const isNeutral = locales[0] !== undefined && neutralLocale.test(tagOf(locales[0]));
  const list = isNeutral ? [] : (env.LANGUAGE ?? '').split(':');
  for (const candidate of [env.SIGNIN_HELP_LANG, ...list, ...locales]) {
    const language = candidate === undefined ? undefined : lookUpLanguage(candidate, known);
    if (language !== undefined) return language;
  }
  return lookUpLanguage(intlLocale(), known) ?? 'en';
}
