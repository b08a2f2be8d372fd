import type { Edition, Message } from '../catalogue/edition';

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

/** The messages of several editions: what somebody sees need not be in the language that they speak here. */
export function messagesOf(editions: readonly Pick<Edition, 'messages'>[]): FindMessages {
  let fragments: ReadonlyMap<string, readonly Fragment[]> | undefined;
  return (words) => {
    fragments ??= byFirstWord(editions);
    const longest: Partial<Record<Kind, Fragment>> = {};
    for (let at = 0; at < words.length; at = endOfWord(words, at) + 1)
      for (const fragment of fragments.get(words.slice(at, endOfWord(words, at))) ?? [])
        if (
          fragment.text.length > (longest[fragment.kind]?.text.length ?? 0) &&
          words.startsWith(fragment.text, at)
        )
          longest[fragment.kind] = fragment;
    return { plain: longest.plain?.topic, weak: longest.weak?.topic, origin: longest.origin?.topic };
  };
}

function endOfWord(words: string, at: number): number {
  const end = words.indexOf(' ', at);
  return end === -1 ? words.length : end;
}

const kindOf = ({ weak, origin }: Message): Kind => (origin ? 'origin' : weak ? 'weak' : 'plain');

/** To look for each of them in a whole log would take long. */
function byFirstWord(
  editions: readonly Pick<Edition, 'messages'>[],
): ReadonlyMap<string, readonly Fragment[]> {
  const found = new Map<string, Fragment[]>();
  for (const message of editions.flatMap(({ messages }) => messages))
    for (const text of message.fragments) {
      const first = text.slice(0, endOfWord(text, 0));
      const fragment = { text, topic: message.topic, kind: kindOf(message) };
      const others = found.get(first);
      if (others === undefined) found.set(first, [fragment]);
      else others.push(fragment);
    }
  return found;
}
