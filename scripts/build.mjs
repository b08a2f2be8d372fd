// Builds dist: the bundle, the data that a run reads, and the notices of what is bundled. The same sources give the same bytes.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build/bundle.mjs';
import { writeCatalogue } from './build/catalogue.mjs';
import { root } from './build/folders.mjs';
import { noticesOf } from './build/notices.mjs';

/** Where `dist` and the notices go: the project, or the folder named. */
const target = process.argv[2] ?? root;
const dist = join(target, 'dist');
/** Built beside its place and put there at once: a program that runs meanwhile finds the old files or the new ones. */
const made = join(target, `dist.${process.pid}`);
const former = `${made}.former`;

const moduleIds = await bundle(made);
await writeCatalogue(join(made, 'data'));
writeFileSync(join(target, 'THIRD-PARTY-NOTICES.txt'), noticesOf(moduleIds));
if (existsSync(dist)) renameSync(dist, former);
renameSync(made, dist);
rmSync(former, { recursive: true, force: true });
