import stringWidth from 'fast-string-width';

/** How many columns a line takes on the terminal, colors aside. Wide characters count two; plain ones need no tables of Unicode. */
export const columnsOf = (line: string): number => (/^[ -~]*$/.test(line) ? line.length : stringWidth(line));

/** Breaks a text at blanks, never inside a word; no-break spaces hold. Of several blanks one stays. */
export function wrap(text: string, width: number): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    if (line === '') line = word;
    else if (columnsOf(line) + 1 + columnsOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}
