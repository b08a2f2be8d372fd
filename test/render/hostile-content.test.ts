import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { libraryOf, run } from '../helpers/fake-world';
import { inAll } from '../helpers/languages';
import { showCard } from './card';
import { readMatches, typed } from './espanso-file';
import { hostileText, seed } from './hostile';
import { linksIn, parseHtml, type Tree } from './html-tree';
import { applyLiquid, commentOf, readMacro } from './macro';
import { complaintsAbout } from './plain-text';

/** The texts of a guide that a careless writer could have written. */
interface Content {
  readonly title: string;
  readonly audience: string;
  readonly step: string;
  readonly prose: string;
  readonly link: string;
  readonly last: string;
}

const plainContent: Content = { title: 'A', audience: 'B', step: 'C', prose: 'D', link: 'E', last: 'F' };

/** Shows a guide of that content in a format. */
async function show(format: string, content: Content, url = 'https://a.example/'): Promise<string> {
  const topic = {
    id: 'hostile',
    title: inAll(content.title),
    subject: inAll(content.title),
    words: { en: [], fr: [] },
    audience: inAll(content.audience),
    steps: [{ id: 'one', title: inAll(content.step), text: [inAll(content.prose)], links: ['only'] }],
    ifItFails: [inAll(content.last)],
    seeAlso: ['hostile'],
    sources: [{ link: 'only', date: '2020-04-03' }],
  };
  const links = { only: { title: inAll(content.link), url } };
  const library = libraryOf({ ...source, links, topics: [topic] });
  const { code, stdout, stderr } = await run(['hostile', '--format', format], { library });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** Every text of a fragment in its order, and the elements around them. */
function outline(trees: readonly Tree[]) {
  const texts: string[] = [];
  const shape = (tree: Tree): unknown => {
    if (typeof tree !== 'string') {
      const [name, attributes, ...children] = tree;
      return [name, attributes, ...(children as readonly Tree[]).map(shape)];
    }
    if (tree.trim() !== '') texts.push(tree);
    return '…';
  };
  return { shape: trees.map(shape), texts };
}

const outlineOf = (html: string) => outline(parseHtml(html).trees);

const expectedTexts = ({ title, audience, step, prose, link, last }: Content): readonly string[] => [
  title,
  audience,
  step,
  prose,
  link,
  'If it does not work',
  last,
  'See also',
  title,
  'Sources',
  `${link} (April 3, 2020)`,
  'To show this guide again: signin-help hostile --lang en',
];

/** A word joiner keeps marks apart, and nobody sees it. */
const seen = (text: string) => text.replaceAll('\u2060', '');

const markdownReaders = {
  commonmark: (markdown: string) => new HtmlRenderer().render(new Parser().parse(markdown)),
  'markdown-it': (markdown: string) => new MarkdownIt('commonmark').render(markdown),
  dialect: (markdown: string) => new MarkdownIt({ html: true, linkify: true }).render(markdown),
};

/** A text that the checks of the data let through: one line, nothing unseen. */
const unwritable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
const text = hostileText
  .map((candidate) => candidate.trim().normalize())
  .filter((candidate) => candidate !== '' && !unwritable.test(candidate));
const content: fc.Arbitrary<Content> = fc.record({
  title: text,
  audience: text,
  step: text,
  prose: text,
  link: text,
  last: text,
});

const forHostileContent = (check: (content: Content) => Promise<void>) =>
  fc.assert(fc.asyncProperty(content, check), { seed, numRuns: 200 });

test('html: content is text, never an element', async () => {
  const { shape } = outlineOf(await show('html', plainContent));
  await forHostileContent(async (content) => {
    const html = await show('html', content);
    expect(parseHtml(html).errors).toEqual([]);
    expect(outlineOf(html)).toEqual({ shape, texts: expectedTexts(content) });
  });
});

test.each(Object.entries(markdownReaders))('markdown, as %s reads it: content is text', async (_, read) => {
  const { shape } = outlineOf(read(await show('markdown', plainContent)));
  await forHostileContent(async (content) => {
    const found = outlineOf(read(await show('markdown', content)));
    expect(found).toEqual({ shape, texts: expectedTexts(content) });
  });
});

test('zendesk: Liquid finds nothing in content, and a title makes no folder', async () => {
  await forHostileContent(async (content) => {
    const macro = readMacro(await show('zendesk', content));
    const comment = commentOf(macro);
    for (const written of [comment, macro.title, macro.description]) {
      expect(applyLiquid(written, 'Ana')).toBe(written);
    }
    expect(outlineOf(comment).texts).toEqual(expectedTexts(content));
    expect(seen(macro.title)).toBe(`Sign-in help::${content.title}`);
    expect(macro.title.split('::')).toHaveLength(2);
    expect(seen(macro.description)).toBe(content.audience);
  });
});

test('adaptive-card: content is text, never Markdown or an expression', async () => {
  await forHostileContent(async (content) => {
    const json = await show('adaptive-card', content);
    const { events, markup, texts, buttons } = showCard(json);
    expect({ events, markup }).toEqual({ events: [], markup: [] });
    expect(JSON.stringify(JSON.parse(json))).not.toMatch(/\{\{|\$\{/);
    const { title, audience, step, prose, link, last } = content;
    const found = texts.map(seen);
    expect(found.slice(0, 5)).toEqual([title, audience, `Step 1 of 1: ${step}`, prose, `• ${link}`]);
    expect(found).toContain(`• ${last}`);
    expect(buttons.map((button) => seen(button.title))).toEqual([link]);
  });
});

test('text and espanso: clean text, and nothing that espanso would replace', async () => {
  await forHostileContent(async (content) => {
    const written = await show('text', content);
    expect(complaintsAbout(written)).toEqual([]);
    const [match] = readMatches(await show('espanso', content));
    expect(seen(typed(match?.replace ?? ''))).toBe(written);
    expect(match?.label).toBe(content.title);
  });
});

test.each([
  'https://a.example/(b)_(c)',
  'https://a.example/?b=1&amp=2&copy;3&lt;',
  'https://a.example/?b="c"&d=\'e\'<f>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the templating language of Adaptive Cards
  'https://a.example/?b={{c}}&d=${e}&f={%25g%25}',
  'https://a.example/a_b_c*d*e~f~|g`h`[i]',
  'https://a.example/?b=$|$',
])('the address %s stays the same in every format', async (url) => {
  const same = (found: string | undefined) => expect(decodeURI(found ?? '')).toBe(decodeURI(url));
  const all = (html: string) => linksIn(parseHtml(html).trees).map((link) => link.url);
  const html = all(await show('html', plainContent, url));
  expect(html).toEqual([url, url, url]);
  const comment = commentOf(readMacro(await show('zendesk', plainContent, url)));
  expect(applyLiquid(comment)).toBe(comment);
  expect(all(comment)).toEqual(html);
  for (const read of Object.values(markdownReaders)) {
    const links = all(read(await show('markdown', plainContent, url)));
    expect(links).toHaveLength(3);
    links.forEach(same);
  }
  const card = await show('adaptive-card', plainContent, url);
  expect(card).not.toMatch(/\{\{|\$\{/);
  showCard(card)
    .buttons.map((button) => button.url)
    .forEach(same);
  expect(await show('text', plainContent, url)).toContain(`  ${url}\n`);
});
