import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { library } from '../helpers/fake-world';
import { isTried } from '../helpers/installed';
import { languages } from '../helpers/languages';
import { openTab, openWindow, storedPage, type Tab, visibleText, type Window, writtenPage } from './browser';
import { views } from './views';

/** What stands in the data and is no text: names, addresses, days, and the lists of words that are typed. */
const noText =
  /^(id|url|name|topic|question|kind|family|date|newest|catalogueDate|link|page|seeAlso|onlyFor|notFor|leadsTo|scripted|fragments|answer\..*|search\..*)$/;

/** A part of the data with every text in brackets. */
function bracketed(value: unknown, key = ''): unknown {
  // A guide’s links are names too; the table of links holds their titles.
  if (noText.test(key) || (key === 'links' && Array.isArray(value))) return value;
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (Array.isArray(value)) return value.map((item) => bracketed(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, bracketed(item, name)]));
}

/** The page with every text of its second language in brackets. */
function bracketedPage(language: string): string {
  const data = new RegExp(
    `(<script type="application/json" lang="${language}"[^>]*>)(.*?)(?=</script>)`,
    's',
  );
  const put = (_: string, tag: string, json: string) =>
    `${tag}${JSON.stringify(bracketed(JSON.parse(json))).replaceAll('<', '\\u003c')}`;
  return storedPage(writtenPage().html.replace(data, put));
}

const withoutBrackets = (text: string): string => {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return rest === text ? rest : withoutBrackets(rest);
};

const language = languages[1] ?? 'en';
const url = bracketedPage(language);

describe.runIf(isTried('chrome'))('all words that the page shows come from the data', () => {
  let browser: Window;
  let tab: Tab;
  beforeAll(async () => {
    browser = await openWindow('chrome');
    tab = await openTab(browser, url);
  });
  afterEach(() => expect(tab.faults.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  test.each(views)('%s', async (_name, address, act) => {
    const page = await tab.visit(`?lang=${language}${address}`);
    await act(page, language);
    const seen = await visibleText(page);
    expect(seen.match(/⟦/g)?.length).toBeGreaterThan(9);
    const names = new RegExp(`AADSTS\\d+|${Object.values(library.languages).join('|')}`, 'g');
    expect(
      withoutBrackets(seen)
        .replace(names, '')
        .match(/\p{L}{2,}/gu) ?? [],
    ).toEqual([]);
  });
});
