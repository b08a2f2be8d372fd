import type { Edition } from '../catalogue/edition';
import { fold, wordsOf } from '../catalogue/fold';
import { codesIn } from './codes';
import { type KnownCodes, knownCodesOf } from './known-codes';
import { messagesOf } from './messages';
import { plainOf } from './plain';
import type { FoundCode, Read, Reading, Search } from './reading';

/** Longer texts are no title. */
const longestTitle = 300;
/** So many other codes are named, of a log that may hold thousands. */
const mostOthers = 9;

/** The families of the sign-in service itself. Others repeat what it answers, or say it less precisely. */
const signInFamilies: readonly string[] = ['AADSTS', 'SSPR'];

/**
 * Makes the one reader of what people bring. The first of these that applies decides: a guide’s id or title, a code that
 * says what is wrong, a message, a code that is not known or says little, a heading, words.
 * @param editions all of them, that of the chosen language first
 * @param search finds guides by words; without it no words are understood
 */
export function readerOf(editions: readonly [Edition, ...Edition[]], search?: Search): Read {
  const topicCalled = once(() => topicsByName(editions));
  const known = once(() => knownCodesOf(editions[0]));
  const messages = once(() => messagesOf(editions));
  return (text) => {
    const plain = plainOf(text);
    const words = wordsOf(plain);
    if (words.length <= longestTitle) {
      const id = words.replaceAll(' ', '-');
      const topic = editions[0].topic(id) === undefined ? topicCalled().get(words) : id;
      if (topic !== undefined) return { by: 'topic', topic };
    }
    const codes = byWeight(codesIn(plain, known()), known());
    return (
      byCode(
        codes,
        codes.filter((code) => rankOf(code, known()) < ranks.unknown),
      ) ??
      byMessage(messages().in(words), codes) ??
      byCode(codes, codes) ??
      byMessage(messages().weakIn(words), codes) ??
      byWords(search?.(words))
    );
  };
}

/** The code that says most in a text that is to hold one; undefined where there is none. */
export function codeIn(text: string, edition: Pick<Edition, 'codes' | 'families'>): FoundCode | undefined {
  const known = knownCodesOf(edition);
  return byWeight(codesIn(plainOf(text), known), known)[0];
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const topicsByName = (editions: readonly Edition[]): ReadonlyMap<string, string> =>
  new Map(editions.flatMap(({ topics }) => topics.map(({ id, title }) => [fold(title), id] as const)));

const ranks = { signIn: 0, other: 1, generalSignIn: 2, unknown: 3, unknownOther: 4, general: 5 };

/** How much a code says: the lower the rank, the more. */
function rankOf({ id, family, known: isKnown }: FoundCode, known: KnownCodes): number {
  const isSignIn = signInFamilies.includes(family);
  if (!isKnown) return isSignIn ? ranks.unknown : ranks.unknownOther;
  if (known.isGeneral(id)) return isSignIn ? ranks.generalSignIn : ranks.general;
  return isSignIn ? ranks.signIn : ranks.other;
}

const byWeight = (codes: readonly FoundCode[], known: KnownCodes): readonly FoundCode[] =>
  [...codes].sort((one, other) => rankOf(one, known) - rankOf(other, known));

const byCode = (all: readonly FoundCode[], [code]: readonly FoundCode[]): Reading | undefined =>
  code && { by: 'code', code, others: idsOf(all.filter((other) => other !== code)) };

const byMessage = (topic: string | undefined, codes: readonly FoundCode[]): Reading | undefined =>
  topic === undefined ? undefined : { by: 'message', topic, others: idsOf(codes) };

const byWords = (guides: ReturnType<Search> = []): Reading =>
  guides.length > 0 ? { by: 'words', guides } : { by: 'nothing' };

const idsOf = (codes: readonly FoundCode[]): readonly string[] =>
  codes.map(({ id }) => id).slice(0, mostOthers);
