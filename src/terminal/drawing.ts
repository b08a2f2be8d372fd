import type { Words } from '../catalogue/source';
import type { View } from '../conversation/view';
import type { Block } from '../render/document';
import type { TextStyle } from '../render/renderer';
import { textOf } from '../render/text';
import { columnsOf } from './wrap';

/** How many rows a text takes on a terminal, which breaks lines that are longer than it is wide. */
export const rowsOf = (text: string, columns: number): number =>
  text.split('\n').reduce((total, line) => total + Math.max(1, Math.ceil(columnsOf(line) / columns)), 0);

/** What a drawing is to fit into. */
export interface Room {
  readonly columns: number;
  readonly rows: number;
}

/**
 * What there is to read in a view, as text. Where the room is too small, links beyond the first of a step are named by
 * their titles alone, then the blank lines go: every link stands whole in the list of links. What fits in no way stays as
 * it is, and its beginning scrolls away.
 */
export function readingOf({ reads }: View, words: Words, style: TextStyle, room: Room): string {
  const draw = (blocks: readonly Block[]) => textOf(blocks, { words, style, topics: [] });
  const fits = (text: string) => rowsOf(text, room.columns) <= room.rows;
  const whole = draw(reads);
  if (fits(whole)) return whole;
  const short = draw(reads.flatMap(firstLinkOnly));
  return [short, short.replace(/\n{2,}/g, '\n')].find(fits) ?? whole;
}

function firstLinkOnly(block: Block): readonly Block[] {
  if (block.kind !== 'steps' || block.steps.length !== 1) return [block];
  const steps = block.steps.map((step) => ({ ...step, links: step.links.slice(0, 1) }));
  const items = block.steps.flatMap(({ links }) => links.slice(1).map(({ title }) => title));
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
