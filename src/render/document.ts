import type { Link } from '../catalogue/edition';
import type { Words } from '../catalogue/source';
import { fill } from '../catalogue/words';
import type { Guide } from '../guide/guide';
import type { Context } from './renderer';

/** A part of a guide, before any format: what there is to read, in its order. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly links: readonly Link[] }
  | { readonly kind: 'command'; readonly label: string; readonly command: string };

/** A step with its position, also in words: `Step 1 of 3`. */
export type Step = Guide['steps'][number] & { readonly label: string; readonly total: number };

/** What the parts of a guide are made with. */
type Made = Pick<Context, 'words' | 'dates' | 'stepCount'>;

/** `Step 1 of 3: Open a service request`, with the blanks that the language puts around the colon. */
export const labelled = (words: Words, label: string, text: string): string =>
  fill(words['guide.labelled'], { label, text });

/** The steps of a guide, each with its position in words. */
export const stepsOf = (guide: Guide, { words, stepCount }: Made): readonly Step[] =>
  guide.steps.map((step) => ({
    ...step,
    total: stepCount,
    label: fill(words['guide.step'], { number: String(step.number), total: String(stepCount) }),
  }));

/** Every block of a guide; only the steps where the guide was narrowed to one of them. */
export function blocksOf(guide: Guide, context: Made): readonly Block[] {
  const { words } = context;
  const steps: Block = { kind: 'steps', steps: stepsOf(guide, context) };
  if (guide.steps.length < context.stepCount) return [steps];
  return [
    { kind: 'title', text: guide.title },
    ...codeBlocks(guide, words),
    { kind: 'paragraph', text: guide.audience },
    steps,
    { kind: 'heading', text: words['guide.ifItFails'] },
    { kind: 'items', items: guide.ifItFails },
    { kind: 'heading', text: words['guide.seeAlso'] },
    { kind: 'links', links: guide.seeAlso },
    { kind: 'heading', text: words['guide.sources'] },
    { kind: 'links', links: sourceLinks(guide, context.dates) },
    { kind: 'command', label: words['guide.again'], command: guide.command },
  ];
}

function codeBlocks({ code }: Guide, words: Words): readonly Block[] {
  if (code === null) return [];
  const meaning: Block = { kind: 'paragraph', text: labelled(words, code.id, code.meaning) };
  return code.lookup === null
    ? [meaning]
    : [meaning, { kind: 'links', links: [lookupLink(code.id, code.lookup, words)] }];
}

/** The link to Microsoft's live page about a code. */
export const lookupLink = (code: string, url: string, words: Words): Link => ({
  title: fill(words['guide.lookup'], { code }),
  url,
});

/** The pages that a guide comes from, each with the day of what was read there. */
export const sourceLinks = ({ sources }: Pick<Guide, 'sources'>, dates: Context['dates']): readonly Link[] =>
  sources.map(({ title, url, date }) => ({ title: `${title} (${dates[date] ?? date})`, url }));
