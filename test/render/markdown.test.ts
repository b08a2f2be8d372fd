import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { linksIn, parseHtml, type Tree } from './html-tree';
import { everyRequest, show } from './requests';

/** Two programs that know nothing of each other. Raw HTML is let through, so that it would be seen. */
const readers = {
  commonmark: (markdown: string) => new HtmlRenderer().render(new Parser().parse(markdown)),
  'markdown-it': (markdown: string) => new MarkdownIt('commonmark').render(markdown),
};

/** A page of its own begins with `h1`, a reply with `h2`. */
const oneHeadingLower = (tree: Tree): Tree => {
  if (typeof tree === 'string') return tree;
  const [name, attributes, ...children] = tree;
  const lower = name.replace(/^h(\d)$/, (_, level: string) => `h${Number(level) + 1}`);
  return [lower, attributes, ...(children as readonly Tree[]).map(oneHeadingLower)];
};

const treesOf = (html: string) => parseHtml(html).trees;

test.each(everyRequest)('$name: two CommonMark parsers read what the HTML says', async ({ argv }) => {
  const expected = treesOf(await show('html', argv));
  const markdown = await show('markdown', argv);
  for (const [name, read] of Object.entries(readers)) {
    const trees = treesOf(read(markdown)).map(oneHeadingLower);
    expect(trees, name).toEqual(expected);
    expect(linksIn(trees), name).toEqual(linksIn(expected));
  }
  expect(linksIn(expected).length).toBeGreaterThan(0);
  expect(markdown).toMatch(/\S\n$/);
  expect(markdown).not.toMatch(/[ \t]\n/);
});

test('dialects that make links of bare addresses find the same links', async () => {
  const dialect = new MarkdownIt({ linkify: true, html: true });
  for (const { argv } of everyRequest) {
    const links = linksIn(treesOf(dialect.render(await show('markdown', argv))));
    expect(links).toEqual(linksIn(treesOf(await show('html', argv))));
  }
});
