import { useEffect, useState } from '@inquirer/core';
import { breakLine, wrap } from '../wrap';
import type { Look } from './look';
import { rowsOf, type Screen } from './screen';

/** Lets the terminal ask for a prompt to be drawn again. @returns a function that does it at once */
export function useRedraw(screen: Screen): () => void {
  const [, draw] = useState({});
  useEffect(() => screen.onRedraw(() => draw({})), []);
  return () => draw({});
}

/** What stays of a question once it is answered. */
export function answered(message: string, answer: string, look: Look, columns: number): string {
  const text = wrap(`${message} ${answer}`, columns - 1);
  return text.endsWith(answer) ? `${text.slice(0, -answer.length)}${look.answer(answer)}` : text;
}

/** A text behind its number, its further lines indented as far as its first. A word that is longer than a line is broken. */
export const hanging = (start: string, text: string, width: number): readonly string[] =>
  wrap(text, width - start.length)
    .split('\n')
    .flatMap((line) => breakLine(line, Math.max(1, width - start.length)).split('\n'))
    .map((line, index) => (index === 0 ? start : ' '.repeat(start.length)) + line);

/** A run of items of a list. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/**
 * The longest run of items around the active one that fits into the room, measured in rows, with a row to spare at each
 * end where items are left out. Undefined where not even the active one fits.
 */
export function windowAround(active: number, heights: readonly number[], room: number): Window | undefined {
  for (const marks of [0, 1, 2]) {
    if ((heights[active] ?? 1) > room - marks) return undefined;
    const run = longestRun(active, heights, room - marks);
    const leftOut = [run.first > 0, run.last < heights.length - 1].filter(Boolean).length;
    if (leftOut <= marks) return run;
  }
  return undefined;
}

function longestRun(active: number, heights: readonly number[], room: number): Window {
  let [first, last] = [active, active];
  let used = heights[active] ?? 1;
  for (let grown = true; grown; ) {
    grown = false;
    const after = heights[last + 1];
    if (after !== undefined && used + after <= room) {
      [last, used, grown] = [last + 1, used + after, true];
    }
    const before = heights[first - 1];
    if (before !== undefined && used + before <= room) {
      [first, used, grown] = [first - 1, used + before, true];
    }
  }
  return { first, last };
}

/** As many lines as fit into the room, from the beginning. */
export function fitting(lines: readonly string[], room: number, columns: number): readonly string[] {
  const end = lines.findIndex((_, index) => rowsOf(lines.slice(0, index + 1), columns) > room);
  return end === -1 ? lines : lines.slice(0, end);
}
