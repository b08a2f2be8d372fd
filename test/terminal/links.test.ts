import { chmodSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openInBrowser } from '../../src/system/open-link';
import { openProgram } from '../helpers/terminal';

const opened = 'The browser should open this address: https://partner.microsoft.com/dashboard/home';
const notOpened =
  'No browser could be opened here. Copy this address into one: https://partner.microsoft.com/dashboard/home';

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
    [
      'an opener that works is given the address alone',
      0,
      opened,
      'https://partner.microsoft.com/dashboard/home\n',
    ],
    ['an opener that fails is said so', 3, notOpened, 'https://partner.microsoft.com/dashboard/home\n'],
    ['a machine without an opener is said so', undefined, notOpened, ''],
  ])('%s, with the address; then the question comes back', async (_, code, said, given) => {
    const opener = openerThatExits(code);
    const terminal = openProgram(['--lang', 'en', '-a', 'forgot=yes'], { env: { PATH: opener.path } });
    await terminal.waitFor((now) => now.cursorLine().includes('6. Finish'));
    terminal.press('1');
    await terminal.waitFor('Which link?');
    const place = terminal.lines().findLast((line) => line.includes('Partner Center')) ?? '';
    terminal.press(/(\d)\./.exec(place)?.[1] ?? '');
    await terminal.waitFor(said);
    await terminal.waitFor((now) => now.cursorLine().includes('6. Finish'));
    await expect.poll(opener.given).toBe(given);
    expect(terminal.history().filter((line) => line === 'I forgot my password')).toHaveLength(1);
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
