// The data as the program reads it: one JSON file a part and language.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { formProblems } from '../forms.mjs';
import { root } from './folders.mjs';

/** What `catalogue.ts` beside this file exports. */
export async function loadCatalogue() {
  const build = await rolldown({ input: join(root, 'scripts/build/catalogue.ts'), platform: 'node' });
  const { output } = await build.generate({ format: 'cjs' });
  await build.close();
  const module = { exports: {} };
  new Function('module', 'exports', 'require', output[0].code)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
}

/** Writes the files of a catalogue into a folder. */
export function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** @throws where there are problems */
function refuse(problems) {
  if (problems.length > 0)
    throw new Error([...problems, `Problems in the data: ${problems.length}.`].join('\n'));
}

/** Writes the data into a folder. @throws where the data has problems, which the message lists */
export async function writeCatalogue(folder) {
  refuse(formProblems());
  const { source, filesOf, problemsOf } = await loadCatalogue();
  refuse(problemsOf(source));
  writeFiles(folder, filesOf(source));
}
