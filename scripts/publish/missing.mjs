/** What a package must say of itself before it is published, by the key of package.json, with an example. */
const wanted = {
  repository: '{ "type": "git", "url": "git+https://github.com/OWNER/NAME.git" }',
  homepage: '"https://github.com/OWNER/NAME#readme"',
  bugs: '{ "url": "https://github.com/OWNER/NAME/issues" }',
};

const urlOf = (value) => (typeof value === 'string' ? value : value?.url);

/**
 * What a person has yet to fill in before the package can be published, a line each.
 * @param manifest package.json @param changelog CHANGELOG.md
 */
export function missingIn(manifest, changelog) {
  const lines = Object.entries(wanted)
    .filter(([key]) => !/https:\/\/[^/]+\/./.test(urlOf(manifest[key]) ?? ''))
    .map(([key, example]) => `package.json: "${key}": ${example}`);
  const release = `## ${manifest.version} - `;
  return changelog.includes(`\n${release}`) ? lines : [...lines, `CHANGELOG.md: ${release}YYYY-MM-DD`];
}
