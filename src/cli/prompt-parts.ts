import { useEffect, useState } from '@inquirer/core';
import type { Look } from './look';
import type { Screen } from './screen';
import { wrap } from './wrap';

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

/** A text behind its number, its further lines indented as far as its first. */
export const hanging = (start: string, text: string, width: number): readonly string[] =>
  wrap(text, width - start.length)
    .split('\n')
    .map((line, index) => (index === 0 ? start : ' '.repeat(start.length)) + line);

/** The longest run of items around the active one that fits into the room, measured in rows. */
export function windowAround(
  active: number,
  heights: readonly number[],
  room: number,
): { first: number; last: number } {
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
