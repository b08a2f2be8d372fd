import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { library } from '../helpers/fake-world';
import { isTried } from '../helpers/installed';
import { languages } from '../helpers/languages';
import { headingOf, openTab, openWindow, type Tab, visibleText, type Window, writtenPage } from './browser';
import { guide, views } from './views';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { url } = writtenPage();

/**
 * Every view in every language, light and dark in turns. All of axe looks at each in one language, for names and roles are
 * given alike in all; in the others it looks at the colors.
 */
const seen = languages.map((language, other) => ({
  language,
  views: views.map(([name, address, act], index) => ({
    name,
    address: `?lang=${language}${address}`,
    act,
    scheme: (index + other) % 2 === 0 ? 'light' : 'dark',
    rules: index % languages.length === other ? [] : ['color-contrast'],
  })),
}));

/**
 * What axe finds in the page.
 * @param rules those that it goes by; all where none are named
 * @param leftOut what is taken out of the page meanwhile
 */
async function findings(page: Page, rules: string[] = [], leftOut = ''): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(
    async (rules, leftOut) => {
      const { axe } = globalThis as unknown as {
        axe: { run(options: RunOptions): Promise<AxeResults> };
      };
      const out = leftOut === '' ? null : document.querySelector(leftOut);
      const gap = document.createComment('');
      out?.replaceWith(gap);
      const { violations } = await axe.run({
        resultTypes: ['violations'],
        preload: false,
        ...(rules.length === 0 ? {} : { runOnly: rules }),
      });
      if (out !== null) gap.replaceWith(out);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
    },
    rules,
    leftOut,
  );
}

describe.runIf(isTried('chrome'))('the page', () => {
  let browser: Window;
  let tab: Tab;
  beforeAll(async () => {
    browser = await openWindow('chrome');
    tab = await openTab(browser, url);
  });
  afterEach(() => expect(tab.faults.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  describe.each(seen)('in $language', ({ language, views }) => {
    test.each(views)('$name, $scheme: axe finds nothing, 320 pixels are enough', async (view) => {
      const { page } = tab;
      await page.setViewport({ width: 320, height: 568 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme }]);
      await tab.visit(view.address);
      await view.act(page, language);
      const { width, levels } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        levels: [...document.querySelectorAll('h1, h2, h3, h4')]
          .filter((heading) => heading.checkVisibility())
          .map(({ localName }) => Number(localName[1])),
      }));
      expect(width).toBe(320);
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      // What is hidden is looked at by itself below; axe would walk through all of it.
      expect(await findings(page, view.rules, '#guides')).toEqual([]);
    });

    test('the field and the question stand on the first screen of a telephone', async () => {
      await tab.page.setViewport({ width: 375, height: 667 });
      const page = await tab.visit(`?lang=${language}`);
      const bottoms = await page.$$eval('#field, #stage h2, #stage .choices', (elements) =>
        elements.map((element) => element.getBoundingClientRect().bottom),
      );
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(667);
    });

    test('on a picture of the smallest telephone nothing reaches over the edge', async () => {
      await tab.page.setViewport({ width: 320, height: 568 });
      const page = await tab.visit(`?lang=${language}#${guide}`);
      const pictureOf = async (x: number, width: number) =>
        Buffer.from(await page.screenshot({ clip: { x, y: 0, width, height: 1200 } })).length;
      const [left, middle, right] = [await pictureOf(0, 8), await pictureOf(100, 8), await pictureOf(312, 8)];
      // A strip of one color takes the fewest bytes, and none is drawn upon where nothing reaches it.
      expect(right).toBeLessThanOrEqual(left);
      expect(middle).toBeGreaterThan(2 * right);
    });

    test('fingers hit what they aim at', async () => {
      await tab.page.setViewport({ width: 375, height: 667 });
      const page = await tab.visit(`?lang=${language}#${guide}`);
      const heights = await page.evaluate(() =>
        [...document.querySelectorAll('button, input, .links a, nav a')]
          .filter((element) => element.checkVisibility())
          .map(({ clientHeight }) => clientHeight + 2),
      );
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    });

    test('a guide is printed whole, with the addresses of its links', async () => {
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
    });

    test('words in another language are marked', async () => {
      const page = await tab.visit(`?lang=${language}#locked-account/2`);
      const marked = await page.$$eval('#stage .screen [lang]', (elements) =>
        elements.map((element) => element.getAttribute('lang')),
      );
      expect(new Set(marked)).toEqual(new Set(language === 'en' ? [] : ['en']));
      const buttons = await page.$$eval('#languages button', (all) => all.map(({ lang }) => lang));
      expect(buttons).toEqual(languages);
    });
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
    await page.keyboard.type(guide);
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

  test('without JavaScript, every guide of the first language can be read, and axe finds nothing', async () => {
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
    // Axe is a script: what was loaded without one is looked at with one.
    await page.setJavaScriptEnabled(true);
    await page.evaluate(() => {
      // The guides are articles of one make, and axe takes its time with each.
      for (const article of [...document.querySelectorAll('#guides article')].slice(2)) article.remove();
    });
    expect(await findings(page)).toEqual([]);
    await page.close();
  });
});
