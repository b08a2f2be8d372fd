import { expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { fill } from '../../src/catalogue/words';
import { languages } from '../helpers/languages';
import { showCard } from './card';
import { elementsIn, linksIn, parseHtml, textIn } from './html-tree';
import { everyRequest, show } from './requests';

const treesOf = async (argv: readonly string[]) => parseHtml(await show('html', argv)).trees;

/** Text as a reader sees it: the mark of a list is not part of it. */
const unmarked = (text: string) => text.replace(/^• /, '');

test.each(everyRequest)('$name: the official renderer shows what the HTML says', async ({ argv }) => {
  const json = await show('adaptive-card', argv);
  const card = showCard(json);
  const trees = await treesOf(argv);
  expect(card.events).toEqual([]);
  expect(card.markup).toEqual([]);
  expect(card.headings).toEqual(elementsIn(trees, 'h2').map(textIn));
  expect(card.buttons.map(({ url }) => url)).toEqual([...new Set(linksIn(trees).map(({ url }) => url))]);
  const shown = card.texts.map(unmarked);
  const paragraphs = elementsIn(trees, 'p').filter((paragraph) => typeof paragraph[2] === 'string');
  for (const text of [...paragraphs, ...elementsIn(trees, 'a')].map(textIn)) {
    expect(shown.join(' ')).toContain(text);
  }
});

test.each(everyRequest)('$name: what Teams asks of a card', async ({ argv }) => {
  const json = await show('adaptive-card', argv);
  const language = argv[argv.indexOf('--lang') + 1];
  const card = JSON.parse(json);
  const { buttons } = showCard(json);
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: language });
  expect(card.fallbackText).toMatch(/\w/);
  expect(card.speak).toMatch(/\w/);
  expect(Buffer.byteLength(json)).toBeLessThan(28 * 1024);
  expect(buttons.every(({ title }) => title.trim() !== '')).toBe(true);
  expect(new Set(buttons.map(({ url }) => url)).size).toBe(buttons.length);
  expect(buttons.every(({ url }) => url.startsWith('https://'))).toBe(true);
  expect(buttons.map(({ primary }) => primary)).toEqual(buttons.map((_, index) => index < 6));
});

test.each(languages)('%s: the steps are those of the HTML, in its order', async (language) => {
  const template = source.words['guide.step'][language as keyof typeof source.languages];
  for (const { id, steps } of source.topics) {
    const argv = [id, '--lang', language];
    const titles = elementsIn(elementsIn(await treesOf(argv), 'ol'), 'strong').map(textIn);
    const { texts } = showCard(await show('adaptive-card', argv));
    const labels = steps.map((_, index) =>
      fill(template, { number: String(index + 1), total: String(steps.length) }),
    );
    const found = texts.filter((text) => labels.some((label) => text.startsWith(label)));
    expect(found.map((text) => text.replace(/^.*?\s?:\s/u, ''))).toEqual(titles);
  }
});

test.each(languages)('%s: a host that knows no Markdown shows no backslash', async (language) => {
  for (const { id } of source.topics) {
    expect(JSON.parse(await show('adaptive-card', [id, '--lang', language])).body).not.toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('\\') }),
    );
  }
});
