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

/** Where everything is. */
export interface Index {
  /** Name of a part → its volume, its line there, and the line of its first text. */
  readonly parts: Readonly<Record<string, readonly [volume: number, line: number, text: number]>>;
  /** The letters that the codes behind the hole stand for. */
  readonly letters: Readonly<Record<Language, string>>;
}

/** What stands for a text: the first control code behind those of line ends. */
export const hole = '\x0e';

/** The part of a shape, with the texts from a line on. */
export function partOf(shape: string, lines: readonly string[], from: number, letters: string): unknown {
  let next = from;
  const json = shape.replaceAll(hole, () => lines[next++] ?? '');
  return JSON.parse(json.replace(/[^ -~]/g, (code) => letters[code.charCodeAt(0) - 15] ?? code));
}
