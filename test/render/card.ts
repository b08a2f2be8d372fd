import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import schema from './adaptive-card.schema.json';

/** A card as the official renderer shows it. */
export interface ShownCard {
  /** What the renderer and the schema complain of. */
  readonly events: readonly string[];
  /** Every text on the card, block by block. */
  readonly texts: readonly string[];
  readonly headings: readonly string[];
  /** What Markdown has made besides paragraphs and links. */
  readonly markup: readonly string[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly buttons: readonly { readonly title: string; readonly url: string }[];
}

const require = createRequire(import.meta.url);
const { window } = new JSDOM('', { runScripts: 'outside-only' });
window.eval(readFileSync(require.resolve('adaptivecards/dist/adaptivecards.js'), 'utf8'));
const { AdaptiveCard, SerializationContext, Version, OpenUrlAction } =
  window.AdaptiveCards as typeof AdaptiveCards;

// The renderer writes plain text with innerText, which jsdom does not have.
Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
  set(text: string) {
    this.textContent = text;
  },
});

// How a card looks is not read: jsdom would take most of the time to parse each color.
const noStyle = { setProperty() {}, removeProperty() {} };
Object.defineProperty(window.HTMLElement.prototype, 'style', { get: () => ({ ...noStyle }) });

const markdown = new MarkdownIt();
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/** The renderer's check of `lang` is a regular expression that remembers the last card: it refuses every other one. */
const isStale = (message: string) => message.includes('"lang"');

const validate = new Ajv2020({ allErrors: true }).compile(schema);

/** Shows a card with the renderer that Microsoft publishes, version 1.5, its Markdown read by markdown-it. */
export function showCard(json: string): ShownCard {
  const card = new AdaptiveCard();
  const context = new SerializationContext(new Version(1, 5));
  const value = JSON.parse(json);
  validate(value);
  card.parse(value, context);
  const rendered = card.render();
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const find = (selector: string) => [...(rendered?.querySelectorAll(selector) ?? [])];
  const textOf = (element: Element) => (element.textContent ?? '').replace(/\n$/, '');
  return {
    events: [
      ...events.filter((message) => !isStale(message)),
      ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
    ],
    texts: find('.ac-textBlock, .ac-richTextBlock').map(textOf),
    headings: find('[role=heading]').map(textOf),
    markup: find('.ac-textBlock :not(p, a), .ac-richTextBlock :not(span)').map(
      (element) => element.outerHTML,
    ),
    links: find('.ac-textBlock a').map((anchor) => ({
      title: textOf(anchor),
      url: anchor.getAttribute('href') ?? '',
    })),
    // The renderer names a button in a row twice.
    buttons: [...new Set(card.getAllActions())].map((action) => ({
      title: action.title ?? '',
      url: action instanceof OpenUrlAction ? (action.url ?? '') : '',
    })),
  };
}
