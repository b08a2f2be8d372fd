// Draws docs/page.<language>.png, the first screen of the page at a telephone’s width. Run it after a change of words or
// looks: npm run pictures
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build/folders.mjs';
import { openChromium } from './chromium.mjs';

const folder = mkdtempSync(join(tmpdir(), 'signin-help-page-'));
const file = join(folder, 'help.html');
const browser = await openChromium();
try {
  if (browser === undefined) throw new Error('The pictures of the page need Chromium');
  execFileSync(process.execPath, [join(root, 'bin/signin-help.js'), 'page', '--output', file]);
  const page = await browser.newPage();
  await page.setViewport({ width: 375, height: 667 });
  await page.goto(pathToFileURL(file).href);
  const languages = await page.$$eval('#languages button', (buttons) => buttons.map(({ lang }) => lang));
  for (const language of languages) {
    await page.goto(`${pathToFileURL(file).href}?lang=${language}`);
    await page.screenshot({ path: join(root, `docs/page.${language}.png`) });
  }
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}
