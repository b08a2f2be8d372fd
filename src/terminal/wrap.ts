import stringWidth from 'fast-string-width';

/** Latin letters and marks of print, each of one column. */
const latin = /^[ -~\u00a0-\u024f\u2010-\u2027\u202f-\u205e]*$/;

/** How many columns a line takes on the terminal, colors aside. Wide characters count two; Latin text needs no tables of Unicode. */
export const columnsOf = (line: string): number => (latin.test(line) ? line.length : stringWidth(line));

/** Breaks a text at blanks, never inside a word; no-break spaces hold. Of several blanks one stays. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ').filter(Boolean)) {
    const columns = columnsOf(word);
    if (line !== '' && taken + 1 + columns > width) {
      lines.push(line);
      line = '';
    }
    taken = line === '' ? columns : taken + 1 + columns;
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
