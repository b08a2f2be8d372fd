import type { Link } from '../catalogue/edition';
import { plainGreeting } from '../guide/greeting';
import type { Guide } from '../guide/guide';
import { type Block, blocksOf, labelled } from './document';
import type { Context, Renderer } from './renderer';

/** How many buttons Microsoft Teams shows before it folds the rest away. */
const visibleButtons = 6;

/** A word joiner, which nobody sees, keeps `{{` and `${` from beginning an expression of the templating language. */
const inert = (prose: string): string => prose.replace(/([{$])(?=\{)/g, '$1\u2060');

/** Text blocks know some Markdown, how much depends on the host: its marks are escaped so that they stay themselves. */
const marks =
  /[\\`*[\]<>&~]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|(?<=^\s*)[-+#](?=[-+#\s]|$)|(?<=^\s*\d{1,9})[.)]/g;
const escapeText = (prose: string): string => inert(prose).replace(marks, '\\$&');

const textBlock = (prose: string, more: object = {}) => ({
  type: 'TextBlock',
  text: escapeText(prose),
  wrap: true,
  ...more,
});
const heading = (prose: string) => textBlock(prose, { weight: 'Bolder', spacing: 'Large', separator: true });

const bullet = (prose: string) => textBlock(`• ${prose}`, { spacing: 'Small' });

/** What a step calls “the second link”: its button is below, under the same name. */
const linkName = ({ title }: Link) => bullet(title);

/** Text that no Markdown touches. */
const plainRun = (prose: string) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: inert(prose) }],
});

/**
 * An Adaptive Card 1.5, the version that Microsoft Teams supports: one button a link.
 * @see https://adaptivecards.io/explorer/AdaptiveCard.html
 */
export const adaptiveCard: Renderer = {
  name: 'adaptive-card',
  extension: 'card.json',
  render(guide: Guide, context: Context) {
    const blocks = blocksOf(guide, context);
    const greeting =
      context.greeting === undefined ? [] : [plainRun(plainGreeting(context.greeting, context.words))];
    const card = {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: guide.language,
      fallbackText: inert(summary(guide, context)),
      speak: inert(summary(guide, context)),
      body: [...greeting, ...blocks.flatMap((block) => renderBlock(block, context))],
      actions: linksOf(blocks).map(button),
    };
    return `${JSON.stringify(card, null, 2)}\n`;
  },
};

const summary = ({ title, steps }: Guide, { words }: Context): string =>
  [title, ...steps.map((step) => labelled(words, String(step.number), step.title))].join('. ');

function renderBlock(block: Block, { words }: Context): readonly object[] {
  switch (block.kind) {
    case 'title':
      return [textBlock(block.text, { style: 'heading', size: 'Large', weight: 'Bolder' })];
    case 'heading':
      return [heading(block.text)];
    case 'paragraph':
      return [textBlock(block.text)];
    case 'steps':
      return block.steps.flatMap((step) => [
        heading(labelled(words, step.label, step.title)),
        ...step.text.map((paragraph) => textBlock(paragraph)),
        ...step.links.map(linkName),
      ]);
    case 'items':
      return block.items.map(bullet);
    case 'links':
      return block.links.map(linkName);
    case 'command':
      return [textBlock(block.label, { spacing: 'Large' }), plainRun(block.command)];
  }
}

/** Each address once, in the order in which a reader meets it. */
function linksOf(blocks: readonly Block[]): readonly Link[] {
  const all = blocks.flatMap((block) => {
    if (block.kind === 'steps') return block.steps.flatMap((step) => step.links);
    return block.kind === 'links' ? block.links : [];
  });
  return all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
}

const button = ({ title, url }: Link, index: number) => ({
  type: 'Action.OpenUrl',
  title: inert(title),
  tooltip: inert(title),
  url: url.replace(/[{}]/g, encodeURIComponent),
  ...(index < visibleButtons ? {} : { mode: 'secondary' }),
});
