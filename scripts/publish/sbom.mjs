// npm run sbom packs the package, and writes beside the tarball what is in it, as CycloneDX. The package has no dependencies:
// what it brings along of others is in its bundle, and npm counts that as needed for development only.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const tarball = process.argv[2] ?? `${name}-${version}.tgz`;

const npm = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
const all = JSON.parse(execFileSync('npm', npm, { encoding: 'utf8', maxBuffer: 2 ** 28 }));

/** The packages in the bundle, as the build names them. */
const notices = readFileSync('THIRD-PARTY-NOTICES.txt', 'utf8').matchAll(/^(\S+) (\d\S+) \(.+\)$/gm);
const bundled = new Set([...notices].map(([, name, version]) => `${name}@${version}`));
const components = all.components.filter((one) => bundled.has(`${one.name}@${one.version}`));
if (components.length !== bundled.size) throw new Error('npm does not know all of THIRD-PARTY-NOTICES.txt');

const inside = components.map((one) => one['bom-ref']);
const { component, ...metadata } = all.metadata;
const content = createHash('sha512').update(readFileSync(tarball)).digest('hex');
const sbom = {
  ...all,
  metadata: { ...metadata, component: { ...component, name, hashes: [{ alg: 'SHA-512', content }] } },
  components: components.map((one) => ({ ...one, properties: [] })),
  dependencies: [
    { ref: component['bom-ref'], dependsOn: inside },
    ...all.dependencies
      .filter(({ ref }) => inside.includes(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => inside.includes(other)) })),
  ],
};
writeFileSync(tarball.replace(/\.tgz$/, '.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
