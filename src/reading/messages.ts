import type { Edition } from '../catalogue/edition';

/** The topics of the messages that stand in a text; undefined where there is none. */
export interface Messages {
  /** The topic of the longest fragment that the words of a text hold. */
  in(words: string): string | undefined;
  /** The same for headings that stand above other sentences and say little. */
  weakIn(words: string): string | undefined;
}

/** The messages of several editions: what somebody sees need not be in the language that they speak here. */
export function messagesOf(editions: readonly Pick<Edition, 'messages'>[]): Messages {
  const all = editions
    .flatMap(({ messages }) => messages)
    .flatMap(({ topic, weak = false, fragments }) => fragments.map((fragment) => ({ topic, weak, fragment })))
    .sort((one, other) => other.fragment.length - one.fragment.length);
  const topicIn = (words: string, weak: boolean) =>
    all.find((message) => message.weak === weak && words.includes(message.fragment))?.topic;
  return { in: (words) => topicIn(words, false), weakIn: (words) => topicIn(words, true) };
}
