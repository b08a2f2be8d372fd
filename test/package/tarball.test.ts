import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Nobody adds much to the download without noticing. The budget itself is checked by `npm run bench`. */
const largest = 115_000;
const allowedLicences = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

let folder = '';
let packed: Packed;

const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signin-help-package-'));
  [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.'));
  mkdirSync(join(folder, 'user'));
  writeFileSync(join(folder, 'user/package.json'), '{ "private": true }\n');
  npm(['install', '--offline', '--no-audit', '--no-fund', join('..', packed.filename)], join(folder, 'user'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the installed program as its user would. */
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(folder, 'user/node_modules/signin-help/bin/signin-help.js'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
  });

describe('the packed tarball', () => {
  test('holds the program, its data, its schemas and its papers, and nothing else', () => {
    const folders = [...new Set(packed.files.map(({ path }) => path.replace(/[^/]+$/, '')))].sort();
    const top = packed.files.map(({ path }) => path).filter((path) => !path.includes('/'));
    expect(top.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.fr.md',
      'README.md',
      'THIRD-PARTY-NOTICES.txt',
      'package.json',
    ]);
    expect(folders).toEqual([
      '',
      'bin/',
      'dist/',
      'dist/data/en/',
      'dist/data/en/topics/',
      'dist/data/fr/',
      'dist/data/fr/topics/',
      'schema/',
    ]);
  });

  test(`weighs at most ${largest / 1000} kB`, () => {
    expect(packed.size).toBeLessThanOrEqual(largest);
  });

  test('installs as one package, offline', () => {
    const installed = readdirSync(join(folder, 'user/node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['signin-help']);
  });

  test.each([
    ['en', 'I forgot my password', 'Step 1 of 3: Open a service request'],
    ['fr', 'J’ai oublié mon mot de passe', 'Étape 1 sur 3\u00a0: Ouvrez une demande de service'],
  ])('prints the main guide in %s', (language, title, step) => {
    const { status, stdout, stderr } = run('--lang', language);
    expect(stdout).toContain(title);
    expect(stdout).toContain(step);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('answers a code, lists, exports and completes', () => {
    expect(run('50053', '--format', 'json').stdout).toContain('"AADSTS50053"');
    expect(run('list').stdout).toContain('locked-account');
    expect(run('export', join(folder, 'library')).status).toBe(0);
    expect(run('completion', 'bash').stdout).toContain('signin-help');
    expect(run('--version').stdout).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`);
  });

  test.each(['guide', 'list'])('its %s schema can be required', (name) => {
    const load = createRequire(join(folder, 'user/index.js'));
    expect(load(`signin-help/schema/${name}.v1.schema.json`)).toHaveProperty('$schema');
  });

  test('publint finds nothing', async () => {
    const { messages, pkg } = await publint({ pkgDir: '.', level: 'suggestion' });
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
  });
});

describe('what is bundled', () => {
  const notices = readFileSync('THIRD-PARTY-NOTICES.txt', 'utf8');

  test('has licences that allow it', () => {
    const licences = [...notices.matchAll(/^-{72}\n\S+ \S+ \((.+)\)$/gm)].map((match) => match[1]);
    expect(licences.length).toBeGreaterThan(5);
    expect(licences.filter((licence) => !allowedLicences.includes(licence ?? ''))).toEqual([]);
  });

  test('is the same bytes in a second build, and names no folder of the machine', () => {
    const files = () =>
      Object.fromEntries(
        readdirSync('dist', { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .map((path) => [path, readFileSync(path, 'utf8')]),
      );
    const first = files();
    // The first build is read again from the tarball, so that programs of other tests keep running.
    const installed = join(folder, 'user/node_modules/signin-help/dist');
    for (const [path, text] of Object.entries(first)) {
      expect(readFileSync(join(installed, path.replace(/^dist./, '')), 'utf8')).toBe(text);
      expect(text).not.toContain(resolve('.'));
    }
  });
});

test('a scripted run loads no prompt library and no network module', () => {
  const hook = join(folder, 'loaded.cjs');
  writeFileSync(
    hook,
    `const { Module } = require('node:module'); const load = Module._load;
     Module._load = function (id, ...rest) { process.stderr.write(id + '\\n'); return load.call(this, id, ...rest); };`,
  );
  const { stderr } = spawnSync(process.execPath, ['--require', hook, 'bin/signin-help.js', 'list'], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('main.cjs');
  expect(stderr).not.toMatch(/asker|prompt|node:net|node:http|node:tls|node:dns|child_process/);
});

test.each(['fr', 'en'])('an old Node is refused in one sentence in both languages (%s)', (language) => {
  const script = `Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } });
    require(${JSON.stringify(resolve('bin/signin-help.js'))});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script, '--', '--lang', language], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^signin-help: Node\.js 20\.19 or later is needed.*nécessaire.*\n$/);
});
