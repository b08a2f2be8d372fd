import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { version } from '../../package.json';
import { run } from '../helpers/fake-world';

/*
 * The build leaves out of the libraries what the program never asks of them. What is left must do the same: whatever the
 * sources say to a command line, the bundle says too.
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

const commands = ['list', 'export', 'graph', 'completion'];

const lines: readonly (readonly string[])[] = [
  // Help, of everything and in every way
  ...[[], ...commands.map((name) => [name])].flatMap((command) => [
    [...command, '--help'],
    [...command, '-h', '-l', 'fr'],
  ]),
  ...[
    ['-h', 'list'],
    ['--lang', 'fr', 'list', '-h'],
    ['locked-account', '--help'],
    ['help'],
    ['help', 'list'],
  ],
  ...[['--version'], ['-V'], ['list', '--version'], ['-V', '--help']],
  // Every way to write options, as commander reads them
  ...[['-lfr', 'locked-account'], ['-l=fr'], ['--lang=fr', '--', 'locked-account'], ['--no-input', '-fjson']],
  ...[
    ['-a', 'forgot=no', '-aproblem=locked-account'],
    ['--greet', 'list'],
    ['--greet', '--lang', 'fr'],
  ],
  ...[
    ['--greet=', 'no-admin'],
    ['no-admin', '--step=2', '--greet'],
    ['--', '--help'],
    ['--', 'list'],
  ],
  ...[
    ['-fhtml', '-fjson', 'list'],
    ['list', '-f', 'json'],
    ['list', '--codes', '-l', 'fr'],
    ['graph', '-lfr'],
  ],
  ...[
    ['--no-color', 'list'],
    ['list', '--no-color', '--no-input'],
    ['completion', 'fish'],
    ['-', 'list'],
  ],
  // What is refused
  ...[
    ['--langg'],
    ['-x'],
    ['-xl', 'fr'],
    ['--lang'],
    ['list', '--lang'],
    ['list', '--step', '1'],
    ['-f'],
    [''],
  ],
  ...[
    ['list', 'more'],
    ['export'],
    ['export', 'a', 'b'],
    ['export', ''],
    ['completion'],
    ['completion', 'ksh'],
  ],
  ...[
    ['graph', '--codes'],
    ['list', '--langg=fr'],
    ['--no-lang'],
    ['--no-accessible'],
    ['---'],
    ['-1'],
    ['-lx'],
  ],
  ...[['locked-account', 'no-admin'], ['locked-acount'], ['50053x'], ['--step', '9'], ['-o', ''], ['-hx']],
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
