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
 * @param result the guide as it was found @param phrase how many words its longest phrase has in the text
 * @param words the words of the text, but for those that do not tell what it is about
 */
export function isAbout(result: SearchResult, phrase: number, words: readonly string[]): boolean {
  if (phrase >= aPhrase) return true;
  const found = Object.keys(result.match);
  const shareOf = (word: string): number => {
    if (isNumber(word)) return 0;
    if (found.includes(word)) return 1;
    const isNear = result.queryTerms.includes(word) && found.some((other) => beginAlike(other, word));
    return isNear ? begunOrMistyped : 0;
  };
  const shares = words.map(shareOf);
  const held = shares.reduce((sum, share) => sum + share, 0);
  const count = words.filter((word, place) => shares[place] !== 0 || isWhole(word)).length;
  return held > 0 && (held >= count * enough || (held >= several && held >= count * enoughOfSeveral));
}

/** A number that is no code says nothing by itself. */
const isNumber = (word: string) => !/\D/.test(word);

/** Neither a number nor what is left of a word. */
const isWhole = (word: string) => !isNumber(word) && word.length > 2;

/** Words with a slip in their first two letters are no longer the same. */
const beginAlike = (one: string, other: string) => one.slice(0, 2) === other.slice(0, 2);

/** A phrase as it is, and its telling words alone where they are several: “account is locked” is “account locked”. */
export function waysToSay(
  phrase: string,
  telling: (words: readonly string[]) => readonly string[],
): readonly string[] {
  const words = telling(phrase.split(' '));
  return words.length < aPhrase ? [phrase] : [phrase, words.join(' ')];
}

/** How many words the longest of the phrases has that stand in one of several forms of a text. */
export function longestPhrase(phrases: readonly string[], forms: readonly string[]): number {
  const text = ` ${forms.join(' | ')} `;
  const contained = phrases.filter((phrase) => text.includes(` ${phrase} `));
  return Math.max(0, ...contained.map((phrase) => phrase.split(' ').length));
}
