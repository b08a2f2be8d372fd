/** The part of the catalogue that holds a text of the program: `guide.step` → `words/guide`. */
export const groupOf = (key: string): `words/${string}` => `words/${key.split('.', 1)[0]}`;

/** Puts values into a text: `fill('Step {number}', { number: '2' })` → `Step 2`. An unknown mark stays as it is. */
export function fill(template: string, fields: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (mark, name: string) => fields[name] ?? mark);
}

/** A list as a sentence says it: `a, b, or c`, « a, b ou c ». */
export function alternatives(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
}

/** A date `YYYY-MM-DD` as the language writes it: `April 3, 2020`, « 3 avril 2020 ». */
export function longDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
