import type { Link } from '../catalogue/source';
import { greetingLine } from '../guide/greeting';
import type { Guide } from '../guide/guide';
import { type Block, contentOf, labeled, type OtherGuide, type Step } from './document';
import { piecesOf } from './pieces';
import type { Context, Renderer } from './renderer';

/** A fragment for a reply or an e-mail: only `p ol ul li a strong h2 h3`, the language on each outer element. */
export const html: Renderer = {
  render: (guide: Guide, context: Context) => `${htmlOf(guide, context)}\n`,
};

/** Escapes a text for an HTML element. */
export const escapeHtml = (prose: string): string =>
  prose.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** How the program that takes a fragment reads HTML. */
export interface Dialect {
  /** Escapes every text and address, the name in the greeting too. */
  readonly escapeText: (prose: string) => string;
  /** Stands, unescaped, for a name that was not given. */
  readonly placeholder: string | null;
}

const plain: Dialect = { escapeText: escapeHtml, placeholder: null };

/** What the elements of a fragment are made with. */
interface Made extends Dialect, Pick<Context, 'words' | 'titleOf' | 'reply'> {
  readonly language: string;
}

/** The fragment, without a last newline. */
export function htmlOf(guide: Guide, context: Context, dialect: Dialect = plain): string {
  const { words, titleOf, reply } = context;
  const made: Made = { words, titleOf, ...(reply && { reply }), language: guide.language, ...dialect };
  const opening = greetingOf(made);
  return [
    ...(opening === undefined ? [] : [element('p', opening, made)]),
    ...contentOf(guide, context).map((block) => renderBlock(block, made)),
  ].join('\n');
}

/** The greeting, escaped but for the placeholder; undefined where none is asked for. */
function greetingOf({ reply, words, escapeText, placeholder }: Made): string | undefined {
  if (reply?.greeting === undefined) return undefined;
  const { before, name, after } = greetingLine(reply.greeting, words, placeholder);
  const shown = reply.greeting.name === null ? (name ?? '') : escapeText(name ?? '');
  return `${escapeText(before)}${shown}${escapeText(after)}`;
}

const element = (name: string, content: string, { language }: Made, attributes = '') =>
  `<${name} lang="${language}"${attributes}>${content}</${name}>`;

const anchor = ({ title, url }: Link, { escapeText }: Made) =>
  `<a href="${escapeText(url).replaceAll('"', '&quot;')}">${escapeText(title)}</a>`;

const prose = (text: string, made: Made): string =>
  piecesOf(text, made)
    .map((piece) => (typeof piece === 'string' ? made.escapeText(piece) : anchor(piece, made)))
    .join('');

const list = (items: readonly string[]): string => `\n${items.map((item) => `<li>${item}</li>\n`).join('')}`;

const listOfLinks = (links: readonly Link[], made: Made) => list(links.map((link) => anchor(link, made)));

function renderBlock(block: Block, made: Made): string {
  const { words, escapeText } = made;
  switch (block.kind) {
    case 'title':
      return element('h2', escapeText(block.text), made);
    case 'heading':
      return element('h3', escapeText(block.text), made);
    case 'paragraph':
      return element('p', prose(block.text, made), made);
    case 'steps':
      return renderSteps(block.steps, made);
    case 'items':
      return element('ul', list(block.items.map((item) => prose(item, made))), made);
    case 'links':
      return element('ul', listOfLinks(block.links, made), made);
    case 'guides':
      return element('ul', list(block.guides.map((guide) => renderGuide(guide, made))), made);
    case 'address': {
      const link = anchor({ title: block.url, url: block.url }, made);
      return element('p', labeled(words, escapeText(block.label), link), made);
    }
    case 'command':
      return element('p', escapeText(`${block.label} ${block.command}`), made);
  }
}

/** Replies are pasted into editors, some of which make a new item of each paragraph in a list: their steps have headings. */
function renderSteps(steps: readonly Step[], made: Made): string {
  if (made.reply !== undefined) return steps.map((step) => headedStep(step, made)).join('\n');
  const first = steps[0]?.number ?? 1;
  const items = list(steps.map((step) => listedStep(step, made)));
  return element('ol', items, made, first === 1 ? '' : ` start="${first}"`);
}

function listedStep(step: Step, made: Made): string {
  const title = `<p><strong>${made.escapeText(step.title)}</strong></p>`;
  const paragraphs = step.text.map((paragraph) => `<p>${prose(paragraph, made)}</p>`);
  const links = step.links.length === 0 ? [] : [`<ul>${listOfLinks(step.links, made)}</ul>`];
  return `\n${[title, ...paragraphs, ...links].join('\n')}\n`;
}

function headedStep(step: Step, made: Made): string {
  const title = element('h3', made.escapeText(labeled(made.words, step.label, step.title)), made);
  const paragraphs = step.text.map((paragraph) => element('p', prose(paragraph, made), made));
  const links = step.links.length === 0 ? [] : [element('ul', listOfLinks(step.links, made), made)];
  return [title, ...paragraphs, ...links].join('\n');
}

function renderGuide({ title, command, url }: OtherGuide, made: Made): string {
  const { words, escapeText } = made;
  const name = url === undefined ? escapeText(title) : anchor({ title, url }, made);
  return labeled(words, name, escapeText(command));
}
