import { isNarrow } from '../core/narrow';
import { wrapNarrow } from './narrow-wrap';

/** What text with wide characters is measured and broken with, once it is needed. */
let wide: typeof import('./wide-text') | undefined;

/** Loads what any text can be measured with. Before, every character counts as one column wide. */
export async function loadWideText(): Promise<void> {
  wide ??= await import('./wide-text');
}

/** Loads it where languages, given by their own names, or other texts need it. */
export async function loadWideTextFor(...names: readonly string[]): Promise<void> {
  if (!names.every(isNarrow)) await loadWideText();
}

/** Breaks a text at blanks, never inside a word; no-break spaces hold. Wide characters count two columns. */
export const wrap = (text: string, width: number): string =>
  wide === undefined || isNarrow(text) ? wrapNarrow(text, width) : wide.wrapAnsi(text, Math.max(1, width));

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it
const colours = /\u001b\[\d+(?:;\d+)*m/g;

/** How many columns a line takes on the terminal, colours aside. */
export function columnsOf(line: string): number {
  const plain = line.replace(colours, '');
  return wide === undefined || isNarrow(plain) ? plain.length : wide.stringWidth(plain);
}

/**
 * Breaks a line that is longer than the terminal is wide, wherever that is. The build puts it into the place of inquirer’s
 * own: inquirer asks for every line, and nearly all of them fit.
 * @public
 */
export function breakLine(line: string, width: number, options?: object): string {
  if (columnsOf(line) <= width) return line;
  if (wide !== undefined) return wide.wrapAnsi(line, width, options);
  let column = 0;
  return line.replace(new RegExp(`${colours.source}|.`, 'gs'), (piece) => {
    if (piece.length > 1) return piece;
    column += 1;
    return column > width && column % width === 1 % width ? `\n${piece}` : piece;
  });
}
