import type { Link } from '../catalogue/source';
import { fill } from '../catalogue/words';
import { plainGreeting } from '../guide/greeting';
import type { Guide } from '../guide/guide';
import { escapeMarks, escapeText, inert, link } from './card-markdown';
import { type Block, contentOf, labeled, type Step, stepsOf } from './document';
import { piecesOf } from './pieces';
import type { Context, Renderer } from './renderer';

/** More buttons than these hide the text: every link stands in its step anyway. */
const mostButtons = 3;

/**
 * An Adaptive Card 1.5, the version that Microsoft Teams supports. Links stand in the text of their step.
 * @see https://adaptivecards.io/explorer/AdaptiveCard.html
 */
export const adaptiveCard: Renderer = {
  render(guide: Guide, context: Context) {
    const { reply, words } = context;
    const greeting = reply?.greeting;
    const blocks = contentOf(guide, context);
    const withButton = stepsWithButton(blocks);
    const card = {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: guide.language,
      fallbackText: inert(summary(guide, context)),
      speak: inert(summary(guide, context)),
      body: [
        ...(greeting === undefined ? [] : [plainRun(plainGreeting(greeting, words))]),
        ...blocks.flatMap((block) => renderBlock(block, context, withButton)),
      ],
    };
    return `${JSON.stringify(card, null, 2)}\n`;
  },
};

const summary = (guide: Guide, context: Context): string =>
  [
    context.reply === undefined ? guide.title : guide.subject,
    ...stepsOf(guide, context).map(({ number, title }) =>
      guide.steps.length === 1 ? title : labeled(context.words, String(number), title),
    ),
  ].join('. ');

/** The steps whose first link becomes a button: no address becomes two. */
function stepsWithButton(blocks: readonly Block[]): readonly Step[] {
  const linked = blocks.flatMap((block) =>
    block.kind === 'steps' ? block.steps.filter(({ links }) => links.length > 0) : [],
  );
  return [...new Map(linked.toReversed().map((step) => [step.links[0]?.url, step])).values()]
    .toReversed()
    .slice(0, mostButtons);
}

const textBlock = (markdown: string, more: object = {}) => ({
  type: 'TextBlock',
  text: markdown,
  wrap: true,
  ...more,
});

const heading = (markdown: string) =>
  textBlock(markdown, {
    style: 'heading',
    size: 'Default',
    weight: 'Bolder',
    spacing: 'Large',
    separator: true,
  });

const bullet = (markdown: string) => textBlock(`• ${markdown}`, { spacing: 'Small' });

/** Text that no Markdown touches. */
const plainRun = (prose: string) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: inert(prose) }],
});

function renderBlock(block: Block, context: Context, withButton: readonly Step[]): readonly object[] {
  const { words } = context;
  switch (block.kind) {
    case 'title':
      return [textBlock(escapeText(block.text), { style: 'heading', size: 'Large', weight: 'Bolder' })];
    case 'heading':
      return [heading(escapeText(block.text))];
    case 'paragraph':
      return [textBlock(prose(block.text, context))];
    case 'steps':
      return block.steps.flatMap((step) => renderStep(step, context, withButton));
    case 'items':
      return block.items.map((item) => bullet(prose(item, context)));
    case 'links':
      return block.links.map((one) => bullet(link(one)));
    case 'guides':
      return block.guides.map(({ title, command, url }) =>
        bullet(
          labeled(words, url === undefined ? escapeText(title) : link({ title, url }), escapeMarks(command)),
        ),
      );
    case 'address':
      return [textBlock(labeled(words, escapeText(block.label), link({ title: block.url, url: block.url })))];
    case 'command':
      return [textBlock(escapeText(block.label), { spacing: 'Large' }), plainRun(block.command)];
  }
}

function renderStep(step: Step, context: Context, withButton: readonly Step[]): readonly object[] {
  const [first] = step.links;
  return [
    heading(escapeText(labeled(context.words, step.label, step.title))),
    ...step.text.map((paragraph) => textBlock(prose(paragraph, context))),
    ...step.links.map((one) => bullet(link(one))),
    ...(first !== undefined && withButton.includes(step) ? [button(step, first, context)] : []),
  ];
}

/** A paragraph with links to the guides that it names. */
const prose = (text: string, context: Context): string =>
  piecesOf(text, context)
    .map((piece, index) => {
      if (typeof piece !== 'string') return link(piece);
      return index === 0 ? escapeText(piece) : escapeMarks(piece);
    })
    .join('');

/** A button in a row of its own, with a name that is short whatever the link is called: it is read whole on a telephone. */
const button = ({ number }: Step, { title, url }: Link, { words }: Context) => ({
  type: 'ActionSet',
  actions: [
    {
      type: 'Action.OpenUrl',
      title: fill(words['card.open'], { number: String(number) }),
      tooltip: inert(title),
      url: url.replace(/[{}]/g, encodeURIComponent),
    },
  ],
});
