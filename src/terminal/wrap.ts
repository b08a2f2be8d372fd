/** Breaks a text at blanks, never inside a word; no-break spaces hold. Of several blanks one stays. */
export type Wrap = (text: string, width: number) => string;

/** Latin letters and marks of print, each of one column. */
const latin = /^[ -~\u00a0-\u024f\u2010-\u2027\u202f-\u205e]*$/;

/** Whether each character of a text takes one column: no tables of Unicode need to be asked. */
export const isLatin = (text: string): boolean => latin.test(text);

/** Wraps text that is Latin. */
export const wrapLatin: Wrap = (text, width) => wrapBy(({ length }) => length, text, width);

/** Wraps by how many columns a word takes. */
export function wrapBy(columnsOf: (word: string) => number, text: string, width: number): string {
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
