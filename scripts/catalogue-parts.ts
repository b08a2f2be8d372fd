import { editionOf } from '../src/core/edition-of';
import type { Language, Source } from '../src/core/source';

export { source } from '../data/catalog';
export { problemsOf } from '../src/core/check';

/** The catalogue as `libraryIn` reads it: path → value, one folder a language and one file a topic. */
export function catalogueParts(source: Source): Readonly<Record<string, unknown>> {
  const parts: Record<string, unknown> = {};
  for (const language of Object.keys(source.languages) as Language[]) {
    const edition = editionOf(source, language);
    for (const name of ['words', 'questions', 'codes', 'topics', 'dates'] as const) {
      parts[`${language}/${name}.json`] = edition[name];
    }
    for (const { id } of edition.topics) parts[`${language}/topics/${id}.json`] = edition.topic(id);
  }
  return parts;
}
