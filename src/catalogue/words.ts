import type { Words } from './source';

/** Puts values into a text: `fill('Step {number}', { number: '2' })` → `Step 2`. An unknown mark stays as it is. */
export function fill(template: string, fields: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (mark, name: string) => fields[name] ?? mark);
}

/** A list as a sentence says it: `a, b, or c`, « a, b ou c ». `Intl` would have to load its tables of every language for that. */
export function alternatives(items: readonly string[], words: Words): string {
  const [last = '', first] = [items.at(-1), items.slice(0, -1).join(', ')];
  if (items.length < 2) return last;
  return fill(words[items.length === 2 ? 'list.two' : 'list.more'], { first, last });
}

/** A date `YYYY-MM-DD` as the language writes it: `April 3, 2020`, « 3 avril 2020 ». */
export function longDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

/** All but controls, line breaks, marks that turn the direction of a line, and halves of characters. */
const unruly = /[^ -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\u{10ffff}]+/gu;

/** Whether a text of a person's own can stand in a line as it is. */
export const isOneLine = (text: string): boolean => text.search(unruly) === -1;

/** A text of a person's own as part of a line: nothing in it breaks the line, turns it, or steers the terminal. */
export const onOneLine = (text: string): string => text.replace(unruly, ' ').trim();
