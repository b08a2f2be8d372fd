/** How the hosts that npm takes provenance from address a file: as a page, and as it is. */
const hosts = {
  'github.com': (place, tag) => ({
    page: `https://github.com/${place}/blob/${tag}/`,
    file: `https://raw.githubusercontent.com/${place}/${tag}/`,
  }),
  'gitlab.com': (place, tag) => ({
    page: `https://gitlab.com/${place}/-/blob/${tag}/`,
    file: `https://gitlab.com/${place}/-/raw/${tag}/`,
  }),
};

/**
 * Markdown whose links and pictures work away from the repository, such as on npm’s site.
 * @param manifest package.json: where it names no repository of a known host, the text stays as it is
 */
export function withAbsoluteLinks(markdown, { repository, version }) {
  const [, host, place] =
    /([a-z]+\.com)[/:]([^#]+?)(?:\.git)?$/.exec(repository?.url ?? repository ?? '') ?? [];
  const bases = hosts[host]?.(place, `v${version}`);
  if (bases === undefined) return markdown;
  const isHere = '(?![a-z]+:|#|/)';
  return markdown
    .replace(
      new RegExp(`(!?)(\\[[^\\]]*\\]\\()${isHere}([^)\\s]+)`, 'g'),
      (_, mark, start, path) => `${mark}${start}${mark ? bases.file : bases.page}${path}`,
    )
    .replace(new RegExp(`(\\ssrc=")${isHere}`, 'g'), `$1${bases.file}`)
    .replace(new RegExp(`(\\shref=")${isHere}`, 'g'), `$1${bases.page}`);
}
