// The data as the program reads it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './folders.mjs';

/** What `catalogue-parts.ts` exports. */
async function load() {
  const build = await rolldown({ input: join(root, 'scripts/build/catalogue-parts.ts'), platform: 'node' });
  const { output } = await build.generate({ format: 'cjs' });
  await build.close();
  const module = { exports: {} };
  new Function('module', 'exports', output[0].code)(module, module.exports);
  return module.exports;
}

/** Writes the data into a folder, one file a part and one a topic. @throws where the data has a problem */
export async function writeCatalogue(folder) {
  const { source, catalogueParts, problemsOf } = await load();
  const problems = problemsOf(source);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  for (const [name, value] of Object.entries(catalogueParts(source))) {
    const file = join(folder, `${name}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
  }
}
