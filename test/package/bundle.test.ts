import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { version } from '../../package.json';
import { commands } from '../../src/command-line/options';
import { shellNames } from '../../src/command-line/shell-names';
import { run } from '../helpers/fake-world';

/*
 * The bundle is minified and in many files, some of which are loaded when they are needed: whatever the sources say to a
 * command line, it says too.
 */

const folder = mkdtempSync(join(tmpdir(), 'signin-help-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the bundle says to command lines, one after the other in one process: to start one for each says no more. */
function bundled(lines: readonly (readonly string[])[]): readonly Said[] {
  const script = `
    const fs = require('node:fs');
    const { start } = require(${JSON.stringify(resolve('dist/main.cjs'))});
    const { writeSync } = fs;
    (async () => {
      const said = [];
      for (const argv of ${JSON.stringify(lines)}) {
        const written = ['', '', ''];
        fs.writeSync = (descriptor, bytes, ...place) => {
          if (descriptor > 2) return writeSync(descriptor, bytes, ...place);
          written[descriptor] += bytes;
          return bytes.length;
        };
        process.argv = [process.execPath, 'signin-help', ...argv];
        const code = await start();
        fs.writeSync = writeSync;
        said.push({ code, stdout: written[1], stderr: written[2] });
      }
      console.log(JSON.stringify(said));
    })();`;
  const output = execFileSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' },
    maxBuffer: 100_000_000,
  });
  return JSON.parse(output);
}

interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Every command, everything that commander says, and what the program says by itself. */
const lines: readonly (readonly string[])[] = [
  ['--help'],
  ...commands.map(({ name }) => [name, '--help', '-l', 'fr']),
  ['--version'],
  ['list', '-f', 'json'],
  ['list', '--codes', '-lfr'],
  ['search', 'password'],
  ['graph'],
  ...shellNames.map((shell) => ['completion', shell]),
  ['-a', 'forgot=no', '-aproblem=locked-account'],
  ['--greet', 'Ana', '--step=2', '--', 'no-admin'],
  ['no-admin', '--reply', '--page-url', 'https://help.example/', '-f', 'html'],
  // What is refused
  ...[
    ['--langg'],
    ['-x'],
    ['--lang'],
    ['list', '--step', '1'],
    ['export'],
    ['graph', 'more'],
    ['completion', 'ksh'],
  ],
  ...[['locked-acount'], ['50053x'], ['--step', '9'], ['-o', ''], ['the', 'weather'], ['']],
];

describe('the bundle says what the sources say', () => {
  const said = bundled(lines);
  test.each(lines.map((argv, index) => [argv.join(' '), argv, index] as const))(
    'signin-help %s',
    async (_, argv, index) => {
      const { code, stdout, stderr } = await run(argv, { version });
      expect(said[index]).toEqual({ code, stdout, stderr });
    },
  );

  test('every guide in every language and format', async () => {
    expect(bundled([['export', 'library']])).toEqual([{ code: 0, stdout: '', stderr: '' }]);
    const { files } = await run(['export', 'library'], { version });
    const written = Object.keys(files).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
    expect(Object.fromEntries(written)).toEqual(files);
    expect(written.length).toBeGreaterThan(source.topics.length);
  });

  test.each(Object.keys(source.languages))(
    'a guide that is asked for by name or by code, in %s',
    async (language) => {
      const asked = [source.topics[0]?.id ?? '', Object.keys(source.codes)[0] ?? ''].map((brought) => [
        brought,
        '--lang',
        language,
      ]);
      const fromSources = await Promise.all(asked.map((argv) => run(argv, { version })));
      expect(bundled(asked)).toEqual(
        fromSources.map(({ code, stdout, stderr }) => ({ code, stdout, stderr })),
      );
    },
  );
});

/** How a browser is started on a platform by `open` itself or as it is in the bundle. */
function started(platform: string, code: string): string {
  const script = `
    const childProcess = require('node:child_process');
    childProcess.spawn = (...call) => {
      console.log(JSON.stringify(call));
      const opener = Object.assign(new (require('node:events'))(), { exitCode: 0, unref() {} });
      setImmediate(() => opener.emit('spawn') && opener.emit('close', 0));
      return opener;
    };
    Object.defineProperty(process, 'platform', { value: '${platform}' });
    ${code}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SYSTEMROOT: 'C:\\Windows' },
  });
  expect(stderr).toBe('');
  return stdout;
}

test.each([
  ['linux', /^\["(.*\/)?xdg-open",\["https:/],
  ['darwin', /^\["open",\["https:/],
  ['win32', /powershell\.exe",\["-NoProfile"/],
])('the bundle starts a browser on %s as the library does', (platform, expected) => {
  const address = 'https://example.com/?a=1&b=2#c';
  const bundle = started(platform, `require('./dist/open-link.cjs').openInBrowser('${address}')`);
  const library = started(platform, `import('open').then((open) => open.default('${address}'))`);
  expect(bundle).toMatch(expected);
  // The library brings a script of its own for Linux; a bundle cannot.
  expect(bundle).toBe(library.replace(/"[^"]*\/xdg-open"/, '"xdg-open"'));
});
