// npm run integrity: npm leaves out of package-lock.json what it does not install, such as the builds of a package for other
// systems. This asks the registry for the integrity of each package that lacks one, and writes it there.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.link || entry.integrity) continue;
  const name = `${entry.name ?? path.split('node_modules/').at(-1)}@${entry.version}`;
  const integrity = execFileSync('npm', ['view', name, 'dist.integrity'], { encoding: 'utf8' }).trim();
  console.log(name, integrity);
  const { version, ...more } = entry;
  lock.packages[path] = { version, integrity, ...more };
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
