import type { Edition } from '../catalogue/edition';
import { isOneSlipFrom } from './slips';
import { stopWordsOf } from './stop-words';

/** Fewer telling words stand side by side by chance. */
const fewest = 3;
/** Shorter words are others with one letter changed. */
const longEnough = 5;
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
  const { small, vague, own } = stopWordsOf(editions);
  // Nobody but its reader says “I” of a message.
  const tells = (word: string) => own.has(word) || !(small.has(word) || vague.has(word));
  const tellingIn = (words: string) => words.split(' ', mostWords).filter(tells);
  const sentences = editions.flatMap(({ messages }) =>
    messages.flatMap(({ fragments, topic, weak, origin }): readonly Sentence[] =>
      weak || origin ? [] : fragments.map((text) => ({ telling: tellingIn(text), topic })),
    ),
  );
  return (words) => {
    const text = tellingIn(words);
    const found = sentences.filter(({ telling }) => telling.length >= fewest && standsIn(telling, text));
    return found.sort((one, other) => other.telling.length - one.telling.length)[0]?.topic;
  };
}

/** Whether words stand side by side in a text, each of them or one that is mistyped for it. */
const standsIn = (words: readonly string[], text: readonly string[]): boolean =>
  text.some(
    (_, at) =>
      text.length - at >= words.length && words.every((word, place) => isMeant(text[at + place] ?? '', word)),
  );

const isMeant = (typed: string, word: string): boolean =>
  typed === word || (word.length >= longEnough && isOneSlipFrom(typed, word));
