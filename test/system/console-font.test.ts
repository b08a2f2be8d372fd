import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { hasConsoleFont, inConsoleFont } from '../../src/system/console-font';
import { columnsOf } from '../../src/terminal/columns';

/** What the fonts of Windows’ consoles hold at least: what its code pages for Europe have, and the arrows of code page 437. */
const codePages = [
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1257',
];
const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const held = new Set(['←↑→↓', ...codePages.map((name) => new TextDecoder(name).decode(bytes))].join(''));

test('such a font holds every character of every text, once others stand for what it lacks', () => {
  const texts = JSON.stringify(source);
  const lacking = new Set([...inConsoleFont(texts)].filter((character) => !held.has(character)));
  expect([...lacking]).toEqual([]);
  expect([...texts].some((character) => !held.has(character))).toBe(true);
});

test('what stands for a character is as wide', () => {
  for (const character of ['\u202f', '❯']) {
    expect(held.has(character)).toBe(false);
    expect(columnsOf(inConsoleFont(character))).toBe(columnsOf(character));
  }
});

describe('whether a terminal has such a font', () => {
  test.each([
    ['win32', {}, true],
    ['win32', { LANG: 'fr_FR.UTF-8' }, true],
    ['win32', { WT_SESSION: 'd3c0' }, false],
    ['win32', { TERM_PROGRAM: 'vscode' }, false],
    ['linux', { LANG: 'fr_FR.UTF-8' }, false],
    ['linux', { LANG: 'fr_FR.utf8', TERM: 'linux' }, true],
    ['linux', { LANG: 'C' }, true],
    ['linux', { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }, true],
    ['darwin', { LC_CTYPE: 'UTF-8' }, false],
    ['darwin', {}, true],
  ] as const)('%s %j: %s', (platform, env, expected) => {
    expect(hasConsoleFont(env, platform)).toBe(expected);
  });
});
