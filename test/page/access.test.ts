import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import { hasBrowser, headingOf, openBrowser, openTab, type Tab, visibleText, writtenPage } from './browser';
import { guide, views } from './views';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { url } = writtenPage();

/** Every view in every language, light and dark in turns. */
const seen = languages.flatMap((language, other) =>
  views.map(([name, address, act], index) => ({
    name,
    language,
    address: `?lang=${language}${address}`,
    act,
    scheme: (index + other) % 2 === 0 ? 'light' : 'dark',
  })),
);

/** What axe finds in the page; what is left out is taken out of it meanwhile. */
async function findings(page: Page, leftOut = ''): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (leftOut) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: RunOptions): Promise<AxeResults> };
    };
    const out = leftOut === '' ? null : document.querySelector(leftOut);
    const gap = document.createComment('');
    out?.replaceWith(gap);
    const { violations } = await axe.run({ resultTypes: ['violations'], preload: false });
    if (out !== null) gap.replaceWith(out);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  }, leftOut);
}

describe.runIf(hasBrowser('chrome'))('the page', () => {
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await openBrowser('chrome');
    tab = await openTab(browser, url);
  });
  afterEach(() => expect(tab.faults.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  test.each(seen)('$name in $language, $scheme: axe finds nothing, 320 pixels are enough', async (view) => {
    const { page } = tab;
    await page.setViewport({ width: 320, height: 568 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme }]);
    await tab.visit(view.address);
    await view.act(page, view.language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // What is hidden is looked at by itself below; axe would walk through all of it.
    expect(await findings(page, '#guides')).toEqual([]);
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4')]
        .filter((heading) => heading.checkVisibility())
        .map(({ localName }) => Number(localName[1])),
    );
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test.each(languages)(
    'the field and the question stand on the first screen of a telephone, in %s',
    async (language) => {
      await tab.page.setViewport({ width: 375, height: 667 });
      const page = await tab.visit(`?lang=${language}`);
      const bottoms = await page.$$eval('#field, #stage h2, #stage .choices', (elements) =>
        elements.map((element) => element.getBoundingClientRect().bottom),
      );
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(667);
    },
  );

  test('fingers hit what they aim at', async () => {
    await tab.page.setViewport({ width: 375, height: 667 });
    const page = await tab.visit(`#${guide}`);
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, .links a, nav a')]
        .filter((element) => element.checkVisibility())
        .map(({ clientHeight }) => clientHeight + 2),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  test('the keyboard is enough', async () => {
    const page = await tab.load('?lang=en');
    const { words, topics } = library.edition('en');
    const title = topics.find(({ id }) => id === guide)?.title ?? '';
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    const tabTo = async (wanted: string) => {
      for (let presses = 0; (await focused()) !== wanted && presses < 40; presses += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe(wanted);
    };
    await tabTo('field');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    expect(await headingOf(page)).toBe(title);
    expect(await focused()).toBe(title);
    await tabTo(words['next.step']);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement === document.querySelector('#stage h2'))).toBe(
      true,
    );
    const outline = await page.$eval('.choices button', (button) => {
      (button as HTMLElement).focus();
      return getComputedStyle(button).outlineStyle;
    });
    expect(outline).toBe('solid');
  });

  test.each(languages)(
    'a guide is printed whole, with the addresses of its links, in %s',
    async (language) => {
      const page = await tab.visit(`?lang=${language}#${guide}`);
      const topic = library.edition(language).topic(guide);
      await page.emulateMediaType('print');
      const visible = await visibleText(page);
      for (const { title, links } of topic?.steps.filter(({ onlyFor }) => onlyFor === undefined) ?? []) {
        expect(visible).toContain(title);
        for (const { url } of links)
          expect(
            await page.$eval(`.print a[href="${url}"]`, (link) => getComputedStyle(link, '::after').content),
          ).toContain(url);
      }
      expect(visible).not.toContain(library.edition(language).words['next.step']);
      expect(Buffer.from(await page.pdf()).toString('latin1')).toMatch(/^%PDF-/);
      await page.emulateMediaType('screen');
    },
  );

  test('without JavaScript, every guide of the first language can be read', async () => {
    const { page } = await openTab(browser, url);
    await page.setJavaScriptEnabled(false);
    await page.goto(url);
    const edition = library.edition(languages[0] as (typeof languages)[number]);
    const visible = await visibleText(page);
    for (const { id, title } of edition.topics) {
      expect(visible).toContain(title);
      for (const step of edition.topic(id)?.steps ?? [])
        if (step.onlyFor === undefined) expect(visible).toContain(step.title);
    }
    expect(
      await page.$$eval('form, #languages', (all) => all.filter((it) => it.checkVisibility()).length),
    ).toBe(0);
    await page.close();
  });

  test('what is read without JavaScript is as accessible', async () => {
    const page = await tab.load('');
    await page.evaluate(() => {
      document.documentElement.classList.remove('script');
      document.querySelector('#stage')?.replaceChildren();
      // The guides are articles of one make, and axe takes its time with each.
      for (const article of [...document.querySelectorAll('#guides article')].slice(4)) article.remove();
    });
    expect(await findings(page)).toEqual([]);
  });

  test('words in another language are marked', async () => {
    const page = await tab.visit('?lang=fr#locked-account/2');
    const marked = await page.$$eval('#stage .screen [lang]', (elements) =>
      elements.map((element) => element.getAttribute('lang')),
    );
    expect(new Set(marked)).toEqual(new Set(['en']));
    const buttons = await page.$$eval('#languages button', (all) => all.map(({ lang }) => lang));
    expect(buttons).toEqual(languages);
  });
});
