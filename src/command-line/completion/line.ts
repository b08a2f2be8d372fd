/** A word as it is written, quotes and all, or a redirection with its file. */
const piece = /([\d&]?[<>]+&?\s*)?(\\.|"(\\.|[^"\\])*"?|'[^']*'?|[^\s"'\\<>])+/gs;
const isRedirection = (word: string) => /^[\d&]?[<>]/.test(word);
const bare = (word: string) => word.replace(/["'\\]/g, '');

/**
 * Splits a command line up to the cursor as shells do: the words after the program's name, the current one, and whether
 * that is the file of a redirection. Redirections are no words of the program.
 */
export function splitLine(line: string) {
  // Whatever the line ends with, its last word then ends with a dot.
  const pieces = `${line}.`.match(piece) ?? [];
  const last = pieces.pop()?.slice(0, -1) ?? '';
  const before = pieces.slice(1).filter((word) => !isRedirection(word));
  return { before: before.map(bare), current: bare(last), redirects: isRedirection(last) };
}
