import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const npm = (args, cwd) =>
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });

/** Packs the program and installs it. @returns the folder, with a blank and an accent in its name as users’ folders have */
export function installProgram(root, folder) {
  const home = join(folder, 'Zoé user');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
  const [{ filename }] = JSON.parse(packed);
  npm(['install', '--offline', '--no-audit', '--no-fund', join('..', filename)], home);
  return home;
}
