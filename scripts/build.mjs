// Builds dist: the bundle, the data that a run reads, what the page is put together from, and the notices of what is bundled. The same sources give the same bytes.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build/bundle.mjs';
import { writeCatalogue } from './build/catalogue.mjs';
import { root } from './build/folders.mjs';
import { buildPage } from './build/page.mjs';

/** Where `dist` and the notices go: the project, or the folder named. */
const target = process.argv[2] ?? root;
const dist = join(target, 'dist');
/** Built beside its place and then put there: a program that runs meanwhile finds none for no more than an instant. */
const made = join(target, `dist.${process.pid}`);
const former = `${made}.former`;

try {
  await writeCatalogue(join(made, 'data'));
  await bundle(made, join(target, 'THIRD-PARTY-NOTICES.txt'));
  await buildPage(join(made, 'page'));
  if (existsSync(dist)) renameSync(dist, former);
  renameSync(made, dist);
} catch (error) {
  // A half-written topic is no fault of the build: what is missing is said in words, without a trace.
  process.stderr.write(`${error.message}\nNothing was built.\n`);
  process.exitCode = 1;
} finally {
  for (const folder of [made, former]) rmSync(folder, { recursive: true, force: true });
}
