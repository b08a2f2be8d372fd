// npm start: builds first where a source is newer than the last build, then runs the program.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/folders.mjs';

const newest = (folder) =>
  Math.max(
    ...readdirSync(join(root, folder), { recursive: true }).map(
      (name) => statSync(join(root, folder, name)).mtimeMs,
    ),
  );

const built = join(root, 'dist/main.cjs');
const isOld =
  !existsSync(built) || ['data', 'scripts', 'src'].some((folder) => newest(folder) > statSync(built).mtimeMs);
const node = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' });

if (isOld) {
  process.stderr.write('Building first: the sources are newer than the last build.\n');
  process.exitCode = node(join(root, 'scripts/build.mjs')).status ?? 1;
}
if (!process.exitCode) {
  const { status, signal } = node(join(root, 'bin/signin-help.js'), ...process.argv.slice(2));
  if (signal !== null) process.kill(process.pid, signal);
  process.exitCode = status ?? 1;
}
