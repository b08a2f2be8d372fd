import type { Edition } from '../catalogue/edition';
import { Failure, Misspelled } from '../catalogue/failure';
import { fold } from '../catalogue/fold';
import { editionsFrom } from '../catalogue/library';
import { commands } from '../command-line/options';
import type { GuidePlace } from '../guide/place';
import { placeIn } from '../guide/reading-place';
import { readerOf } from '../reading/reader';
import type { Match } from '../reading/reading';
import type { World } from '../world';

/** As many guides are named where words fit none by its name. */
const mostNamed = 3;

/** What somebody brought: the guide that it leads to, or the guides that its words fit. */
export type Brought = GuidePlace | { readonly kind: 'words'; readonly guides: readonly Match[] };

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
  const words = fold(text);
  if (words === '') throw new Failure('error.emptyText');
  if (/^(aadsts|sspr)x*$/.test(words.replaceAll(' ', '')))
    throw new Failure('error.codeForm', { code: text });
  const { searchOf } = await import('../reading/search');
  const guides = isProse(text) ? searchOf(editions, text)(text).slice(0, mostNamed) : [];
  if (guides.length > 0) return { kind: 'words', guides };
  const known = [...commands.map(({ name }) => name), '--help', ...edition.topics.map(({ id }) => id)];
  throw new Misspelled('error.unknownTopic', { topic: text }, text.trim().slice(0, longestName), known);
}

/** Whether a text is one that somebody could have written: not the bytes of a picture or a program. */
function isProse(text: string): boolean {
  const odd = text.match(/[^\P{Cc}\n\r\t]|\ufffd/gu)?.length ?? 0;
  return odd * 20 < text.length;
}

/** Longer texts are no name that was mistyped. */
const longestName = 60;

/** That words fit no one guide, for somebody who cannot be asked which. */
export function manyGuides(text: string, guides: readonly Match[]): Failure {
  const topics = guides.map(({ topic }) => topic);
  return new Failure('error.severalGuides', { text, guides: topics.join(', '), first: topics[0] ?? '' });
}
