import type { Edition } from '../catalogue/edition';

/** The topics of the messages that stand in a text; undefined where there is none. */
export interface Messages {
  /** The topic of the longest fragment that the words of a text hold. */
  in(words: string): string | undefined;
  /** The same for headings that stand above other sentences and say little. */
  weakIn(words: string): string | undefined;
}

interface Fragment {
  readonly text: string;
  readonly topic: string;
  readonly isWeak: boolean;
}

/** The messages of several editions: what somebody sees need not be in the language that they speak here. */
export function messagesOf(editions: readonly Pick<Edition, 'messages'>[]): Messages {
  let fragments: ReadonlyMap<string, readonly Fragment[]> | undefined;
  const longestIn = (words: string, isWeak: boolean): Fragment | undefined => {
    fragments ??= byFirstWord(editions);
    let longest: Fragment | undefined;
    for (let at = 0; at < words.length; at = endOfWord(words, at) + 1)
      for (const fragment of fragments.get(words.slice(at, endOfWord(words, at))) ?? [])
        if (
          fragment.isWeak === isWeak &&
          fragment.text.length > (longest?.text.length ?? 0) &&
          words.startsWith(fragment.text, at)
        )
          longest = fragment;
    return longest;
  };
  return {
    in: (words) => longestIn(words, false)?.topic,
    weakIn: (words) => longestIn(words, true)?.topic,
  };
}

function endOfWord(words: string, at: number): number {
  const end = words.indexOf(' ', at);
  return end === -1 ? words.length : end;
}

/** To look for each of them in a whole log would take long. */
function byFirstWord(
  editions: readonly Pick<Edition, 'messages'>[],
): ReadonlyMap<string, readonly Fragment[]> {
  const found = new Map<string, Fragment[]>();
  for (const { topic, weak, fragments } of editions.flatMap(({ messages }) => messages))
    for (const text of fragments) {
      const first = text.slice(0, endOfWord(text, 0));
      const fragment = { text, topic, isWeak: weak === true };
      const others = found.get(first);
      if (others === undefined) found.set(first, [fragment]);
      else others.push(fragment);
    }
  return found;
}
