import type { Language } from './source';

/*
 * How a catalogue lies on disk. The texts of one language are kept together, for side by side in two languages they cost
 * the download a seventh more: a part without its texts is a line of JSON with holes. Letters beyond ASCII stand as codes,
 * for Node reads an ASCII file ten times as fast. Topics lie in volumes, of which a run reads one.
 */

/** Some parts of a catalogue: a line of JSON each, and by language a line for each text, as in a string of JSON. */
export interface Volume {
  readonly shapes: string;
  readonly texts: Readonly<Record<Language, string>>;
}

/** Where a part is: its volume, its line there, and the line of its first text. */
export type Place = readonly [volume: number, line: number, text: number];

/**
 * Looks a part up. An index is text, so that nothing of it is read but what is looked for: a line of JSON with the letters
 * that the codes behind the hole stand for, by language, then for each part a line with its name and its place.
 */
export function placeOf(name: string, index: string): Place | undefined {
  const start = `\n${name} `;
  const at = /\s/.test(name) ? -1 : index.indexOf(start);
  if (at < 0) return undefined;
  const [volume = 0, line = 0, text = 0] = index
    .slice(at + start.length)
    .split(/\s/, 3)
    .map(Number);
  return [volume, line, text];
}

/** The letters of a language. */
export const lettersOf = (language: Language, index: string): string =>
  JSON.parse(index.slice(0, index.indexOf('\n')))[language];

/** What stands for a text: the first control code behind those of line ends. */
export const hole = '\x0e';

/** The code of the first letter; the last one stands before the blank. */
export const firstCode = 15;

/** The part of a shape, with the texts from a line on. */
export function partOf(shape: string, lines: readonly string[], from: number, letters: string): unknown {
  let next = from;
  const json = shape.replaceAll(hole, () => lines[next++] ?? '');
  return JSON.parse(json.replace(/[^ -~]/g, (code) => letters[code.charCodeAt(0) - firstCode] ?? code));
}
