import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameOfCode } from '../../src/guide/guide-code';
import { placeIn } from '../../src/guide/reading-place';
import { library } from '../helpers/fake-world';
import { isTried } from '../helpers/installed';
import { languages } from '../helpers/languages';
import { cases } from '../reading/cases';
import { people } from '../reading/people';
import { readIn } from '../reading/readers';
import { openTab, openWindow, type Tab, type Window, writtenPage } from './browser';

const { url } = writtenPage();
const textsOf = (rows: readonly (readonly [string, ...unknown[]])[]) => rows.map(([text]) => text);

/** Pastes texts into the field, one by one, each at the first question. @returns the address that each led to */
async function pasteAll({ page }: Tab, texts: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (texts) => {
    const field = document.querySelector<HTMLInputElement>('#field');
    const moved = () => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    const addresses: string[] = [];
    for (const text of texts) {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const paste = new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true });
      if (field?.dispatchEvent(paste)) {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      field?.form?.requestSubmit();
      addresses.push(location.hash);
      if (location.hash === '') continue;
      const back = moved();
      location.hash = '';
      await back;
    }
    return addresses;
  }, texts);
}

/** The address of the guide that the command line prints for a text; none where it asks, or searches. */
function addressOf(text: string, language: (typeof languages)[number]): string | undefined {
  const place = placeIn(readIn(language, text));
  if (place === undefined) return undefined;
  const name = place.code === null ? undefined : nameOfCode(place.code, library.edition(language));
  return `#${encodeURIComponent(name ?? place.topic)}`;
}

describe.runIf(isTried('chrome'))('what is pasted into the page', () => {
  let browser: Window;
  let tab: Tab;
  beforeAll(async () => {
    browser = await openWindow('chrome');
    tab = await openTab(browser, url);
  });
  afterAll(() => browser?.close());

  // What people type is read in one language: the cases show that the page reads by the rules of each.
  const read = languages.map((language, index) => ({
    language,
    texts: textsOf(index === 0 ? [...cases, ...people] : cases),
  }));

  test.each(read)(
    'leads to the same guides as on the command line, in $language',
    async ({ language, texts }) => {
      const led = texts
        .map((text) => [text, addressOf(text, language)] as const)
        .filter(([, address]) => address !== undefined);
      expect(led).not.toEqual([]);
      await tab.visit(`?lang=${language}`);
      const addresses = await pasteAll(
        tab,
        led.map(([text]) => text),
      );
      expect(led.map(([text], index) => [text, addresses[index]])).toEqual(led);
      expect(tab.faults).toEqual([]);
    },
  );
});
