import { isNarrow } from '../../core/narrow';

/** What text with wide characters is measured with, once it is needed. */
let wide: typeof import('./wide-text') | undefined;

/** Loads what any text can be measured with. Before, every character counts as one column wide. */
export async function loadWideText(): Promise<void> {
  wide ??= await import('./wide-text');
}

/** Loads it where languages, given by their own names, or other texts need it. */
export async function loadWideTextFor(...names: readonly string[]): Promise<void> {
  if (!names.every(isNarrow)) await loadWideText();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it
const colours = /(\u001b\[\d+(?:;\d+)*m)/g;

/** How many columns a line takes on the terminal, colours aside. Wide characters count two. */
export function columnsOf(line: string): number {
  const plain = line.replace(colours, '');
  return wide === undefined || isNarrow(plain) ? plain.length : wide.stringWidth(plain);
}

/** Breaks a text at blanks, never inside a word; no-break spaces hold. */
export function wrap(text: string, width: number): string {
  const measure = wide === undefined || isNarrow(text) ? (word: string) => word.length : columnsOf;
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (measure(line) + 1 + measure(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}

/**
 * Breaks a line that is longer than the terminal is wide, wherever that is. The build puts it into the place of inquirer’s
 * own: inquirer asks for every line, and nearly all of them fit.
 * @public
 */
export function breakLine(line: string, width: number): string {
  if (columnsOf(line) <= width) return line;
  let column = 0;
  const broken = (character: string) => {
    const columns = columnsOf(character);
    const starts = column + columns > width;
    column = starts ? columns : column + columns;
    return starts ? `\n${character}` : character;
  };
  return line
    .split(colours)
    .map((part, place) =>
      place % 2 === 1 ? part : (wide?.charactersOf(part) ?? [...part]).map(broken).join(''),
    )
    .join('');
}
