import type { Link } from '../catalogue/edition';
import { greetingLine } from '../guide/greeting';
import type { Guide } from '../guide/guide';
import { type Block, blocksOf, type Step } from './document';
import type { Context, Renderer } from './renderer';

/**
 * CommonMark. Every character that could begin markup is escaped.
 * @see https://spec.commonmark.org/0.31.2/
 */
export const markdown: Renderer = {
  name: 'markdown',
  extension: 'md',
  render(guide: Guide, context: Context) {
    const parts = blocksOf(guide, context).map(renderBlock);
    return `${[...opening(context), ...parts].join('\n\n')}\n`;
  },
};

/**
 * The marks of CommonMark and of its GitHub dialect; `_` between letters is none. Ranges rather than classes of Unicode:
 * reading these classes costs a run more than the rest of the format.
 */
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

function opening({ greeting, words }: Context): readonly string[] {
  if (greeting === undefined) return [];
  const { before, name, after } = greetingLine(greeting, words);
  return [`${escapeMarkdown(before)}${escapeMarks(name ?? '')}${escapeMarks(after)}`];
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text)}`;
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'steps':
      return block.steps.map(renderStep).join('\n\n');
    case 'items':
      return list(block.items.map(escapeMarkdown));
    case 'links':
      return list(block.links.map(link));
    case 'command':
      return escapeMarkdown(`${block.label} ${block.command}`);
  }
}

function renderStep(step: Step): string {
  const links = step.links.length === 0 ? [] : [list(step.links.map(link))];
  const mark = `${step.number}. `;
  const content = [`**${escapeMarks(step.title)}**`, ...step.text.map(escapeMarkdown), ...links].join('\n\n');
  return `${mark}${content.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`;
}
