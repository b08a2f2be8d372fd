import { indexFile, shapesFile, textsFile } from '../../src/cli/catalogue-files';
import { catalogueOf } from '../../src/core/catalogue';
import { layOut } from '../../src/core/layout';
import type { Source } from '../../src/core/source';

export { source } from '../../data/catalog';
export { problemsOf } from '../../src/core/check';

/** The files of the catalogue as `libraryIn` reads them: name of a file → its text. */
export function filesOf(source: Source): Readonly<Record<string, string>> {
  const { index, volumes } = layOut(catalogueOf(source), source.languages);
  const files: Record<string, string> = { [indexFile]: index };
  for (const [number, { shapes, texts }] of volumes.entries()) {
    files[shapesFile(number)] = shapes;
    for (const [language, text] of Object.entries(texts)) files[textsFile(number, language)] = text;
  }
  return files;
}
