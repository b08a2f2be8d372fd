// How soon the page can be used in Chromium, beside the same page with an empty script.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openChromium } from '../scripts/chromium.mjs';
import { inTurns } from './measure.mjs';
import { program } from './subjects.mjs';
import { median, plainRow, ratioRow } from './table.mjs';

/** The page as the program writes it, and once more with an empty script. */
function writtenPages(folder) {
  const [whole, empty] = ['page.html', 'empty-script.html'].map((name) => join(folder, name));
  execFileSync(process.execPath, [program, 'page', '--output', whole]);
  writeFileSync(empty, readFileSync(whole, 'utf8').replace(/<script>.*?<\/script>/s, '<script></script>'));
  return [whole, empty].map((file) => pathToFileURL(file).href);
}

/** The rows about the page in a browser. */
export async function measureInBrowser(folder, pairs) {
  const browser = await openChromium();
  if (browser === undefined) return [{ ...plainRow('page: no Chromium here', '', ''), figure: 'skipped' }];
  const [whole, empty] = writtenPages(folder);
  const ready = [];
  /** Milliseconds from the beginning until the page answers. */
  const load = async (url) => {
    const page = await browser.newPage();
    await page.goto(url);
    const { domContentLoadedEventStart: start, domContentLoadedEventEnd: end } = await page.evaluate(() =>
      performance.getEntriesByType('navigation')[0].toJSON(),
    );
    await page.close();
    if (url === whole) ready.push(end - start);
    return end;
  };
  try {
    const figures = await inTurns(load, empty, whole, pairs);
    return [
      plainRow('page: from parsed to ready', Math.round(median(ready)), 'ms', 100),
      ratioRow('page: ready, over an empty script', figures),
    ];
  } finally {
    await browser.close();
  }
}
