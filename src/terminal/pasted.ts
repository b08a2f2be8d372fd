/** Nobody types this many characters at once. */
const mostTyped = 100;

/** A line that nobody types who answers questions ahead of them: of three words, of a sentence’s length, or with an end that calls for more. */
export const isSentence = (line: string): boolean =>
  /\S\s+\S+\s+\S/.test(line) || line.length > 20 || /:\s*$/.test(line);

/** The lines of a text that are not blank. */
const linesOf = (text: string): readonly string[] =>
  text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');

/**
 * Whether text that arrived at once was pasted by a terminal that does not say so. Short lines are taken for answers that
 * somebody typed ahead.
 */
export function looksPasted(text: string): boolean {
  const lines = linesOf(text);
  return text.length > mostTyped || (lines.length > 1 && lines.some(isSentence));
}
