import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import type { Terminal } from '../helpers/terminal';
import { folder, openConsole, openSeveral, program } from './windows';

/** The console wraps where it likes. */
const close = (text: string) => text.replace(/\s+/g, '');
const seen = (terminal: Terminal) => close(terminal.history().join(''));

const commandLines = [
  ...languages.flatMap((language) => source.topics.map(({ id }) => [id, '--lang', language])),
  ...languages.flatMap((language) =>
    [
      ['--help'],
      ['export', '--help'],
      ['list'],
      ['AADSTS50053'],
      ['--format', 'pdf'],
      ['locked-account', '--step', '99'],
      ['é’“”«»', '--no-input'],
    ].map((argv) => [...argv, '--lang', language]),
  ),
];

/** How long a console may take for all of them, in milliseconds. */
const patience = 170_000;

const list = join(mkdtempSync(join(folder, 'lines-')), 'lines.json');
writeFileSync(list, JSON.stringify(commandLines));

/** What the same command lines print here, where bytes are bytes. */
const expected = (async () => {
  let text = '';
  for (const argv of commandLines) {
    const { code, stdout, stderr } = await run(argv);
    text += `=== ${argv.join(' ')}\n${stdout}${stderr}=== ${code}\n`;
  }
  return text;
})();

test.each([437, 850, 1252, 65001])(
  'every guide, help and errors in every language are whole on code page %i',
  { timeout: patience },
  async (codePage) => {
    const terminal = openSeveral(list, { codePage, rows: 60, patience });
    expect(await terminal.ended()).toBe(0);
    expect(seen(terminal)).toBe(close(await expected));
  },
);

describe('what fonts of old consoles lack', () => {
  const argv = [program, 'locked-account', '--lang', 'fr'];
  test('is replaced there', async () => {
    const terminal = openConsole(argv);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.raw).toContain('é');
    expect(terminal.raw).not.toMatch(/[\u202f❯]/);
  });

  test('is written in Windows Terminal', async () => {
    const terminal = openConsole(argv, { variables: { WT_SESSION: '0' } });
    expect(await terminal.ended()).toBe(0);
    expect(terminal.raw).toContain('\u202f');
  });
});
