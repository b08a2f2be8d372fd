import type { Words } from './source';

/** Puts values into a text: `fill('Step {number}', { number: '2' })` → `Step 2`. An unknown mark stays as it is. */
export function fill(template: string, fields: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (mark, name: string) => fields[name] ?? mark);
}

/** A list as a sentence says it: `a, b, or c`, « a, b ou c ». `Intl` would cost as much as Node’s own start. */
export function alternatives(items: readonly string[], words: Words): string {
  const [last = '', first] = [items.at(-1), items.slice(0, -1).join(', ')];
  if (items.length < 2) return last;
  return fill(words[items.length === 2 ? 'list.two' : 'list.more'], { first, last });
}

/** A date `YYYY-MM-DD` as the language writes it: `April 3, 2020`, « 3 avril 2020 ». */
export function longDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
