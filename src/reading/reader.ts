import type { Edition } from '../catalogue/edition';
import { fold, wordsOf } from '../catalogue/fold';
import { codesIn } from './codes';
import { knownCodesOf } from './known-codes';
import { messagesOf } from './messages';
import { plainOf } from './plain';
import type { FoundCode, Read, Reading, Search } from './reading';

/** Longer texts are no title. */
const longestTitle = 300;
/** So many other codes are named, in a log that may hold thousands. */
const mostOthers = 9;

/** The families of the sign-in service itself. Others repeat what it answers, or say it less precisely. */
const signInFamilies: readonly string[] = ['AADSTS', 'SSPR'];

/**
 * Makes the one reader of what people bring. The first of these that applies decides: a guide’s id or title, a code that
 * says what is wrong, a message, a code that is not known or says little, words.
 * @param editions all of them, that of the chosen language first
 * @param search finds guides by words; without it no words are understood
 */
export function readerOf(editions: readonly Edition[], search?: Search): Read {
  const [edition] = editions;
  if (edition === undefined) return () => ({ by: 'nothing' });
  const known = knownCodesOf(edition);
  const messages = messagesOf(editions);
  const topics = topicsByName(editions);
  return (text) => {
    const plain = plainOf(text);
    const words = wordsOf(plain);
    const topic = words.length <= longestTitle ? topics.get(words) : undefined;
    if (topic !== undefined) return { by: 'topic', topic };
    const codes = codesIn(plain, known);
    const rank = (code: FoundCode) => rankOf(code, known.isGeneral(code.id));
    const ranked = [...codes].sort((one, other) => rank(one) - rank(other));
    const byCode = ([code]: readonly FoundCode[]): Reading | undefined =>
      code && { by: 'code', code, others: othersOf(codes, code) };
    const byMessage = (topic: string | undefined): Reading | undefined =>
      topic === undefined ? undefined : { by: 'message', topic, others: othersOf(codes) };
    return (
      byCode(ranked.filter((code) => rank(code) < ranks.unknown)) ??
      byMessage(messages.in(words)) ??
      byCode(ranked) ??
      byMessage(messages.weakIn(words)) ??
      byWords(search?.(words))
    );
  };
}

function topicsByName(editions: readonly Edition[]): ReadonlyMap<string, string> {
  const names = editions.flatMap(({ topics }) =>
    topics.flatMap(({ id, title }) => [[fold(title), id] as const, [fold(id), id] as const]),
  );
  return new Map(names);
}

const ranks = { signIn: 0, other: 1, generalSignIn: 2, unknown: 3, unknownOther: 4, general: 5 };

/** How much a code says: the lower the rank, the more. */
function rankOf({ family, known }: FoundCode, isGeneral: boolean): number {
  const isSignIn = signInFamilies.includes(family);
  if (!known) return isSignIn ? ranks.unknown : ranks.unknownOther;
  if (isGeneral) return isSignIn ? ranks.generalSignIn : ranks.general;
  return isSignIn ? ranks.signIn : ranks.other;
}

const othersOf = (codes: readonly FoundCode[], chosen?: FoundCode): readonly string[] =>
  codes
    .filter((code) => code !== chosen)
    .map(({ id }) => id)
    .slice(0, mostOthers);

const byWords = (guides: ReturnType<Search> = []): Reading =>
  guides.length > 0 ? { by: 'words', guides } : { by: 'nothing' };
