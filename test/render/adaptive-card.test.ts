import { expect, test } from 'vitest';
import { showCard } from './card';
import { elementsIn, linksIn, parseHtml, type Tree, textIn } from './html-tree';
import { everyRequest, page, show } from './requests';

const treesOf = async (argv: readonly string[]) => parseHtml(await show('html', argv)).trees;

/** Text as a reader sees it: the mark of a list is not part of it. */
const unmarked = (text: string) => text.replace(/^• /, '');
const parsed = (links: readonly { readonly title: string; readonly url: string | undefined }[]) =>
  links.map(({ title, url }) => ({ title, url: decodeURI(url ?? '') }));
/** Paragraphs that are nothing but text. */
const isPlain = (tree: Exclude<Tree, string>) => tree.length === 3 && typeof tree[2] === 'string';

test.each(everyRequest)('$name: the official renderer shows what the HTML says', async ({ argv }) => {
  const card = showCard(await show('adaptive-card', argv));
  const trees = await treesOf(argv);
  expect(card.events).toEqual([]);
  expect(card.markup).toEqual([]);
  expect(parsed(card.links)).toEqual(parsed(linksIn(trees)));
  const shown = card.texts.map(unmarked);
  for (const text of elementsIn(trees, 'p').filter(isPlain).map(textIn)) {
    expect(shown.join(' ')).toContain(text);
  }
});

test.each(everyRequest)(
  '$name: each step and part has its heading, in the order of the HTML',
  async ({ argv }) => {
    const { headings } = showCard(await show('adaptive-card', argv));
    const trees = await treesOf(argv);
    const steps = elementsIn(elementsIn(trees, 'ol'), 'strong').map(textIn);
    const outer = [...elementsIn(trees, 'h2'), ...elementsIn(trees, 'h3')].map(textIn);
    expect(headings).toHaveLength(steps.length + outer.length);
    expect(headings.filter((heading) => outer.includes(heading))).toEqual(outer);
    const rest = headings.filter((heading) => !outer.includes(heading));
    expect(rest.map((heading) => heading.replace(/^.*?\s?:\s/u, ''))).toEqual(steps);
  },
);

test.each(everyRequest)('$name: what Teams asks of a card', async ({ argv }) => {
  const json = await show('adaptive-card', argv);
  const card = JSON.parse(json);
  const { buttons, links } = showCard(json);
  expect(card).toMatchObject({ version: '1.5', lang: argv[argv.indexOf('--lang') + 1] });
  expect(Buffer.byteLength(json)).toBeLessThan(28 * 1024);
  expect(JSON.stringify(card)).not.toMatch(/\{\{|\$\{/);
  expect(buttons.length).toBeLessThanOrEqual(3);
  expect(new Set(buttons.map(({ url }) => url)).size).toBe(buttons.length);
  for (const { title, url } of buttons) {
    // What fits on a button that is as wide as a telephone.
    expect(title.length).toBeLessThanOrEqual(30);
    expect(links.map((link) => link.url)).toContain(url);
  }
});

test.each(everyRequest.filter(({ argv }) => !argv.includes(page)))(
  '$name: a host that knows no Markdown shows no backslash but those of the guide',
  async ({ argv }) => {
    const { body } = JSON.parse(await show('adaptive-card', argv));
    const shown = JSON.stringify((await treesOf(argv)).map(textIn));
    const backslashed = JSON.stringify(body).match(/\w*\\\\\S+/g) ?? [];
    expect(backslashed.filter((word) => !shown.includes(word))).toEqual([]);
  },
);
