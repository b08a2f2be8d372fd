import { type DefaultTreeAdapterTypes, type ParserError, parseFragment, serialize } from 'parse5';

/** An element as an outline shows it, without `lang`: `['a', { href: 'https://…' }, 'title']`. */
export type Tree = string | readonly [name: string, attributes: Readonly<Record<string, string>>, ...Tree[]];

type Node = DefaultTreeAdapterTypes.ChildNode;

const treesOf = (nodes: readonly Node[]): readonly Tree[] =>
  nodes.flatMap((node): readonly Tree[] => {
    if ('value' in node) return node.value.trim() === '' ? [] : [node.value];
    if (!('tagName' in node)) return [`<!${node.nodeName}>`];
    const attributes = node.attrs
      .filter(({ name }) => name !== 'lang')
      .map(({ name, value }) => [name, value]);
    return [[node.tagName, Object.fromEntries(attributes), ...treesOf(node.childNodes)]];
  });

/** What a strict HTML parser makes of a fragment. */
export interface Fragment {
  readonly trees: readonly Tree[];
  /** What the parser complains of. */
  readonly errors: readonly string[];
  /** The `lang` of each outer element; undefined for one without, and for text that no element holds. */
  readonly languages: readonly (string | undefined)[];
}

/** Reads a fragment as a browser would. */
export function parseHtml(html: string): Fragment {
  const errors: string[] = [];
  const onParseError = ({ code, startLine }: ParserError) => errors.push(`line ${startLine}: ${code}`);
  const fragment = parseFragment(html, { sourceCodeLocationInfo: true, onParseError });
  const { childNodes } = fragment;
  const outer = childNodes.filter((node) => !('value' in node) || node.value.trim() !== '');
  const languages = outer.map((node) =>
    'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined,
  );
  return { trees: treesOf(childNodes), errors, languages };
}

/** The fragment as a browser would write it. */
export const rewrite = (html: string): string =>
  serialize(parseFragment(html)).replaceAll('&nbsp;', '\u00a0');

/** All text below an element. */
export const textIn = (tree: Tree): string =>
  typeof tree === 'string'
    ? tree
    : tree
        .slice(2)
        .map((child) => textIn(child as Tree))
        .join('');

/** Every element of that name, in the order of the document. */
export const elementsIn = (trees: readonly Tree[], name: string): readonly Exclude<Tree, string>[] =>
  trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    const [own, , ...children] = tree;
    return [...(own === name ? [tree] : []), ...elementsIn(children, name)];
  });

/** The links of a fragment: where each leads, and its title. */
export const linksIn = (trees: readonly Tree[]) =>
  elementsIn(trees, 'a').map((anchor) => ({ url: anchor[1].href, title: textIn(anchor) }));
