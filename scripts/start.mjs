// npm start: builds first where a source is newer than the last build, then runs the program.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/folders.mjs';

const timeOf = (name) => statSync(join(root, name)).mtimeMs;
/** A folder is as new as the newest thing in it, and as the last one that was taken out of it. */
const newestIn = (folder) =>
  Math.max(
    timeOf(folder),
    ...readdirSync(join(root, folder), { recursive: true }).map((name) => timeOf(join(folder, name))),
  );

const built = 'dist/main.cjs';
const isBuilt = existsSync(join(root, built));
const isOld = () =>
  Math.max(...['data', 'schema', 'scripts', 'src'].map(newestIn), timeOf('package.json')) > timeOf(built);
const node = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' });

if (!isBuilt || isOld()) {
  const reason = isBuilt ? 'the sources are newer than the last build' : 'nothing is built yet';
  process.stderr.write(`Building first: ${reason}.\n`);
  process.exitCode = node(join(root, 'scripts/build.mjs')).status ?? 1;
  if (process.exitCode) process.stderr.write('The program was not started.\n');
}
if (!process.exitCode) {
  const { status, signal } = node(join(root, 'bin/signin-help.js'), ...process.argv.slice(2));
  if (signal !== null) process.kill(process.pid, signal);
  process.exitCode = status ?? 1;
}
