/** Latin letters, blanks and the punctuation of prose: all one column wide. */
const narrow = /^[\n\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u202f-\u205e]*$/;

/** Whether every character of a text is one column wide, so that `wrapNarrow` can wrap it. */
export const isNarrow = (text: string): boolean => narrow.test(text);

/**
 * Breaks a narrow text at blanks, never inside a word; no-break spaces hold. It does what the library behind `wrap`
 * does, without its tables of Unicode: these cost a run a tenth of Node's own start.
 */
export function wrapNarrow(text: string, width: number): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}
