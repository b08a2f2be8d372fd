import type { Link } from '../catalogue/source';
import { greetingLine } from '../guide/greeting';
import type { Guide } from '../guide/guide';
import { type Block, contentOf, labeled, type OtherGuide, type Step } from './document';
import { piecesOf } from './pieces';
import type { Context, Renderer } from './renderer';

/**
 * CommonMark. Every character that could begin markup is escaped.
 * @see https://spec.commonmark.org/0.31.2/
 */
export const markdown: Renderer = {
  render(guide: Guide, context: Context) {
    const parts = contentOf(guide, context).map((block) => renderBlock(block, context));
    return `${[...opening(context), ...parts].join('\n\n')}\n`;
  },
};

/** The marks of CommonMark and of its GitHub dialect; `_` between Latin letters is none, and may be escaped elsewhere. */
const marks = /[\\`*[\]<>&#~|]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])/g;
/** Dialects make links of bare addresses: `www.a.example`, `https://…`, `a@b.example`. */
const bareLink = /:(?=\/)|\/(?=\/)|\.(?=[A-Za-z\u0080-\uffff])|(?<=\S)@(?=\S)/g;
const lineStart = /^(\s*)([-+=]|\d{1,9}(?=[.)]))/;

const escapeMarks = (prose: string): string => prose.replace(marks, '\\$&').replace(bareLink, '\\$&');

/** Escapes a paragraph: the marks in it, and what could begin a list or a heading at its start. */
export const escapeMarkdown = (prose: string): string =>
  escapeMarks(prose).replace(lineStart, (_, blanks: string, mark: string) =>
    /\d/.test(mark) ? `${blanks}${mark}\\` : `${blanks}\\${mark}`,
  );

/** Blanks, parentheses and character references would end or change a link's address. */
const address = (url: string): string => url.replace(/[()<>\\]|&(?=#?\w+;)/g, '\\$&').replaceAll(' ', '%20');

const link = ({ title, url }: Link): string => `[${escapeMarkdown(title)}](${address(url)})`;

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

function opening({ reply, words }: Context): readonly string[] {
  if (reply?.greeting === undefined) return [];
  const { before, name, after } = greetingLine(reply.greeting, words);
  return [`${escapeMarkdown(before)}${escapeMarks(name ?? '')}${escapeMarks(after)}`];
}

/** A paragraph with links to the guides that it names. Only what stands at its start could begin a list. */
const prose = (text: string, context: Context): string =>
  piecesOf(text, context)
    .map((piece, index) => {
      if (typeof piece !== 'string') return link(piece);
      return index === 0 ? escapeMarkdown(piece) : escapeMarks(piece);
    })
    .join('');

function renderBlock(block: Block, context: Context): string {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text)}`;
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return prose(block.text, context);
    case 'steps':
      return block.steps.map((step) => renderStep(step, context)).join('\n\n');
    case 'items':
      return list(block.items.map((item) => prose(item, context)));
    case 'links':
      return list(block.links.map(link));
    case 'guides':
      return list(block.guides.map((guide) => renderGuide(guide, context)));
    case 'address':
      return labeled(context.words, escapeMarkdown(block.label), link({ title: block.url, url: block.url }));
    case 'command':
      return escapeMarkdown(`${block.label} ${block.command}`);
  }
}

/** An item of a list; in a reply a part of its own, which chats and editors keep as it is. */
function renderStep(step: Step, context: Context): string {
  const links = step.links.length === 0 ? [] : [list(step.links.map(link))];
  const rest = [...step.text.map((paragraph) => prose(paragraph, context)), ...links];
  if (context.reply !== undefined) {
    const title = escapeMarkdown(labeled(context.words, step.label, step.title));
    return [`## ${title}`, ...rest].join('\n\n');
  }
  const mark = `${step.number}. `;
  const content = [`**${escapeMarks(step.title)}**`, ...rest].join('\n\n');
  return `${mark}${content.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`;
}

function renderGuide({ title, command, url }: OtherGuide, { words }: Context): string {
  const name = url === undefined ? escapeMarkdown(title) : link({ title, url });
  return labeled(words, name, escapeMarks(command));
}
