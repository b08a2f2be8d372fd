import type { SearchResult } from 'minisearch';

/** How many words a phrase has that tells by itself what a text is about. */
const aPhrase = 2;
/** The share of the words of a text that a guide holds which it is about, and a smaller one for several of them. */
const [enough, enoughOfSeveral] = [0.4, 0.25];
/** What several words count at least, and what one counts that is not held as it was typed. */
const [several, begunOrMistyped] = [1.5, 0.5];

/**
 * Whether a text is about what a guide is about, and does not hold some of its words by chance: a phrase of the guide
 * stands in it, or the guide holds enough of its words.
 * @param result the guide as it was found, with its phrases
 * @param typed the text, folded @param words those of it that say something
 */
export function isAbout(result: SearchResult, typed: string, words: readonly string[]): boolean {
  if (longestPhrase(result.words, typed) >= aPhrase) return true;
  const terms = Object.keys(result.match);
  const held = words.reduce((sum, word) => {
    if (terms.includes(word)) return sum + 1;
    return (
      sum +
      (terms.some((term) => beginAlike(term, word) && result.queryTerms.includes(word)) ? begunOrMistyped : 0)
    );
  }, 0);
  return (
    held > 0 && (held >= words.length * enough || (held >= several && held >= words.length * enoughOfSeveral))
  );
}

/** Words with a slip in their first two letters are no longer the same. */
const beginAlike = (one: string, other: string) => one.slice(0, 2) === other.slice(0, 2);

/** How many words the longest of the phrases has that stand in a folded text as they are. */
export function longestPhrase(phrases: readonly string[], typed: string): number {
  const text = ` ${typed} `;
  const contained = phrases.filter((phrase) => text.includes(` ${phrase} `));
  return Math.max(0, ...contained.map((phrase) => phrase.split(' ').length));
}
