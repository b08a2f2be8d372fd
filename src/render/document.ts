import type { Link, Words } from '../catalogue/source';
import { fill } from '../catalogue/words';
import { type CustomerReply, replyOf } from '../guide/customer-reply';
import { commandOf, type Guide } from '../guide/guide';
import type { GuideCode } from '../guide/guide-code';
import { withCommands } from '../guide/mention';
import type { Context } from './renderer';

/** A part of a guide or a reply, before any format: what there is to read, in its order. In a reply, texts may name guides. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly links: readonly Link[] }
  | { readonly kind: 'guides'; readonly guides: readonly OtherGuide[] }
  | { readonly kind: 'address'; readonly label: string; readonly url: string }
  | { readonly kind: 'command'; readonly label: string; readonly command: string };

/** A step with its position, also in words: `Step 1 of 3`. */
export type Step = Guide['steps'][number] & { readonly label: string };

/** Another guide: the command that shows it, and Microsoft’s page about it where there is one. */
export interface OtherGuide {
  readonly topic: string;
  readonly title: string;
  readonly command: string;
  readonly url?: string;
}

/** What the parts of a guide are made with. */
type Made = Pick<Context, 'words' | 'dates' | 'stepCount'>;

/** `Step 1 of 3: Open a service request`, with the blanks that the language puts around the colon. */
export const labeled = (words: Words, label: string, text: string): string =>
  fill(words['guide.labeled'], { label, text });

/** What a format writes: a guide, or the reply that is asked for, block by block. */
export function contentOf(guide: Guide, context: Context): readonly Block[] {
  const { reply, words, stepCount } = context;
  if (reply === undefined) return blocksOf(withCommands(guide, context), context);
  return replyBlocks(replyOf(guide, reply, words, stepCount), context);
}

/** Every block of a guide; only the steps where the guide was narrowed to one of them. */
export function blocksOf(guide: Guide, context: Made): readonly Block[] {
  const { words } = context;
  if (guide.steps.length < context.stepCount) return [{ kind: 'steps', steps: stepsOf(guide, context) }];
  return [
    ...triedBlocks(guide, context),
    { kind: 'heading', text: words['guide.seeAlso'] },
    { kind: 'guides', guides: guide.seeAlso.map((other) => otherGuide(other, guide.language)) },
    { kind: 'heading', text: words['guide.sources'] },
    { kind: 'links', links: sourceLinks(guide, context) },
    { kind: 'command', label: words['guide.again'], command: guide.command },
  ];
}

/** What is read of a guide before it has helped or not; other guides and its sources come afterwards. */
export const triedBlocks = (guide: Guide, context: Made): readonly Block[] => [
  { kind: 'title', text: guide.title },
  ...codeBlocks(guide, context.words),
  { kind: 'paragraph', text: guide.audience },
  { kind: 'steps', steps: stepsOf(guide, context) },
  { kind: 'heading', text: context.words['guide.ifItFails'] },
  { kind: 'items', items: guide.ifItFails },
];

function replyBlocks(reply: CustomerReply, context: Made): readonly Block[] {
  const { words } = context;
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  const failed: readonly Block[] = [
    { kind: 'heading', text: words['guide.ifItFails'] },
    { kind: 'items', items: reply.ifItFails },
  ];
  const { address } = reply;
  return [
    { kind: 'title', text: reply.subject },
    ...reply.opening.map(paragraph),
    ...stepBlocks(reply, context),
    ...(reply.ifItFails.length === 0 ? [] : failed),
    paragraph(reply.closing),
    ...(address === null ? [] : [{ kind: 'address', label: words['reply.address'], url: address } as const]),
  ];
}

/** A single step is no “Step 2 of 4” to somebody who sees no other. */
function stepBlocks(reply: CustomerReply, context: Made): readonly Block[] {
  const [only, ...others] = reply.steps;
  if (only === undefined || others.length > 0) return [{ kind: 'steps', steps: stepsOf(reply, context) }];
  return [
    { kind: 'heading', text: only.title },
    ...only.text.map((text): Block => ({ kind: 'paragraph', text })),
    ...(only.links.length === 0 ? [] : [{ kind: 'links', links: only.links } as const]),
  ];
}

/** The steps of a guide, each with its position in words. */
export const stepsOf = ({ steps }: Pick<Guide, 'steps'>, { words, stepCount }: Made): readonly Step[] =>
  steps.map((step) => ({
    ...step,
    label: fill(words['guide.step'], { number: String(step.number), total: String(stepCount) }),
  }));

/** What a code says, behind its name. What is said of a code that is not known names it already. */
export const meaningOf = ({ id, meaning }: GuideCode, words: Words): string =>
  meaning.includes(id) ? meaning : labeled(words, id, meaning);

function codeBlocks({ code }: Guide, words: Words): readonly Block[] {
  if (code === null) return [];
  const meaning: Block = { kind: 'paragraph', text: meaningOf(code, words) };
  return code.lookup === null
    ? [meaning]
    : [meaning, { kind: 'links', links: [lookupLink(code.id, code.lookup, words)] }];
}

/** The link to Microsoft's live page about a code. */
export const lookupLink = (code: string, url: string, words: Words): Link => ({
  title: fill(words['guide.lookup'], { code }),
  url,
});

const otherGuide = ({ topic, title, url, own }: Guide['seeAlso'][number], language: string): OtherGuide => ({
  topic,
  title,
  command: commandOf(topic, language),
  ...(own ? { url } : {}),
});

/** The pages that a guide comes from, each with its day, and with that of a newer edition. */
export const sourceLinks = (
  { sources }: Pick<Guide, 'sources'>,
  { words, dates }: Pick<Context, 'words' | 'dates'>,
): readonly Link[] =>
  sources.map(({ title, url, date, newest }) => {
    const day = dates[date] ?? date;
    const updated = fill(words['guide.updated'], { date: day, newest: dates[newest ?? ''] ?? newest ?? '' });
    return { title: `${title} (${newest === undefined ? day : updated})`, url };
  });
