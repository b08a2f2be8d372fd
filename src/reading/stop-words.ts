import type { Edition } from '../catalogue/edition';
import { fold } from '../catalogue/fold';
import type { WordKey } from '../catalogue/source';

/** Words that do not tell what a text is about, in every language, folded. */
export interface StopWords {
  /** Those that are not even looked for. */
  readonly small: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  /** Those by which people speak of themselves; they are small, too. */
  readonly own: ReadonlySet<string>;
  /** Those that say that something is not so; most of them are small, too. */
  readonly negations: ReadonlySet<string>;
}

/** The stop words of several editions. */
export function stopWordsOf(editions: readonly Pick<Edition, 'words'>[]): StopWords {
  const listed = (key: Extract<WordKey, `search.${string}`>) =>
    new Set(editions.flatMap(({ words }) => typings(words[key])));
  return {
    small: listed('search.smallWords'),
    vague: listed('search.vagueWords'),
    own: listed('search.ownWords'),
    negations: listed('search.negations'),
  };
}

/** Words as they are found in texts, with their apostrophes or without: `don’t` → `don`, `t`, `dont`. */
const typings = (words: string): readonly string[] =>
  fold(`${words} ${words.replaceAll('’', '')}`).split(' ');
