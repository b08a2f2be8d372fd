import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOneLine, onOneLine } from '../src/catalogue/words';
import { run } from './helpers/fake-world';
import { languages } from './helpers/languages';
import { openShell } from './helpers/terminal';

/** What could steer a terminal, break a line, or turn it round. */
const hostile = [
  ...['\u0007', '\b', '\t', '\n', '\r', '\u001b[2J', '\u001b]0;title\u0007', '\u007f', '\u0085', '\u009b31m'],
  ...['\u2028', '\u2029', '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'],
  ...['\u2066', '\u2067', '\u2068', '\u2069', '\ud800', '\udc00'],
].map((mark) => `a${mark}b`);

/** Several of them in one text: to let one through is to fail. */
const together = hostile.flatMap((_, at) => (at % 6 === 0 ? [hostile.slice(at, at + 6).join('')] : []));

/** Every place where somebody can put a text of their own. */
const places: readonly ((text: string) => readonly string[])[] = [
  (text) => [text],
  (text) => ['locked-account', text],
  (text) => [`--${text}`],
  (text) => [`-x${text}`],
  (text) => ['--lang', text],
  (text) => ['--format', text],
  (text) => ['list', '--format', text],
  (text) => ['--answer', text],
  (text) => ['--answer', `${text}=yes`],
  (text) => ['--answer', `forgot=${text}`],
  (text) => ['--step', text],
  (text) => ['--greet', text],
  (text) => ['locked-account', `--greet=${text}`],
  (text) => ['locked-account', '--output', `missing/${text}`],
  (text) => ['completion', text],
  (text) => ['list', text],
  (text) => ['export', 'out', text],
  (text) => ['graph', `--${text}`],
];

const isTame = (text: string) => text.split('\n').every(isOneLine);

describe('nothing that somebody gives reaches a terminal with what steers it', () => {
  test.each(hostile.map((text) => [JSON.stringify(text), text]))('%s', (_, text) => {
    expect(isOneLine(text)).toBe(false);
    expect(isOneLine(onOneLine(text))).toBe(true);
  });

  test.each(together.map((text) => [JSON.stringify(text), text]))(
    'wherever it stands: %s',
    async (_, text) => {
      for (const place of places) {
        const argv = place(text);
        for (const language of languages) {
          const env = { LANG: language };
          const { stdout, stderr } = await run(argv, { env });
          expect(isTame(stdout + stderr), JSON.stringify({ argv, stderr })).toBe(true);
          expect(stderr, JSON.stringify(argv)).toMatch(/^(signin-help: [^\n]+\n)?$/);
          const traced = await run(argv, { env: { ...env, DEBUG: 'signin-help' } });
          expect(isTame(traced.stderr), JSON.stringify({ argv, stderr: traced.stderr })).toBe(true);
          expect(traced.stderr).toMatch(
            /^(signin-help: [^\n]+\n[A-Za-z]*Error: [^\n]*\n( {4}at [^\n]+\n)+)?$/,
          );
        }
      }
    },
  );

  test.each(['bash', 'zsh', 'fish', 'powershell'])('nor does what %s is answered on Tab', async (shell) => {
    let answered = 0;
    for (const text of together) {
      for (const line of [
        text,
        `--output=${text}`,
        `-o${text}`,
        `-o ${text}`,
        `export ${text}`,
        `--${text}`,
      ]) {
        const sent = `signin-help ${line}`;
        const argv = [
          shell,
          'en',
          shell === 'powershell' ? encodeURIComponent(Buffer.from(sent).toString()) : sent,
        ];
        const { code, stdout, stderr } = await run(['__complete', ...argv]);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(isTame(stdout.replaceAll('\t', ' ')), JSON.stringify({ line, stdout })).toBe(true);
        answered += stdout === '' ? 0 : 1;
      }
    }
    expect(answered).toBeGreaterThan(0);
  });
});

describe('on the real file system', () => {
  const bin = resolve('bin/signin-help.js');
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'signin-help-report-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const evil = 'a\n    at evil \u001b[31m\u202eb';

  test.each([
    ['a file in a folder that is not there', ['locked-account', '-o', join(evil, 'x')]],
    ['a folder for a file', ['locked-account', '-o', '.']],
    ['a folder that cannot be made', ['export', join('/dev/null', evil)]],
  ])('%s: the sentence and the trace are tame', (_, argv) => {
    const cwd = join(folder, evil);
    mkdirSync(cwd, { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG: 'en', DEBUG: 'signin-help' },
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(isTame(stderr), stderr).toBe(true);
    expect(stderr).toMatch(/^signin-help: [^\n]+\n[A-Za-z]*Error: [^\n]+\n( {4}at [^\n]+\n)+$/);
    expect(stderr).not.toMatch(/^\s*at evil/m);
  });

  test('the folder of an export', async () => {
    const terminal = openShell('"$NODE" "$BIN" export "$FOLDER" -f espanso', {
      cwd: folder,
      env: { FOLDER: evil },
    });
    expect(await terminal.ended()).toBe(0);
    expect(isTame(terminal.raw.replaceAll('\r', '')), terminal.raw).toBe(true);
    expect(terminal.text()).toContain('a at evil [31m b');
  });
});
