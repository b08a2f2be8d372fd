import type { Edition } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { fold } from '../catalogue/fold';
import { editionsFrom } from '../catalogue/library';
import { commands } from '../command-line/options';
import type { GuidePlace } from '../guide/place';
import { placeIn } from '../guide/reading-place';
import { isProse } from '../reading/prose';
import { readerOf } from '../reading/reader';
import { shownOf } from '../reading/shown';
import { isNameAlone } from '../reading/sign-in-codes';
import type { World } from '../world';

/** As many guides are named where words fit none by its name. */
const mostNamed = 3;
/** What stands behind so many letters is not searched for. */
const mostSearched = 10_000;

/**
 * What somebody brought: the guide that it leads to, or the guides that its words fit, best first, and what is to be said
 * to somebody who cannot be asked which.
 */
export type Brought =
  | GuidePlace
  | { readonly kind: 'words'; readonly topics: readonly string[]; readonly failure: Failure };

/**
 * Reads what somebody brought. The search is loaded only for a text in which nothing else is found.
 * @throws {Failure} `error.emptyText`; `error.codeForm` for the beginning of a code without its number; `error.unknownTopic` where nothing fits
 */
export async function readBrought(
  text: string,
  edition: Edition,
  { library }: Pick<World, 'library'>,
): Promise<Brought> {
  const editions = editionsFrom(library, edition);
  const place = placeIn(readerOf(editions)(text));
  if (place !== undefined) return place;
  const beginning = shownOf(text.trim().slice(0, mostSearched));
  const words = fold(beginning);
  if (words === '') throw new Failure('error.emptyText');
  if (isNameAlone(words)) throw new Failure('error.codeForm', { code: text });
  const ids = edition.topics.map(({ id }) => id);
  const { misspelled, nearest } = await import('../command-line/suggest');
  const name = text.trim().slice(0, longestName);
  const known = [...commands.map((command) => command.name), '--help', ...ids];
  const unknown = () => misspelled('error.unknownTopic', { topic: text }, name, known);
  const meant = looksLikeId(text) ? nearest(name, ids) : undefined;
  if (meant !== undefined && Math.abs(meant.length - name.length) <= mostSlips)
    return { kind: 'words', topics: [meant], failure: unknown() };
  const { searchOf } = await import('../reading/search');
  const guides = isProse(text) ? searchOf(editions)(beginning).slice(0, mostNamed) : [];
  if (guides.length === 0) throw unknown();
  const topics = guides.map(({ topic }) => topic);
  return { kind: 'words', topics, failure: manyGuides(text, topics) };
}

/** Longer texts are no name that was mistyped. */
const longestName = 60;

/** So many letters may be missing in an id, or be too many. */
const mostSlips = 2;

/** Whether a text is a single word in the form of an id. */
const looksLikeId = (text: string): boolean =>
  text.trim().length <= longestName && /^[a-z]+(?:-[a-z]+)+$/i.test(text.trim());

/** That words fit no one guide. */
const manyGuides = (text: string, topics: readonly string[]): Failure =>
  new Failure('error.severalGuides', { text, guides: topics.join(', '), first: topics[0] ?? '' });
