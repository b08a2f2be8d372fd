// The licences of every package that has code in the bundle.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const intro = 'The files in dist contain code of these packages, under the licence that stands below them.';
const line = '-'.repeat(72);

/** The notices, given the files whose code is in the bundle. @throws where a package has no licence text */
export function noticesOf(moduleIds) {
  const folders = moduleIds.map(
    (id) => /^[^\0].*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0],
  );
  const packages = [...new Set(folders.filter(Boolean))].map(packageIn);
  packages.sort((a, b) => (a.name < b.name ? -1 : 1));
  // Most texts differ in their owners and line breaks alone: each stands once.
  const groups = new Map();
  for (const one of packages) {
    const terms = one.licence.terms.replace(/\s+/g, ' ');
    groups.set(terms, [...(groups.get(terms) ?? []), one]);
  }
  const sections = [...groups.values()].map((group) => {
    const owners = group.map(({ name, version, license, licence }) =>
      [`${name} ${version} (${license})`, ...licence.owners.map((owner) => `  ${owner}`)].join('\n'),
    );
    return `${line}\n${owners.join('\n')}\n\n${group[0].licence.terms}\n`;
  });
  return [`${intro}\n`, ...sections].join('\n');
}

function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, license, licence: licenceIn(folder) };
}

/** A licence text taken apart: who holds the rights, and the terms. */
function licenceIn(folder) {
  const lines = textIn(folder)
    .trim()
    .split('\n')
    .map((text) => text.trim());
  const isOwner = (text) => /^copyright\b.*\d{4}/i.test(text) || /^copyright \(c\)/i.test(text);
  const isTitle = (text) => /^#*\s*(the )?(mit|isc) licen[cs]e( \(mit\))?$/i.test(text);
  return {
    owners: lines.filter(isOwner),
    terms: lines
      .filter((text) => !isOwner(text) && !isTitle(text))
      .join('\n')
      .trim(),
  };
}

function textIn(folder) {
  for (const name of ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'LICENCE']) {
    try {
      return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    } catch {
      // The next name may be the one.
    }
  }
  throw new Error(`${folder} is bundled and has no licence text`);
}
