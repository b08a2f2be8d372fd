import type { Edition } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { commandOf } from '../guide/guide';
import { codeIn } from '../reading/reader';
import type { Match } from '../reading/reading';
import { searchOf } from '../reading/search';
import type { Listing } from './listing';

/**
 * The guides that fit words, best first; none where none does. JSON: `schema/search.v1.schema.json`.
 * @param editions that of the chosen language first
 * @throws {Failure} `error.emptyText`
 */
export function guidesFound(text: string, editions: readonly [Edition, ...Edition[]]): Listing {
  if (text.trim() === '') throw new Failure('error.emptyText');
  const [{ language }] = editions;
  const guides = ofCodeFirst(text, searchOf(editions)(text), editions[0]);
  return {
    entries: guides.map(({ topic, title }) => ({ id: topic, note: '', text: title })),
    value: {
      schemaVersion: 1,
      language,
      guides: guides.map((guide) => ({ ...guide, command: commandOf(guide.topic, language) })),
    },
  };
}

/** Numbers are no words: where a code stands among them, its guide fits best. */
function ofCodeFirst(text: string, guides: readonly Match[], edition: Edition): readonly Match[] {
  const code = /\d/.test(text) ? codeIn(text, edition) : undefined;
  if (code === undefined) return guides;
  const { topic } = code;
  const title = edition.titleOf(topic);
  const first = { topic, title, score: guides[0]?.score ?? 1 };
  return [first, ...guides.filter((guide) => guide.topic !== topic)];
}
