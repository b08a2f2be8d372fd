import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Parser } from 'commonmark';
import { afterAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json';

const top = mkdtempSync(join(tmpdir(), 'signin-help-publishing-'));
afterAll(() => rmSync(top, { recursive: true }));

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** A place that a repository may have. */
const filled = {
  repository: { type: 'git', url: 'git+https://github.com/owner/name.git' },
  homepage: 'https://github.com/owner/name#readme',
  bugs: { url: 'https://github.com/owner/name/issues' },
};

/** The parts of the project that go into the package, in a folder of their own; `more` is added to package.json. */
function projectWith(more: object): string {
  const folder = mkdtempSync(join(top, 'project-'));
  for (const part of ['README.md', 'CHANGELOG.md', 'LICENSE', 'bin', 'scripts/publish'])
    cpSync(part, join(folder, part), { recursive: true });
  const { prepare, ...scripts } = manifest.scripts;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, scripts, ...more }));
  return folder;
}

describe('package-lock.json', () => {
  const lock: { readonly packages: Readonly<Record<string, { integrity?: string; resolved?: string }>> } =
    JSON.parse(read('package-lock.json'));
  const others = Object.entries(lock.packages).filter(([path]) => path !== '');

  test('holds the integrity of every package: npm run integrity adds what is missing', () => {
    const without = others.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('names no registry', () => {
    expect(others.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('npm publish', () => {
  const check = (more: object) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/publish/check.mjs'], {
      cwd: projectWith(more),
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  test('asks for provenance, and first of all looks for what only a person can fill in', () => {
    expect(manifest.publishConfig).toMatchObject({ provenance: true });
    const steps = manifest.scripts.prepublishOnly.split(' && ');
    expect(steps).toEqual(['node scripts/publish/check.mjs', 'npm audit signatures', 'npm test']);
  });

  test('goes on where all is there', () => {
    expect(check(filled)).toEqual({ status: 0, stdout: '', stderr: '' });
    const shortly = { repository: 'https://github.com/owner/name', bugs: filled.bugs.url };
    expect(check({ ...filled, ...shortly })).toMatchObject({ status: 0 });
  });

  test.each([
    ['repository', undefined],
    ['repository', { type: 'git' }],
    ['homepage', ''],
    ['bugs', {}],
  ])('refuses where %s is %j, and says what to fill in', (key, value) => {
    const { status, stderr } = check({ ...filled, [key]: value });
    expect(status).toBe(1);
    expect(stderr.match(/"\w+":(?= [{"])/g)?.[0]).toBe(`"${key}":`);
    expect(stderr.trim().split('\n').slice(1)).toEqual([expect.stringContaining(key)]);
  });

  test('names all that is missing', () => {
    const nothing = { repository: undefined, homepage: undefined, bugs: undefined, version: '9.9.9' };
    const { status, stderr } = check(nothing);
    expect(status).toBe(1);
    for (const key of [...Object.keys(filled), '9.9.9']) expect(stderr).toContain(key);
  });
});

describe('the README that npm gets', () => {
  /** Packs a project as npm does, scripts included. */
  const readmeOf = (folder: string) => {
    const before = read(folder, 'README.md');
    const [{ filename }] = JSON.parse(npm(['pack', '--json'], folder));
    expect(read(folder, 'README.md')).toBe(before);
    execFileSync('tar', ['xzf', filename, 'package/README.md'], { cwd: folder });
    return read(folder, 'package/README.md');
  };

  /** Every address of links and pictures, those in HTML included. */
  const addressesIn = (markdown: string) => {
    const found: string[] = [];
    const walker = new Parser().parse(markdown).walker();
    for (let step = walker.next(); step; step = walker.next()) {
      const { node, entering } = step;
      if (entering && (node.type === 'link' || node.type === 'image')) found.push(node.destination ?? '');
      const html = entering && /^html/.test(node.type) ? (node.literal ?? '') : '';
      found.push(...[...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address));
    }
    return found;
  };

  test('has addresses that work everywhere, once the repository is known', () => {
    const [here, there] = [addressesIn(read('README.md')), addressesIn(readmeOf(projectWith(filled)))];
    expect(here.some((address) => /\.(svg|png)$/.test(address) && !address.includes(':'))).toBe(true);
    expect(there.length).toBe(here.length);
    for (const [index, address] of there.entries()) {
      const from = here[index] ?? '';
      if (/^([a-z]+:|#)/.test(from)) expect(address).toBe(from);
      else if (/\.(svg|png)$/.test(from))
        expect(address).toBe(`https://raw.githubusercontent.com/owner/name/v${manifest.version}/${from}`);
      else expect(address).toBe(`https://github.com/owner/name/blob/v${manifest.version}/${from}`);
    }
  });

  const prepare = (folder: string, when: 'before' | 'after') => {
    execFileSync(process.execPath, ['scripts/publish/readme.mjs', when], { cwd: folder });
    return read(folder, 'README.md');
  };

  test.each([undefined, 'https://git.example/owner/name'])(
    'is the same where it is not: %s',
    (repository) => {
      expect(prepare(projectWith({ repository }), 'before')).toBe(read('README.md'));
    },
  );

  test('is put back by the next run where packing failed', () => {
    const folder = projectWith(filled);
    const original = read(folder, 'README.md');
    const absolute = prepare(folder, 'before');
    expect(absolute).not.toBe(original);
    expect(prepare(folder, 'before')).toBe(absolute);
    expect(prepare(folder, 'after')).toBe(original);
  });
});

test('the SBOM beside the tarball lists what is bundled, with licenses and hashes', () => {
  const [{ filename }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', top], '.'),
  );
  execFileSync(process.execPath, [resolve('scripts/publish/sbom.mjs'), join(top, filename)]);
  const sbom = JSON.parse(read(top, filename.replace('.tgz', '.cdx.json')));
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\./) });
  const { component } = sbom.metadata;
  expect(component).toMatchObject({
    name: manifest.name,
    version: manifest.version,
    purl: expect.any(String),
  });
  const sha512 = createHash('sha512')
    .update(readFileSync(join(top, filename)))
    .digest('hex');
  expect(component.hashes).toEqual([{ alg: 'SHA-512', content: sha512 }]);

  const bundled = [...read('THIRD-PARTY-NOTICES.txt').matchAll(/^(\S+) (\d\S+) \((.+)\)$/gm)];
  const named = bundled.map(([, name, version, license]) => ({ name, version, license })).sort(byName);
  const listed = sbom.components.map(({ name, version, licenses }: Component) => {
    return { name, version, license: licenses[0]?.license.id };
  });
  expect(listed.sort(byName)).toEqual(named);
  for (const { purl, hashes, scope, properties } of sbom.components) {
    expect(purl).toMatch(/^pkg:npm\//);
    expect(hashes[0]).toMatchObject({ alg: 'SHA-512' });
    expect({ scope, properties }).toEqual({ scope: 'required', properties: [] });
  }
  const refs: readonly string[] = [component, ...sbom.components].map((one) => one['bom-ref']);
  for (const { ref, dependsOn } of sbom.dependencies)
    expect([ref, ...dependsOn].filter((one) => !refs.includes(one))).toEqual([]);
  expect(sbom.dependencies.map(({ ref }: { ref: string }) => ref).sort()).toEqual([...refs].sort());
});

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
}

const byName = (one: { name?: string | undefined }, other: { name?: string | undefined }) =>
  (one.name ?? '') < (other.name ?? '') ? -1 : 1;
