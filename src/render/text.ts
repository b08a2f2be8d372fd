import type { Link } from '../catalogue/source';
import { fill } from '../catalogue/words';
import { plainGreeting } from '../guide/greeting';
import type { Guide } from '../guide/guide';
import { type Block, contentOf, labeled, type OtherGuide, type Step } from './document';
import { piecesOf } from './pieces';
import type { Context, Renderer, TextStyle } from './renderer';

/** Plain text for a terminal, a mail or a chat: prose is wrapped, every address stands whole on a line of its own. */
export const text: Renderer = {
  render(guide: Guide, context: Context) {
    const { reply, style, words } = context;
    const greeting = reply?.greeting;
    const opening = greeting === undefined ? [] : [style.wrap(plainGreeting(greeting, words), style.width)];
    return `${[...opening, textOf(contentOf(guide, context), context)].join('\n\n')}\n`;
  },
};

/** What text is made with. */
type Made = Pick<Context, 'words' | 'style' | 'titleOf' | 'reply'>;

/** What is to be read, a blank line between its parts. */
export const textOf = (blocks: readonly Block[], context: Made): string =>
  blocks.map((block) => renderBlock(block, context)).join('\n\n');

/** Text as it is, in lines as long as they are: for programs that break lines by themselves. */
export const unwrapped: TextStyle = {
  width: Number.POSITIVE_INFINITY,
  wrap: (prose) => prose,
  title: (prose) => prose,
  heading: (prose) => prose,
  link: (url) => url,
};

function renderBlock(block: Block, context: Made): string {
  const { style } = context;
  switch (block.kind) {
    case 'title':
      return style.title(style.wrap(block.text, style.width));
    case 'heading':
      return style.heading(style.wrap(block.text, style.width));
    case 'paragraph':
      return paragraph(block.text, context);
    case 'steps':
      return block.steps.map((step) => renderStep(step, context)).join('\n\n');
    case 'items':
      return block.items.map((item) => renderItem(item, context)).join('\n');
    case 'links':
      return renderLinks(block.links, style);
    case 'guides':
      return block.guides.map((guide) => renderGuide(guide, style)).join('\n');
    case 'address':
      return style.wrap(labeled(context.words, block.label, style.link(block.url)), style.width);
    case 'command':
      return `${style.wrap(block.label, style.width)}\n${commandLine(block.command, style)}`;
  }
}

function renderStep(step: Step, context: Made): string {
  const { words, style } = context;
  const title = style.heading(style.wrap(labeled(words, step.label, step.title), style.width));
  const prose = step.text.map((text) => paragraph(text, context));
  const links = step.links.length === 0 ? [] : [renderLinks(step.links, style)];
  return [title, ...prose, ...links].join('\n\n');
}

/** A paragraph, with the addresses of the guides that it names below it. */
function paragraph(text: string, context: Made): string {
  const { prose, links } = withoutLinks(text, context);
  const { style } = context;
  return [style.wrap(prose, style.width), ...links.map(({ url }) => style.link(url))].join('\n');
}

function renderItem(item: string, context: Made): string {
  const { prose, links } = withoutLinks(item, context);
  const { style } = context;
  return [bullet(prose, style), ...links.map(({ url }) => `  ${style.link(url)}`)].join('\n');
}

/** A sentence names a guide by its title; the address would not stand free in it. */
function withoutLinks(text: string, context: Made) {
  const pieces = piecesOf(text, context);
  const prose = pieces.map((piece) =>
    typeof piece === 'string' ? piece : fill(context.words['guide.mentionedTitle'], { title: piece.title }),
  );
  return { prose: prose.join(''), links: pieces.filter((piece) => typeof piece !== 'string') };
}

const bullet = (item: string, style: TextStyle) =>
  `- ${style.wrap(item, style.width - 2).replaceAll('\n', '\n  ')}`;

/** A command on a line of its own, to be copied; where the line is short it is not indented. */
const commandLine = (command: string, { width }: TextStyle) =>
  command.length + 2 > width ? command : `  ${command}`;

const renderLinks = (links: readonly Link[], style: TextStyle) =>
  links.map(({ title, url }) => `${bullet(title, style)}\n  ${style.link(url)}`).join('\n');

const renderGuide = ({ title, command, url }: OtherGuide, style: TextStyle) =>
  [
    bullet(title, style),
    commandLine(command, style),
    ...(url === undefined ? [] : [`  ${style.link(url)}`]),
  ].join('\n');
