import { chmodSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openInBrowser } from '../../src/system/open-link';
import { beginIn, choice, replied, viewIn } from '../helpers/conversation';
import { asks, spokenIn } from '../helpers/spoken';
import { keys, openProgram } from '../helpers/terminal';

const { words, next, links } = spokenIn('en');
const all = viewIn(replied(beginIn('en'), choice('yes'), choice('link'))).reads.flatMap((block) =>
  block.kind === 'links' ? block.links.map(({ url }) => url) : [],
);
const address = 'https://partner.microsoft.com/dashboard/home';

/** A folder with a browser opener that notes what it is given and exits with a code; without a code there is none. */
function openerThatExits(code?: number): { path: string; given: () => string } {
  const folder = mkdtempSync(join(tmpdir(), 'opener-'));
  const note = join(folder, 'given');
  writeFileSync(note, '');
  symlinkSync('/bin/sh', join(folder, 'sh'));
  if (code !== undefined) {
    const opener = join(folder, 'xdg-open');
    writeFileSync(opener, `#!/bin/sh\nfor word; do echo "$word" >> '${note}'; done\nexit ${code}\n`);
    chmodSync(opener, 0o755);
  }
  return { path: folder, given: () => readFileSync(note, 'utf8') };
}

describe.runIf(process.platform === 'linux')('opening a link', () => {
  test.each([
    ['an opener that works is given the address alone', 0, words['next.opened'], `${address}\n`],
    ['an opener that fails is said so', 3, words['next.notOpened'], `${address}\n`],
    ['a machine without an opener is said so', undefined, words['next.notOpened'], ''],
  ])('%s, with the address; then the question comes back', async (_, code, said, given) => {
    const opener = openerThatExits(code);
    const terminal = openProgram(['--lang', 'en', '-a', 'forgot=yes'], { env: { PATH: opener.path } });
    await terminal.waitFor(asks(next));
    terminal.press('4', keys.enter);
    await terminal.waitFor(asks(links));
    const shown = terminal.lines().join('').replace(/\s+/g, '');
    for (const url of all) expect(shown).toContain(url);
    terminal.press(String(all.indexOf(address) + 1), keys.enter);
    await terminal.waitFor(`${said} ${address}`);
    await terminal.waitFor(asks(next));
    await expect.poll(opener.given).toBe(given);
  });

  test('a script never opens anything', async () => {
    const opener = openerThatExits(0);
    const terminal = openProgram(['--lang', 'en', '--no-input'], { env: { PATH: opener.path } });
    expect(await terminal.ended()).toBe(0);
    expect(opener.given()).toBe('');
  });
});

test.each(['http://example.com', 'file:///etc/passwd', 'javascript:alert(1)', '-h', 'HTTPS://example.com'])(
  'only https addresses are opened: %s is not',
  async (url) => {
    await expect(openInBrowser(url)).rejects.toThrow();
  },
);
