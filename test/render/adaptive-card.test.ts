import { expect, test } from 'vitest';
import { type ShownCard, showCard } from './card';
import { elementsIn, linksIn, parseHtml, type Tree, textIn } from './html-tree';
import { everyRequest, page, show } from './requests';

/** Text as a reader sees it: the mark of a list is not part of it. */
const unmarked = (text: string) => text.replace(/^• /, '');
const parsed = (links: readonly { readonly title: string; readonly url: string | undefined }[]) =>
  links.map(({ title, url }) => ({ title, url: decodeURI(url ?? '') }));
/** Paragraphs that are nothing but text. */
const isPlain = (tree: Exclude<Tree, string>) => tree.length === 3 && typeof tree[2] === 'string';

/** The official renderer shows what the HTML says: the same texts, links, and headings in their order. */
function expectSameAs(trees: readonly Tree[], { texts, links, headings }: ShownCard) {
  expect(parsed(links)).toEqual(parsed(linksIn(trees)));
  const shown = texts.map(unmarked).join(' ');
  const paragraphs = elementsIn(trees, 'p').filter(isPlain).map(textIn);
  expect(paragraphs.filter((text) => !shown.includes(text))).toEqual([]);
  const steps = elementsIn(elementsIn(trees, 'ol'), 'strong').map(textIn);
  const outer = [...elementsIn(trees, 'h2'), ...elementsIn(trees, 'h3')].map(textIn);
  expect(headings.filter((heading) => outer.includes(heading))).toEqual(outer);
  const rest = headings.filter((heading) => !outer.includes(heading));
  expect(rest.map((heading) => heading.replace(/^.*?\s?:\s/u, ''))).toEqual(steps);
}

/** What Teams asks of a card, and what fits on a button that is as wide as a telephone. */
function expectFitsTeams(json: string, { buttons, links }: ShownCard) {
  expect(Buffer.byteLength(json)).toBeLessThan(28 * 1024);
  expect(JSON.stringify(JSON.parse(json))).not.toMatch(/\{\{|\$\{/);
  expect(buttons.length).toBeLessThanOrEqual(3);
  expect(new Set(buttons.map(({ url }) => url)).size).toBe(buttons.length);
  const inText = links.map(({ url }) => url);
  expect(buttons.filter(({ title, url }) => title.length > 30 || !inText.includes(url))).toEqual([]);
}

test.each(everyRequest)('$name: the card says what the HTML says, and suits its host', async ({ argv }) => {
  const json = await show('adaptive-card', argv);
  const card = showCard(json);
  const { trees } = parseHtml(await show('html', argv));
  expect({ events: card.events, markup: card.markup }).toEqual({ events: [], markup: [] });
  expect(JSON.parse(json).lang).toBe(argv[argv.indexOf('--lang') + 1]);
  expectSameAs(trees, card);
  expectFitsTeams(json, card);
  if (argv.includes(page)) return;
  // A host that knows no Markdown shows no backslash but those of the guide.
  const texts = JSON.stringify(trees.map(textIn));
  const backslashed = JSON.stringify(JSON.parse(json).body).match(/\w*\\\\\S+/g) ?? [];
  expect(backslashed.filter((word) => !texts.includes(word))).toEqual([]);
});
