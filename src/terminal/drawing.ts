import type { View } from '../conversation/view';
import type { Block } from '../render/document';
import type { TextStyle } from '../render/renderer';
import { textOf } from '../render/text';
import { columnsOf } from './columns';
import type { Texts } from './stage';

/** How many rows a text takes on a terminal, which breaks lines that are longer than it is wide. */
export const rowsOf = (text: string, columns: number): number =>
  text.split('\n').reduce((total, line) => total + Math.max(1, Math.ceil(columnsOf(line) / columns)), 0);

/** What a drawing is to fit into. */
export interface Room {
  readonly columns: number;
  readonly rows: number;
}

/**
 * What there is to read in a view, as text. Where the room is too small, as many blank lines go as must, the last ones
 * first. Where that does not suffice, the links of a step beyond the first are named by their titles alone, then all: every
 * link stands whole in the list of links. A step that fits in no way is as short as it can be, for its beginning scrolls
 * away; anything else stays as it is.
 */
export function readingOf({ reads }: View, texts: Texts, style: TextStyle, room: Room): string {
  const draw = (blocks: readonly Block[]) => textOf(blocks, { ...texts, style });
  const whole = draw(reads);
  const ways = isStep(reads) ? [whole, ...[1, 0].map((most) => draw(withLinks(reads, most)))] : [whole];
  const drawn = ways.map((text) => tightened(text, room));
  const fitting = drawn.find((text) => rowsOf(text, room.columns) <= room.rows);
  return fitting ?? (isStep(reads) ? drawn.at(-1) : undefined) ?? whole;
}

/** Without as many of the blank lines as make a text too tall. */
function tightened(text: string, { columns, rows }: Room): string {
  const blanks = text.split('\n\n');
  const kept = Math.max(0, blanks.length - 1 - Math.max(0, rowsOf(text, columns) - rows));
  return [blanks.slice(0, kept + 1).join('\n\n'), ...blanks.slice(kept + 1)].join('\n');
}

const isStep = (reads: readonly Block[]): boolean =>
  reads.some((block) => block.kind === 'steps' && block.steps.length === 1);

/** The addresses of no more than so many links of a step, the others by their titles. */
const withLinks = (reads: readonly Block[], most: number): readonly Block[] =>
  reads.flatMap((block) => (block.kind === 'steps' ? shortened(block, most) : [block]));

function shortened(block: Extract<Block, { kind: 'steps' }>, most: number): readonly Block[] {
  const steps = block.steps.map((step) => ({ ...step, links: step.links.slice(0, most) }));
  const items = block.steps.flatMap(({ links }) => links.slice(most).map(({ title }) => title));
  return items.length === 0
    ? [block]
    : [
        { ...block, steps },
        { kind: 'items', items },
      ];
}

/** What is to be said about the last reply, with its address whole on a line of its own. */
export function saidOf({ said }: View, style: TextStyle): string {
  if (said === undefined) return '';
  const text = style.wrap(said.text, style.width);
  return said.url === undefined ? text : `${text}\n${style.link(said.url)}`;
}
