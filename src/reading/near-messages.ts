import type { Edition } from '../catalogue/edition';
import { isOneSlipFrom } from './slips';
import { stopWordsOf } from './stop-words';

/** Fewer telling words stand side by side by chance. */
const fewest = 3;
/** Shorter words are others with one letter changed. */
const longEnough = 5;
/** Stands for every word that says no: “isn’t” and “is not” are the same, and not the same as nothing. */
const not = '¬';
/** What stands behind so many words is not compared. */
const mostWords = 500;

interface Sentence {
  readonly telling: readonly string[];
  readonly topic: string;
}

/**
 * Finds a message that stands in folded words in nearly its own words: the small words may be others, and the telling ones
 * mistyped. Microsoft words a sentence in several ways, browsers translate it, and people write it down.
 * @returns the topic of the longest one
 */
export function nearMessagesOf(
  editions: readonly Pick<Edition, 'messages' | 'words'>[],
): (words: string) => string | undefined {
  const { small, vague, own, negations } = stopWordsOf(editions);
  // Nobody but its reader says “I” of a message.
  const tells = (word: string) => word === not || own.has(word) || !(small.has(word) || vague.has(word));
  const tellingIn = (words: string) =>
    words
      .split(' ', mostWords)
      .map((word) => (negations.has(word) ? not : word))
      .filter(tells);
  const sentences = editions.flatMap(({ messages }) =>
    messages.flatMap(({ fragments, topic, weak, origin }): readonly Sentence[] =>
      weak || origin ? [] : fragments.map((text) => ({ telling: tellingIn(text), topic })),
    ),
  );
  const known = new Set(sentences.flatMap(({ telling }) => telling));
  // “Locked” is no slip for “blocked”.
  const isMeant = (typed: string, word: string) =>
    typed === word || (word.length >= longEnough && !known.has(typed) && isOneSlipFrom(typed, word));
  return (words) => {
    const text = tellingIn(words);
    const found = sentences.filter(
      ({ telling }) => telling.length >= fewest && standsIn(text, telling, isMeant),
    );
    return found.sort((one, other) => other.telling.length - one.telling.length)[0]?.topic;
  };
}

/** Whether words stand side by side in a text, each of them or one that is meant for it. */
const standsIn = (
  text: readonly string[],
  words: readonly string[],
  isMeant: (typed: string, word: string) => boolean,
): boolean =>
  text.some(
    (_, at) =>
      text.length - at >= words.length && words.every((word, place) => isMeant(text[at + place] ?? '', word)),
  );
