import { catalogueOf } from '../../src/core/catalogue';
import type { Language, Source } from '../../src/core/source';

export { source } from '../../data/catalog';
export { problemsOf } from '../../src/core/check';

/** The catalogue as `catalogueIn` reads it: name of a file → its value. */
export function catalogueParts(source: Source): Readonly<Record<string, unknown>> {
  const { languages, words, topic, ...parts } = catalogueOf(source);
  return {
    ...parts,
    ...Object.fromEntries(parts.topics.map(({ id }) => [`topics/${id}`, topic(id)])),
    ...Object.fromEntries(
      (Object.keys(languages) as Language[]).map((language) => [`words.${language}`, words(language)]),
    ),
  };
}
