import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/catalogue/source';
import { fill } from '../../src/catalogue/words';
import { guideOf } from '../../src/guide/guide';
import { labeled } from '../../src/render/document';
import { beginIn, choice, replied, viewIn } from '../helpers/conversation';
import { library } from '../helpers/fake-world';
import { isTried } from '../helpers/installed';
import { languages } from '../helpers/languages';
import { cases } from '../reading/cases';
import {
  ask,
  browserNames,
  hashOf,
  headingOf,
  openTab,
  openWindow,
  paste,
  press,
  servedPage,
  type Tab,
  textOf,
  type Window,
  write,
  writtenPage,
} from './browser';

const { url, html } = writtenPage();
/** A guide of several steps. */
const guideId =
  library.edition('en').topics.find(({ id }) => (library.edition('en').topic(id)?.steps.length ?? 0) > 2)
    ?.id ?? '';
const hasHeading = (page: Page, heading: string) =>
  page.waitForFunction(
    (text) => document.querySelector('#stage h2')?.textContent?.includes(text),
    {},
    heading,
  );

describe.each(browserNames.filter(isTried))('the page in %s', (name) => {
  let browser: Window;
  let tab: Tab;
  beforeAll(async () => {
    browser = await openWindow(name);
    tab = await openTab(browser, url);
  });
  afterEach(() => expect(tab.faults.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  // What is said is the same in every browser: the others are tried in one language.
  const spoken = name === browserNames[0] ? languages : languages.slice(0, 1);
  describe.each(spoken)('in %s', (language) => {
    test('leads through a conversation to its end', async () => {
      const page = await tab.visit(`?lang=${language}`);
      let state = beginIn(language);
      while (!state.isOver) {
        const { asked } = viewIn(state);
        const ids = asked?.choices.map(({ id }) => id) ?? [];
        const id = ids.find((id) => id === 'next') ?? ids.find((id) => id === 'worked') ?? ids[0] ?? '';
        await press(page, asked?.choices.find((choice) => choice.id === id)?.label ?? '');
        state = replied(state, choice(id));
        const read = await textOf(page);
        for (const block of viewIn(state).reads)
          if (block.kind === 'title' || block.kind === 'heading') expect(read).toContain(block.text);
        expect(read).toContain(viewIn(state).asked?.text ?? library.edition(language).words['next.restart']);
      }
    });

    test('reads what is typed, offers guides, and finds by words', async () => {
      const { words, topics } = library.edition(language);
      const title = topics.find(({ id }) => id === guideId)?.title ?? '';
      const page = await tab.visit(`?lang=${language}`);
      await write(page, title.slice(0, -1));
      await page.keyboard.type(title.slice(-1));
      expect(await page.$eval('#offers', (offers) => offers.textContent)).toContain(title);
      await page.keyboard.press('ArrowDown');
      expect(await page.$eval('#offers [aria-selected=true]', (offer) => offer.id)).toBe(
        await page.$eval('#field', (field) => field.getAttribute('aria-activedescendant')),
      );
      await page.keyboard.press('Enter');
      await hasHeading(page, title);
      expect(await page.evaluate(() => document.activeElement?.matches('#stage h2'))).toBe(true);
      expect(await page.title()).toContain(title);
      await ask(page, 'qqqqq wwwww');
      expect(await page.$eval('#said', (said) => said.textContent)).toContain('qqqqq wwwww');
      await ask(page, title.split(' ').slice(-2).join(' '));
      expect(await textOf(page)).toContain(words['next.none']);
    });
  });

  test('a link to a guide moves the focus to its heading', async () => {
    const page = await tab.visit('?lang=en');
    const title = library.edition('en').topics.find(({ id }) => id === guideId)?.title ?? '';
    await page.focus(`nav a[href="#${guideId}"]`);
    await page.keyboard.press('Enter');
    await hasHeading(page, title);
    await page.waitForFunction(() => document.activeElement?.matches('#stage h2'));
  });

  test('a language that is typed stands in the address, as one that is chosen', async () => {
    const [other] = languages.filter((language) => language !== 'en') as [Language];
    const page = await tab.visit(`?lang=en#${guideId}/2`);
    await ask(page, library.languages[other]);
    const edition = library.edition(other);
    const { steps } = guideOf(edition, { kind: 'guide', topic: guideId, code: null });
    await hasHeading(page, steps[1]?.title ?? '');
    const { searchParams, hash } = new URL(page.url());
    expect([searchParams.get('lang'), hash]).toEqual([other, `#${guideId}/2`]);
    const label = fill(edition.words['guide.step'], { number: '2', total: String(steps.length) });
    expect(await page.title()).toContain(labeled(edition.words, label, steps[1]?.title ?? ''));
    await ask(page, library.languages.en);
  });

  test('begins again at the first question, and offers what was answered', async () => {
    const { questions, words } = library.edition('en');
    const [first] = Object.values(questions);
    const label = first?.kind === 'choice' ? (first.choices[0]?.label ?? '') : '';
    const page = await tab.visit('?lang=en');
    const hasFirst = async () => {
      await hasHeading(page, first?.text ?? '');
      const answered = await page.$$eval('.choices .label', (labels) =>
        labels.map((it) => it.parentElement?.firstChild?.textContent),
      );
      expect(answered).toEqual([label]);
    };
    await press(page, label);
    await ask(page, guideId);
    await press(page, words['next.worked']);
    const end = await headingOf(page);
    await press(page, words['next.restart']);
    await hasFirst();
    await page.evaluate(() => history.back());
    await hasHeading(page, end);
    await page.evaluate(() => history.forward());
    await hasFirst();
    for (const nowhere of ['', '#no-such-guide']) {
      await tab.visit(`?lang=en#${guideId}`);
      await tab.visit(`?lang=en${nowhere}`);
      await hasFirst();
    }
  });

  /** Presses a button that copies a guide. @returns what is then pasted into a new place of the page */
  async function pasted(page: Page, label: string, place: 'div' | 'textarea'): Promise<string> {
    await press(page, label);
    await page.waitForFunction(
      (text) => document.querySelector('#said')?.textContent === text,
      {},
      library.edition('en').words['page.copied'],
    );
    await page.evaluate((name) => {
      const place = document.createElement(name);
      place.contentEditable = 'true';
      place.id = 'pasted';
      document.body.append(place);
      place.focus();
    }, place);
    await paste(page);
    return page.$eval('#pasted', (place) => {
      place.remove();
      return place instanceof HTMLTextAreaElement ? place.value : place.innerHTML;
    });
  }

  async function expectCopies(page: Page, label: string, place: 'div' | 'textarea'): Promise<void> {
    const topic = library.edition('en').topic(guideId);
    const link = topic?.steps.flatMap(({ links }) => links)[0]?.url ?? '';
    const text = await pasted(page, label, place);
    for (const step of topic?.steps ?? []) if (step.onlyFor === undefined) expect(text).toContain(step.title);
    expect(text).toContain(place === 'div' ? `<a href="${link.replaceAll('&', '&amp;')}"` : link);
    expect(text).not.toContain('signin-help');
  }

  const { words } = library.edition('en');
  const copies = [
    [words['page.copyRich'], 'div'],
    [words['page.copyPlain'], 'textarea'],
  ] as const;

  test('copies a guide as a reply, with its markup and as plain text, from a page on this disk', async () => {
    const page = await tab.visit(`?lang=en#${guideId}`);
    for (const [label, place] of copies) await expectCopies(page, label, place);
  });

  test('copies from a page on a server, which may use the clipboard itself', async () => {
    const served = await servedPage(html);
    const { page, faults, load } = await openTab(browser, served.url);
    try {
      await load(`?lang=en#${guideId}`);
      await page.bringToFront();
      // Copying as of old would do, too; here it is to be the clipboard.
      await page.evaluate(() => {
        document.execCommand = () => false;
      });
      for (const [label, place] of copies) await expectCopies(page, label, place);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
      served.close();
      await tab.page.bringToFront();
    }
  });

  test('reads what is pasted with the keys for it, line ends and all', async () => {
    const [text = '', , code = ''] = cases.find(([text, , code]) => text.includes('\n') && code !== '') ?? [];
    const page = await tab.visit('?lang=en');
    await page.evaluate((text) => {
      document.addEventListener(
        'copy',
        (event) => {
          event.preventDefault();
          event.clipboardData?.setData('text/plain', text);
        },
        { once: true },
      );
      document.querySelector<HTMLElement>('#field')?.focus();
    }, text);
    await page.keyboard.down('Control');
    await page.keyboard.press('c', { commands: ['Copy'] });
    await page.keyboard.up('Control');
    await paste(page);
    await page.keyboard.press('Enter');
    expect(await hashOf(page)).toBe(`#${code}`);
  });

  const addresses: readonly (readonly [string, string])[] = [
    [`#${guideId}`, `#${guideId}`],
    [`#${guideId}/3`, `#${guideId}/3`],
    [`#${guideId}/99`, `#${guideId}/${library.edition('en').topic(guideId)?.steps.length}`],
    [`#${guideId}/all`, `#${guideId}/all`],
    ['#AADSTS50053', '#AADSTS50053'],
    ['#aadsts50053/2', '#AADSTS50053/2'],
  ];

  test.runIf(name === browserNames[0]).each(addresses)(
    'understands the address %s',
    async (address, kept) => {
      const page = await tab.visit(`?lang=en${address}`);
      expect(await hashOf(page)).toBe(kept);
      expect(await page.$eval('#said', (said) => said.textContent)).toBe('');
    },
  );

  test('goes back and forward with the browser, and keeps the place in another language', async () => {
    const { words } = library.edition('en');
    const [other] = languages.filter((language) => language !== 'en') as [Language];
    const page = await tab.load(`?lang=en#${guideId}`);
    const first = await headingOf(page);
    await press(page, words['next.step']);
    const second = await headingOf(page);
    expect(await hashOf(page)).toBe(`#${guideId}/2`);
    await page.evaluate(() => history.back());
    await hasHeading(page, first);
    await page.evaluate(() => history.forward());
    await hasHeading(page, second);
    await press(page, library.languages[other]);
    const there = library.edition(other).topic(guideId);
    await hasHeading(page, there?.steps[1]?.title ?? '');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(other);
    expect(await hashOf(page)).toBe(`#${guideId}/2`);
    await press(page, library.edition(other).words['next.back']);
    await hasHeading(page, there?.title ?? '');
  });

  const hostile: readonly string[] = [
    '#no-such-guide',
    '#<img src=x onerror=alert(1)>',
    '#%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '#%',
    '#%E0%A4%A',
    '#__proto__',
    '#constructor',
    '#guides',
    '#field',
    '#../../etc/passwd',
    `#${'x'.repeat(200)}`,
    '?lang=%3Cscript%3E#x',
    '?lang=constructor#x',
    '?lang=en&lang=fr#\u202ex',
  ];

  // What browsers write in ways of their own is tried in each of them.
  const tried =
    name === browserNames[0] ? hostile : hostile.filter((address) => /[^\w#?=&./-]/.test(address));
  test.each(tried)('says of an address that leads nowhere that it does: %s', async (address) => {
    const page = await tab.visit(address);
    const { said, strange, heading } = await page.evaluate(() => ({
      said: document.querySelector('#said')?.textContent,
      strange: document.querySelectorAll('img, iframe, #said *').length,
      heading: document.querySelector('#stage h2')?.textContent,
    }));
    expect(said).not.toBe('');
    expect(heading).not.toBe('');
    expect([typeof said, typeof heading, strange]).toEqual(['string', 'string', 0]);
  });
});
