import type { Link } from '../catalogue/edition';
import { plainGreeting } from '../guide/greeting';
import type { Guide } from '../guide/guide';
import { type Block, blocksOf, labelled, type Step } from './document';
import type { Context, Renderer, TextStyle } from './renderer';

/** Plain text for a terminal, a mail or a chat: prose is wrapped, every address stands whole on a line of its own. */
export const text: Renderer = {
  name: 'text',
  extension: 'txt',
  isLookedAt: true,
  render(guide: Guide, context: Context) {
    const { greeting, style, words } = context;
    const opening = greeting === undefined ? [] : [style.wrap(plainGreeting(greeting, words), style.width)];
    return `${[...opening, textOf(blocksOf(guide, context), context)].join('\n\n')}\n`;
  },
};

/** What is to be read, a blank line between its parts. */
export const textOf = (blocks: readonly Block[], context: Pick<Context, 'words' | 'style'>): string =>
  blocks.map((block) => renderBlock(block, context)).join('\n\n');

function renderBlock(block: Block, { style, words }: Pick<Context, 'words' | 'style'>): string {
  switch (block.kind) {
    case 'title':
      return style.title(style.wrap(block.text, style.width));
    case 'heading':
      return style.heading(style.wrap(block.text, style.width));
    case 'paragraph':
      return style.wrap(block.text, style.width);
    case 'steps':
      return block.steps.map((step) => renderStep(step, words, style)).join('\n\n');
    case 'items':
      return block.items.map((item) => bullet(item, style)).join('\n');
    case 'links':
      return renderLinks(block.links, style);
    case 'command':
      return `${style.wrap(block.label, style.width)}\n  ${block.command}`;
  }
}

function renderStep(step: Step, words: Context['words'], style: TextStyle): string {
  const title = style.heading(style.wrap(labelled(words, step.label, step.title), style.width));
  const prose = step.text.map((paragraph) => style.wrap(paragraph, style.width));
  const links = step.links.length === 0 ? [] : [renderLinks(step.links, style)];
  return [title, ...prose, ...links].join('\n\n');
}

const bullet = (item: string, style: TextStyle) =>
  `- ${style.wrap(item, style.width - 2).replaceAll('\n', '\n  ')}`;

const renderLinks = (links: readonly Link[], style: TextStyle) =>
  links.map(({ title, url }) => `${bullet(title, style)}\n  ${style.link(url)}`).join('\n');
