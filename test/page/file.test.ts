import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { library, run } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const elementsIn = (node: Node): readonly Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : []),
];
const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;
const textIn = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';

const pages = await Promise.all(
  [[], ['--lang', 'fr'], ['--lang', 'fr', '--lang', 'en']].map(async (options) => {
    const { code, stdout, stderr } = await run(['page', ...options]);
    return { options, code, stderr, html: stdout, elements: elementsIn(parse(stdout)) };
  }),
);
const [all] = pages;
const named = (elements: readonly Element[], name: string) =>
  elements.filter(({ tagName }) => tagName === name);

describe.each(pages)('signin-help page $options', ({ options, code, stderr, html, elements }) => {
  test('succeeds in silence, and is the same each time', async () => {
    expect([code, stderr]).toEqual([0, '']);
    expect((await run(['page', ...options])).stdout).toBe(html);
  });

  test('allows its own script and style sheet, and nothing else', () => {
    const policy = attribute(
      elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy') as Element,
      'content',
    );
    const hash = (element: Element) =>
      `'sha256-${createHash('sha256').update(textIn(element)).digest('base64')}'`;
    const scripts = named(elements, 'script').filter((element) => attribute(element, 'type') === undefined);
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${scripts.map(hash).join(' ')}`,
      `style-src ${named(elements, 'style').map(hash).join(' ')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(scripts).toHaveLength(1);
    expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => /^(on|style$)/.test(name))).toEqual(
      [],
    );
  });

  test('asks for nothing: addresses are those of links and of an empty icon', () => {
    const loading = elements.flatMap((element) =>
      element.attrs
        .filter(({ name }) => /^(src|srcset|href|data|action|poster)$/.test(name))
        .filter(() => element.tagName !== 'a')
        .map(({ value }) => value),
    );
    expect(loading).toEqual(['data:,']);
    expect(html).not.toMatch(/@import|url\(/);
  });

  test('has each id once, and what links within it lead to', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const targets = named(elements, 'a').map((link) => attribute(link, 'href') ?? '');
    expect(targets.filter((target) => target.startsWith('#') && !ids.includes(target.slice(1)))).toEqual([]);
    expect(targets.filter((target) => !/^(#|https:\/\/)/.test(target))).toEqual([]);
  });
});

test('every guide stands in the list and as an article, in the first language', () => {
  for (const { elements } of pages) {
    const language = attribute(named(elements, 'html')[0] as Element, 'lang') as (typeof languages)[number];
    const { topics } = library.edition(language);
    const articles = named(elements, 'article');
    expect(articles.map((article) => attribute(article, 'id'))).toEqual(topics.map(({ id }) => id));
    const headings = articles.map((article) => textIn(named(elementsIn(article), 'h2')[0] as Element));
    expect(headings).toEqual(topics.map(({ title }) => title));
  }
});

test('the languages are those that were asked for, in their order', () => {
  const found = pages.map(({ elements }) =>
    named(elements, 'script').flatMap((script) => attribute(script, 'lang') ?? []),
  );
  expect(found).toEqual([languages, ['fr'], ['fr', 'en']]);
});

test('the page is no larger than mail and telephones take well', () => {
  expect(Buffer.byteLength(all?.html ?? '')).toBeLessThanOrEqual(700_000);
  expect(gzipSync(all?.html ?? '').length).toBeLessThanOrEqual(180_000);
});

test('an option that means nothing to it is refused', async () => {
  const { code, stderr } = await run(['page', '--format', 'json']);
  expect([code, stderr.split('\n').length]).toEqual([2, 2]);
});

test('a page is written to a file', async () => {
  const { code, stdout, files } = await run(['page', '--output', 'help.html']);
  expect([code, stdout]).toEqual([0, '']);
  expect(files['help.html']).toBe(all?.html);
});
