import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, parse, relative, resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { filesOf } from '../../src/catalogue/catalogue';
import { fileOf } from '../../src/catalogue/file-name';
import { shellNames } from '../../src/command-line/shell-names';
import { formats } from '../../src/render/formats';

/** The budget of the download, in bytes. */
const largest = 285_000;
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
    const schemas = readdirSync('schema').filter((name) => name.endsWith('.v1.schema.json'));
    const paths = packed.files
      .map(({ path }) => path)
      .filter((path) => !/^dist\/[a-z0-9-]+\.cjs$/.test(path));
    expect(paths.sort()).toEqual(
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'package.json'],
        ...['bin/signin-help.js', ...schemas.map((name) => `schema/${name}`)],
        ...Object.keys(filesOf(source)).map((name) => `dist/data/${name}`),
        ...Object.keys(source.languages).map((language) => `dist/data/${fileOf('vocabulary', language)}`),
        ...['notices.txt', 'page.css', 'page.js', 'policy.txt'].map((name) => `dist/page/${name}`),
      ].sort(),
    );
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
    expect(run('__complete', 'fish', 'en', 'lock').stdout).toContain('locked-account\t');
    expect(run('--version').stdout.split('\n')[0]).toBe(
      JSON.parse(readFileSync('package.json', 'utf8')).version,
    );
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
  const named = [...notices.matchAll(/^(\S+) (\d\S+) \((.+)\)$/gm)].map(([, name, version, license]) => ({
    name,
    version,
    license: license ?? '',
  }));

  test('has licenses that allow it, and the versions that are installed', () => {
    expect(named.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['@inquirer/core', 'commander', 'open']),
    );
    expect(named.filter(({ license }) => !allowedLicences.includes(license))).toEqual([]);
    for (const { name, version, license } of named) {
      const installed = JSON.parse(readFileSync(join('node_modules', name ?? '', 'package.json'), 'utf8'));
      expect([installed.version, installed.license]).toEqual([version, license]);
    }
  });

  test('is the same bytes in a second build, the notices too, and names no folder of the machine', () => {
    const second = join(folder, 'second');
    execFileSync(process.execPath, [resolve('scripts/build.mjs'), second], { cwd: folder });
    const first = filesIn('dist');
    expect(filesIn(join(second, 'dist'))).toEqual(first);
    expect(filesIn(join(folder, 'user/node_modules/signin-help/dist'))).toEqual(first);
    expect(readFileSync(join(second, 'THIRD-PARTY-NOTICES.txt'), 'utf8')).toBe(notices);
    for (const text of Object.values(first)) {
      for (const place of [resolve('.'), folder]) expect(text).not.toContain(place);
    }
  });
});

/** Every file below a folder: its path there, and its text. */
const filesIn = (top: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(top, path), readFileSync(path, 'utf8')]),
  );

/** What a run loads: files of the package, and modules of Node beyond those that an empty program loads. */
function loadedBy(...args: string[]): {
  readonly files: readonly string[];
  readonly modules: readonly string[];
} {
  const hook = join(folder, 'loaded.cjs');
  const empty = join(folder, 'empty.cjs');
  writeFileSync(empty, '');
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(process.env.LOADED,
       JSON.stringify({ files: Object.keys(require.cache), modules: process.moduleLoadList })));`,
  );
  const load = (...command: string[]): { files: string[]; modules: string[] } => {
    const LOADED = join(folder, 'loaded.json');
    const env = { PATH: process.env.PATH, LOADED };
    const { status } = spawnSync(process.execPath, ['--require', hook, ...command], { env });
    expect(status).toBe(0);
    return JSON.parse(readFileSync(LOADED, 'utf8'));
  };
  const always = load(empty).modules;
  const { files, modules } = load('bin/signin-help.js', ...args);
  return {
    files: files.filter((file) => file !== hook).map((file) => relative('.', file).replaceAll('\\', '/')),
    modules: modules.filter((name) => !always.includes(name)),
  };
}

test.each(formats.map(({ name }) => name))(
  'a guide as %s loads one file and its renderer, and nothing from Node for networks, terminals or other programs',
  (format) => {
    const { files, modules } = loadedBy('locked-account', '--lang', 'fr', '--format', format);
    const [bin, main, ...renderers] = files;
    expect([bin, main]).toEqual(['bin/signin-help.js', 'dist/main.cjs']);
    expect(
      renderers.filter((file) => ![format, 'html', 'rolldown-runtime'].includes(parse(file).name)),
    ).toEqual([]);
    if (format === formats[0].name) expect(renderers).toEqual([]);
    expect(
      modules.filter((name) =>
        /\b(net|tls|http|https|http2|dns|dgram|child_process|readline|tty)\b/.test(name),
      ),
    ).toEqual([]);
  },
);

test.each(shellNames)('Tab in %s loads nothing that asks', (shell) => {
  const { files } = loadedBy('__complete', shell, 'fr', 'signin-help%20');
  expect(files.filter((file) => /prompt|asker|conversation/.test(file))).toEqual([]);
});

test('a run writes nothing to disk', () => {
  const empty = join(folder, 'nothing');
  mkdirSync(empty);
  const env = { PATH: process.env.PATH, HOME: empty, TMPDIR: empty, TEMP: empty, XDG_CACHE_HOME: empty };
  const { status } = spawnSync(process.execPath, [resolve('bin/signin-help.js'), 'locked-account'], {
    cwd: empty,
    env,
  });
  expect(status).toBe(0);
  expect(readdirSync(empty)).toEqual([]);
});

test.each([
  ['4.9.1', 1],
  ['18.20.8', 1],
  ['20.18.3', 1],
  ['20.19.0', 0],
  ['22.0.0', 0],
  ['100.0.0', 0],
])('Node %s ends with %i; where that is 1, with one sentence in both languages', (version, code) => {
  const script = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });
    require(${JSON.stringify(resolve('bin/signin-help.js'))});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
  });
  expect(status).toBe(code);
  if (code === 0) expect(stdout).toContain('Step 1 of 3');
  else {
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^signin-help: Node\.js 20\.19 or later is needed.*nécessaire.*\n$/);
  }
});
