import MarkdownIt from 'markdown-it';
import { showCard } from './card';
import { readMatches, typed } from './espanso-file';
import { linksIn, parseHtml, type Tree, textIn } from './html-tree';
import { applyLiquid, commentOf, readMacro } from './macro';
import { complaintsAbout } from './plain-text';

/** What the program of another maker understands of an output: the greeting as a reader sees it, and all the rest. */
export interface Reading {
  readonly greeting: string;
  readonly rest: unknown;
}

/**
 * A word joiner keeps marks apart, and nobody sees it; nor whether a letter and its accent are one character or two, nor
 * how many blanks stand between words.
 */
export const seen = (text: string) => text.replaceAll('\u2060', '').replace(/ {2,}/g, ' ').normalize();

const first = ([greeting, ...rest]: readonly string[]): Reading => ({ greeting: seen(greeting ?? ''), rest });

/** The greeting is an element of its own that holds nothing but text. */
function fragment(html: string): Reading {
  const { trees, errors } = parseHtml(html);
  const [greeting, ...rest] = trees;
  const isPlain =
    typeof greeting !== 'string' && greeting?.slice(2).every((child) => typeof child === 'string');
  if (errors.length > 0 || !isPlain) throw new Error(`${errors.join()} ${JSON.stringify(greeting)}`);
  return { greeting: seen(textIn(greeting as Tree)), rest };
}

function paragraphs(text: string): Reading {
  const complaints = complaintsAbout(text);
  if (complaints.length > 0) throw new Error(complaints.join());
  const { greeting, rest } = first(text.split('\n\n'));
  return { greeting: greeting.replaceAll('\n', ' '), rest };
}

const dialect = new MarkdownIt({ html: true, linkify: true });

/** How each format is read; Markdown by the dialect that makes the most of it. */
const readings: Readonly<Record<string, (output: string) => Reading>> = {
  text: paragraphs,
  markdown: (output) => fragment(dialect.render(output)),
  html: fragment,
  json: (output) => {
    const { greeting, ...rest } = JSON.parse(output);
    return { greeting: seen(greeting), rest };
  },
  zendesk: (output) => {
    const { actions, ...rest } = readMacro(output);
    const comment = commentOf({ actions, ...rest });
    if (applyLiquid(comment, 'Ana') !== comment) throw new Error('Liquid finds something');
    const { greeting, rest: body } = fragment(comment);
    return { greeting, rest: { ...rest, body } };
  },
  'adaptive-card': (output) => {
    const { texts, ...rest } = showCard(output);
    if (/\{\{|\$\{/.test(JSON.stringify(JSON.parse(output)))) throw new Error('an expression');
    return { greeting: seen(texts[0] ?? ''), rest: { ...rest, texts: texts.slice(1) } };
  },
  espanso: (output) => {
    const [match, ...others] = readMatches(output);
    if (match === undefined) throw new Error('no match');
    const { greeting, rest } = paragraphs(`${typed(match.replace)}\n`);
    return { greeting, rest: { ...match, replace: rest, others } };
  },
};

/** How the output of a format is read. @throws where nothing here reads it */
export function readingOf(format: string): (output: string) => Reading {
  const read = readings[format];
  if (read === undefined) throw new Error(`test/render/readings.ts has nothing that reads ${format}`);
  return read;
}

const linksInHtml = (html: string) => linksIn(parseHtml(html).trees).map(({ url }) => url ?? '');
const linksInText = (text: string) => text.match(/https:\/\/\S+/g) ?? [];

const linkReaders: Readonly<Record<string, (output: string) => readonly string[]>> = {
  text: linksInText,
  markdown: (output) => linksInHtml(dialect.render(output)),
  html: linksInHtml,
  json: (output) => [JSON.parse(output).reply.address],
  zendesk: (output) => linksInHtml(commentOf(readMacro(output))),
  'adaptive-card': (output) => showCard(output).links.map(({ url }) => url),
  espanso: (output) => linksInText(typed(readMatches(output)[0]?.replace ?? '')),
};

/** The addresses that the program of another maker finds in an output, decoded as far as nothing changes where they lead. */
export function linksOf(format: string, output: string): readonly string[] {
  const read = linkReaders[format];
  if (read === undefined)
    throw new Error(`test/render/readings.ts has nothing that finds links in ${format}`);
  return read(output).map((url) => decodeURI(url));
}
