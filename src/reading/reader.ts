import type { Edition } from '../catalogue/edition';
import { fold } from '../catalogue/fold';
import { formsOf } from './forms';
import { knownCodesOf } from './known-codes';
import { messagesOf } from './messages';
import { nearMessagesOf } from './near-messages';
import { once } from './once';
import { isProse } from './prose';
import { codesIn, type RankedCode, saysMost } from './ranked-codes';
import type { FoundCode, Read, Reading, Search } from './reading';

/** Longer texts are no title. */
const longestTitle = 300;
/** A code alone does not say where it comes from. */
const longestCode = 30;
/** So many other codes are named, of a log that may hold thousands. */
const mostOthers = 9;

/**
 * Makes the one reader of what people bring. The first of these that applies decides: a guide’s id or title, a code that
 * says what is wrong, a message, a code that is not known or says little, a heading,
 * a message in nearly its own words, words.
 * @param editions all of them, that of the chosen language first
 * @param search finds guides by words; without it no words are understood
 */
export function readerOf(editions: readonly [Edition, ...Edition[]], search?: Search): Read {
  const topicCalled = once(() => topicsByName(editions));
  const known = knownCodesOf(editions[0]);
  const messagesIn = messagesOf(editions);
  const nearlySaid = once(() => nearMessagesOf(editions));
  return (text) => {
    if (!isProse(text)) return { by: 'nothing' };
    const { shown, plain, words } = formsOf(text);
    const topic = words.length <= longestTitle ? topicCalled().get(words) : undefined;
    if (topic !== undefined) return { by: 'topic', topic };
    const codes = codesIn(shown, plain, known);
    const ids = codes.map(({ id }) => id);
    const said = once(() => messagesIn(words));
    const originBeside = (topic: string) => {
      const origin = words.length > longestCode ? said().origin : undefined;
      return origin === topic ? undefined : origin;
    };
    const byCode = (code: RankedCode | undefined): Reading | undefined => {
      if (code === undefined) return undefined;
      const described = { ...known.described(code.id), decimal: code.decimal };
      const others = some(ids.filter((other) => other !== code.id));
      return { by: 'code', code: described, others, origin: originBeside(described.topic) };
    };
    const byMessage = (topic: string | undefined): Reading | undefined =>
      topic === undefined ? topic : { by: 'message', topic, others: some(ids), origin: originBeside(topic) };
    return (
      byCode(codes.find(saysMost)) ??
      byMessage(said().plain) ??
      byCode(codes[0]) ??
      byMessage(said().weak) ??
      byMessage(said().origin) ??
      byMessage(nearlySaid()(words)) ??
      byWords(search?.(shown))
    );
  };
}

/** The code that says most in a text that is to hold one; undefined where there is none. */
export function codeIn(text: string, edition: Pick<Edition, 'codes' | 'families'>): FoundCode | undefined {
  const known = knownCodesOf(edition);
  const { shown, plain } = formsOf(text);
  const id = codesIn(shown, plain, known)[0]?.id;
  return id === undefined ? id : known.described(id);
}

/** The ids of guides by their ids and titles, folded. */
const topicsByName = (editions: readonly Edition[]): ReadonlyMap<string, string> =>
  new Map(
    editions.flatMap(({ topics }) =>
      topics.flatMap(({ id, title }) => [id, title].map((name) => [fold(name), id] as const)),
    ),
  );

const some = (ids: readonly string[]): readonly string[] => ids.slice(0, mostOthers);

const byWords = (guides: ReturnType<Search> = []): Reading =>
  guides.length > 0 ? { by: 'words', guides } : { by: 'nothing' };
