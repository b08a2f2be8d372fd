// The licences of every package that has code in the bundle.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const intro = 'The files in dist contain code of these packages, under their licences.\n';
const line = '-'.repeat(72);

/** The notices, given the files whose code is in the bundle. @throws where a package has no licence text */
export function noticesOf(moduleIds) {
  const folders = moduleIds.map((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0]);
  const packages = [...new Set(folders.filter((folder) => folder && !folder.startsWith('\0')))].map(
    (folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { name, version, license, text: licenceText(folder) };
    },
  );
  packages.sort((a, b) => (a.name < b.name ? -1 : 1));
  const entries = packages.map(
    ({ name, version, license, text }) => `${line}\n${name} ${version} (${license})\n\n${text.trim()}\n`,
  );
  return [intro, ...entries].join('\n');
}

function licenceText(folder) {
  for (const name of ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'LICENCE']) {
    try {
      return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    } catch {
      // The next name may be the one.
    }
  }
  throw new Error(`${folder} is bundled and has no licence text`);
}
