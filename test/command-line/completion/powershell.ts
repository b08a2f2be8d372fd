/** A piece of PowerShell code: a string without its quotes, a bracket, or a comment. */
export interface Piece {
  readonly kind: 'string' | 'bracket' | 'comment';
  readonly text: string;
}

const pattern = new RegExp(
  [
    `#(?<comment>[^\\n]*)`,
    // PowerShell takes typographic quotes for quotes.
    `['‘’‚‛](?<single>(?:[^'‘’‚‛]|['‘’‚‛]{2})*)['‘’‚‛]`,
    '["“”„](?<double>(?:[^"“”„`]|`.)*)["“”„]',
    `(?<bracket>[()[\\]{}])`,
    `(?<stray>['‘’‚‛"“”„])`,
  ].join('|'),
  'gsu',
);

/** The strings, brackets and comments of a script. @throws {Error} for a quote that is never closed */
export function piecesOf(script: string): readonly Piece[] {
  return [...script.matchAll(pattern)].map(({ groups = {}, index }): Piece => {
    const { comment, single, double, bracket } = groups;
    if (comment !== undefined) return { kind: 'comment', text: comment.trim() };
    if (single !== undefined) return { kind: 'string', text: single.replace(/(['‘’‚‛])\1/gu, '$1') };
    if (double !== undefined) return { kind: 'string', text: double };
    if (bracket !== undefined) return { kind: 'bracket', text: bracket };
    throw new Error(`A quote at ${index} is never closed`);
  });
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The brackets that are open at the end, or the first one that closes nothing. */
export function unbalanced(pieces: readonly Piece[]): readonly string[] {
  const open: string[] = [];
  for (const { kind, text } of pieces) {
    if (kind !== 'bracket') continue;
    if (Object.hasOwn(closing, text)) open.push(text);
    else if (closing[open.pop() ?? ''] !== text) return [text];
  }
  return open;
}
