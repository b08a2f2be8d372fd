import { shownOf } from './shown';

/** So many letters tell what a text is. */
const mostLooked = 4000;
/** Control characters, but for those that lie between the letters of a text of two bytes each; and what was no UTF-8. */
const odd = /[^\0\n\r\t -~\u00a0-\ufffc]/g;

/** Whether a text is one that somebody could have written, by its beginning: not the bytes of a picture or a program. */
export function isProse(text: string): boolean {
  const beginning = shownOf(text.slice(0, mostLooked));
  return (beginning.match(odd)?.length ?? 0) * 20 <= beginning.length;
}
