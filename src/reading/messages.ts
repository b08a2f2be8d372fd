import type { Edition, Message } from '../catalogue/edition';
import { once } from './once';

/** The topics of the messages that stand in a text, those of the longest fragment of each kind; undefined where there is none. */
export interface MessagesFound {
  readonly plain: string | undefined;
  /** A heading that stands above other sentences and says little. */
  readonly weak: string | undefined;
  /** What tells where a text comes from. */
  readonly origin: string | undefined;
}

type Kind = keyof MessagesFound;

/** Finds messages in folded words. */
export type FindMessages = (words: string) => MessagesFound;

interface Fragment {
  readonly text: string;
  readonly topic: string;
  readonly kind: Kind;
}

/** In so many letters each fragment is looked for; in more of them, what begins like any. */
const short = 10_000;

/** The messages of several editions: what somebody sees need not be in the language that they speak here. */
export function messagesOf(editions: readonly Pick<Edition, 'messages'>[]): FindMessages {
  const fragments = once(() => editions.flatMap(({ messages }) => messages.flatMap(fragmentsOf)));
  return (words) => {
    const longest: Partial<Record<Kind, Fragment>> = {};
    for (const fragment of (words.length > short ? begunIn : containedIn)(words, fragments()))
      if (fragment.text.length > (longest[fragment.kind]?.text.length ?? 0))
        longest[fragment.kind] = fragment;
    return { plain: longest.plain?.topic, weak: longest.weak?.topic, origin: longest.origin?.topic };
  };
}

const fragmentsOf = ({ fragments, topic, origin, weak }: Message): readonly Fragment[] =>
  fragments.map((text) => ({ text, topic, kind: origin ? 'origin' : weak ? 'weak' : 'plain' }));

/** Each begins with a word. */
const containedIn = (words: string, fragments: readonly Fragment[]): Iterable<Fragment> =>
  fragments.filter(({ text }) => words.includes(text) && ` ${words}`.includes(` ${text}`));

/** The same, in a time that does not grow with the number of fragments. */
function* begunIn(words: string, fragments: readonly Fragment[]): Iterable<Fragment> {
  const shortest = Math.min(...fragments.map(({ text }) => text.length));
  const begun = new Map<string, Fragment[]>();
  for (const fragment of fragments) {
    const key = fragment.text.slice(0, shortest);
    begun.set(key, [...(begun.get(key) ?? []), fragment]);
  }
  const beginnings = new RegExp(`(?<![^ ])(?=(${[...begun.keys()].join('|')}))`, 'g');
  for (const { 1: key = '', index: at } of words.matchAll(beginnings))
    for (const fragment of begun.get(key) ?? []) if (words.startsWith(fragment.text, at)) yield fragment;
}
