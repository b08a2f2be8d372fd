import type { Edition } from '../catalogue/edition';
import type { Link } from '../catalogue/source';
import { type Guide, guideOf } from '../guide/guide';
import {
  type Block,
  blocksOf,
  lookupLink,
  meaningOf,
  sourceLinks,
  stepsOf,
  triedBlocks,
} from '../render/document';
import { type Place, placeOf, type Shown, type State } from './state';

type StepPlace = Extract<Place, { at: 'step' }>;

/** The guide as its value. */
export const guideFor = (guide: Shown, edition: Edition): Guide => guideOf(edition, guide, guide.answers);

/** A guide, and what its parts are made with. */
function withContext(shown: Shown, edition: Edition) {
  const guide = guideFor(shown, edition);
  return { guide, context: { words: edition.words, dates: edition.dates, stepCount: guide.steps.length } };
}

/** One step; with the first one what the guide is and whom it is for, or what the code says that led to it. */
export function stepBlocks({ guide: shown, number }: StepPlace, edition: Edition): readonly Block[] {
  const { guide, context } = withContext(shown, edition);
  const step: Block = {
    kind: 'steps',
    steps: stepsOf(guide, context).filter((step) => step.number === number),
  };
  return number === 1 ? [...opening(guide, edition), step] : [step];
}

const opening = ({ title, code, audience }: Guide, { words }: Edition): readonly Block[] => [
  { kind: 'title', text: title },
  { kind: 'paragraph', text: code === null ? audience : meaningOf(code, words) },
];

/** The whole guide, as it is printed. */
export function wholeBlocks(shown: Shown, edition: Edition): readonly Block[] {
  const { guide, context } = withContext(shown, edition);
  return blocksOf(guide, context);
}

/** The whole guide as it is read before it is tried. */
export function readBlocks(shown: Shown, edition: Edition): readonly Block[] {
  const { guide, context } = withContext(shown, edition);
  return triedBlocks(guide, context);
}

/** What the guide says for the case that it did not help. */
export function failedBlocks(shown: Shown, edition: Edition): readonly Block[] {
  return [
    { kind: 'heading', text: edition.words['guide.ifItFails'] },
    { kind: 'items', items: guideFor(shown, edition).ifItFails },
  ];
}

/** How to show the guide again. */
export const commandAgain = (shown: Shown, edition: Edition): Block => ({
  kind: 'command',
  label: edition.words['guide.again'],
  command: guideFor(shown, edition).command,
});

/** Where a guide comes from. */
export const sourceBlocks = (shown: Shown, edition: Edition): readonly Block[] => [
  { kind: 'heading', text: edition.words['guide.sources'] },
  { kind: 'links', links: sourceLinks(guideFor(shown, edition), edition) },
];

/** The links of the guide that is being read, each once: those of the step that was shown last come first. */
export function linksAt(state: State, edition: Edition): readonly Link[] {
  const place = placeOf(state);
  if (!('guide' in place)) return [];
  const { steps, code } = guideFor(place.guide, edition);
  const step = state.way.findLast(({ at }) => at === 'step' || at === 'whole');
  const here = steps.filter(({ number }) => step?.at === 'step' && number === step.number);
  const lookup = code?.lookup ? [lookupLink(code.id, code.lookup, edition.words)] : [];
  const all = [...[...here, ...steps].flatMap(({ links }) => links), ...lookup];
  return [...new Map(all.map((link) => [link.url, link])).values()];
}
