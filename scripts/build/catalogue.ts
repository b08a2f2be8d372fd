import { source } from '../../data/catalog';
import { filesOf as catalogueFilesOf, catalogueOf, inLanguage } from '../../src/catalogue/catalogue';
import { fileOf } from '../../src/catalogue/file-name';
import { libraryOf } from '../../src/catalogue/library';
import type { Language, Source } from '../../src/catalogue/source';
import { vocabularyOf } from '../../src/reading/search-documents';

export { problemsOf } from '../../src/catalogue/check';
export { source };

/** The files of a catalogue, with what the search needs of every guide. */
export function filesOf(from: Source): Readonly<Record<string, string>> {
  const catalogue: Readonly<Record<string, unknown>> = catalogueOf(from);
  const library = libraryOf(from.languages, {
    part: (name, language) => (name in catalogue ? inLanguage(catalogue[name], language) : undefined),
  });
  const languages = Object.keys(from.languages) as Language[];
  const vocabularies = languages.map((language) => [
    fileOf('vocabulary', language),
    JSON.stringify(vocabularyOf(library.edition(language))),
  ]);
  return { ...catalogueFilesOf(from), ...Object.fromEntries(vocabularies) };
}
