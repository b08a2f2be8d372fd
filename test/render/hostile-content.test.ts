import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import type { Library } from '../../src/catalogue/edition';
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
  readonly subject: string;
  readonly audience: string;
  readonly step: string;
  readonly prose: string;
  readonly link: string;
  readonly last: string;
}

const plainContent: Content = {
  title: 'A',
  subject: 'B',
  audience: 'C',
  step: 'D',
  prose: 'E',
  link: 'F',
  last: 'G',
};

/** A reply that names another guide on a page. */
const asReply = ['--reply', '--page-url', 'https://p.example/'];

/** Libraries by their content: every test tries the same ones. */
const libraries = new Map<string, Library>();

/** A library with a guide of that content alone. */
function libraryWith(content: Content, url: string): Library {
  const key = JSON.stringify([content, url]);
  const known = libraries.get(key);
  if (known !== undefined) return known;
  const topic = {
    id: 'hostile',
    title: inAll(content.title),
    subject: inAll(content.subject),
    words: inAll([]),
    audience: inAll(content.audience),
    page: 'only',
    steps: ['one', 'two'].map((id) => ({
      id,
      title: inAll(content.step),
      text: [inAll(content.prose)],
      links: ['only'],
    })),
    ifItFails: [inAll(content.last), inAll('See {guide:hostile}.')],
    seeAlso: ['hostile'],
    sources: [{ link: 'only', date: '2020-04-03', newest: '2026-06-03' }],
  };
  const links = { only: { title: inAll(content.link), url } };
  const library = libraryOf({ ...source, links, topics: [topic], codes: {}, messages: [] });
  libraries.set(key, library);
  return library;
}

/** Shows a guide of that content in a format. */
async function show(
  format: string,
  content: Content,
  options: readonly string[] = [],
  url = 'https://a.example/',
): Promise<string> {
  const library = libraryWith(content, url);
  const { code, stdout, stderr } = await run(['hostile', '--format', format, ...options], { library });
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

/** What is to be read, piece by piece: of a guide, and of a reply. */
const expectedTexts = ({ title, audience, step, prose, link, last }: Content): readonly string[] => [
  ...[title, audience],
  ...[step, prose, link, step, prose, link],
  ...['If it does not work', last, `See “${title}” (signin-help hostile --lang en).`],
  ...['See also', title, ': signin-help hostile --lang en'],
  ...['Sources', `${link} (April 3, 2020; updated June 3, 2026)`],
  'To show this guide again: signin-help hostile --lang en',
];
const expectedReply = ({ title, subject, step, prose, link, last }: Content): readonly string[] => [
  ...[subject, 'Here is what to do, step by step:'],
  ...[`Step 1 of 2: ${step}`, prose, link],
  ...[`Step 2 of 2: ${step}`, prose, link],
  ...['If it does not work', last, 'See ', title, '.'],
  'If you need more help, reply to this message and tell us what happened.',
  ...['All steps: ', 'https://p.example/#hostile'],
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
  subject: text,
  audience: text,
  step: text,
  prose: text,
  link: text,
  last: text,
});

const forHostileContent = (check: (content: Content) => Promise<void>) =>
  fc.assert(fc.asyncProperty(content, check), { seed, numRuns: 80 });

/** The ways to read content: what is asked for, and what is then to be read. */
const ways = [
  { what: 'a guide', options: [], expected: expectedTexts },
  { what: 'a reply', options: asReply, expected: expectedReply },
];

test.each(ways)('html, $what: content is text, never an element', async ({ options, expected }) => {
  const { shape } = outlineOf(await show('html', plainContent, options));
  await forHostileContent(async (content) => {
    const html = await show('html', content, options);
    expect(parseHtml(html).errors).toEqual([]);
    expect(outlineOf(html)).toEqual({ shape, texts: expected(content) });
  });
});

describe.each(Object.entries(markdownReaders))('markdown, as %s reads it', (_, read) => {
  test.each(ways)('$what: content is text', async ({ options, expected }) => {
    const { shape } = outlineOf(read(await show('markdown', plainContent, options)));
    await forHostileContent(async (content) => {
      const found = outlineOf(read(await show('markdown', content, options)));
      expect(found).toEqual({ shape, texts: expected(content) });
    });
  });
});

test('zendesk: Liquid finds nothing in content, and a title makes no folder', async () => {
  await forHostileContent(async (content) => {
    const macro = readMacro(await show('zendesk', content, asReply));
    const comment = commentOf(macro);
    for (const written of [comment, macro.title, macro.description]) {
      expect(applyLiquid(written, 'Ana')).toBe(written);
    }
    expect(outlineOf(comment).texts).toEqual(expectedReply(content));
    expect(seen(macro.title)).toBe(`Sign-in help::${content.title}`);
    expect(macro.title.split('::')).toHaveLength(2);
    expect(seen(macro.description)).toBe(content.audience);
  });
});

test.each(ways)('adaptive-card, $what: content is text, never Markdown or an expression', async (way) => {
  const { options } = way;
  await forHostileContent(async (content) => {
    const json = await show('adaptive-card', content, options);
    const { events, markup, texts, links, buttons } = showCard(json);
    expect({ events, markup }).toEqual({ events: [], markup: [] });
    expect(JSON.stringify(JSON.parse(json))).not.toMatch(/\{\{|\$\{/);
    const expected = way.expected(content).join('\n');
    const found = texts.map((shown) => seen(shown).replace(/^• |^Step \d of \d: /, ''));
    for (const shown of found) expect(expected.replaceAll('\n', '')).toContain(shown);
    expect(found.filter((shown) => shown === content.prose)).not.toEqual([]);
    const titles = way.what === 'a guide' ? [content.title] : [content.title, 'https://p.example/#hostile'];
    expect(links.map((link) => seen(link.title)).filter((title) => !title.startsWith(content.link))).toEqual(
      titles.filter((title) => !title.startsWith(content.link)),
    );
    expect(buttons.map(({ title }) => title)).toEqual(['Open the link of step 1']);
  });
});

test('text and espanso: clean text, and nothing that espanso would replace', async () => {
  await forHostileContent(async (content) => {
    const written = await show('text', content, asReply);
    expect(complaintsAbout(written)).toEqual([]);
    expect(complaintsAbout(await show('text', content))).toEqual([]);
    const [match] = readMatches(await show('espanso', content, asReply));
    const words = (text: string) =>
      seen(text)
        .split(/[ \n]+/)
        .filter(Boolean);
    expect(words(typed(match?.replace ?? ''))).toEqual(words(written));
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
  const guide = (format: string) => show(format, plainContent, [], url);
  expect(all(await guide('html'))).toEqual([url, url, url, url]);
  const comment = commentOf(readMacro(await guide('zendesk')));
  expect(applyLiquid(comment)).toBe(comment);
  expect(all(comment)).toEqual([url, url]);
  for (const read of Object.values(markdownReaders)) {
    const links = all(read(await guide('markdown')));
    expect(links).toHaveLength(4);
    links.forEach(same);
  }
  const card = await guide('adaptive-card');
  expect(card).not.toMatch(/\{\{|\$\{/);
  const { links, buttons } = showCard(card);
  expect(links).toHaveLength(4);
  for (const link of [...links, ...buttons]) same(link.url);
  expect(await guide('text')).toContain(`  ${url}\n`);
});
