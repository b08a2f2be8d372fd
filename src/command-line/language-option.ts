import type { Edition, Library } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { lookUpLanguage } from '../catalogue/language';
import type { Language } from '../catalogue/source';
import { alternatives } from '../catalogue/words';

/** The language tags that the command line names, found without reading the rest of it: errors are to be in that language. */
export function namedLanguages(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  const before = end === -1 ? argv : argv.slice(0, end);
  return before.flatMap((word, index) => {
    if (word === '--lang' || word === '-l') return argv[index + 1] ?? [];
    return /^(?:--lang=(.*)|-l(.+))$/s.exec(word)?.slice(1).join('') ?? [];
  });
}

/** The language that a tag on the command line leads to. @throws {Failure} `error.language` where it leads to none */
export function languageNamed(
  tag: string,
  languages: Library['languages'],
  { words }: Pick<Edition, 'words'>,
): Language {
  const language = lookUpLanguage(tag, languages);
  if (language !== undefined) return language;
  const known = Object.entries(languages).map(([known, name]) => `${known} (${name})`);
  throw new Failure('error.language', { tag, known: alternatives(known, words) });
}
