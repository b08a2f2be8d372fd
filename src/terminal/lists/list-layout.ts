import { fill } from '../../catalogue/words';
import { wrap } from '../columns';
import { rowsOf } from '../drawing';
import type { Look } from '../look';
import type { Asking } from '../stage';
import type { Terminal } from '../terminal';
import type { Typing } from './typing';

/** What a question is drawn with. */
export interface Prompt extends Asking {
  readonly look: Look;
  readonly terminal: Terminal;
  readonly typing: Typing;
  /** Whether it is the first question, which tells all keys. */
  readonly isFirst: boolean;
  /** How many rows stand above that are to stay on the screen. */
  readonly rowsAbove: number;
  /** Called with each look-up. */
  looksUp(found: Promise<unknown>): void;
}

/** Fewer choices are not shown at once, but where the screen is even smaller. */
export const fewestRows = 3;

/** How the rows of a question are divided. */
export interface Layout {
  readonly question: string;
  readonly listRows: number;
  readonly keys: string;
}

/**
 * Divides the rows: the question and what is typed come first, then the list as far as what stands above leaves room, then
 * the keys. A list that is not shown whole says how many choices there are.
 */
export function layoutOf(
  { view, texts, terminal, typing, isFirst, rowsAbove }: Prompt,
  items: readonly { readonly name: string }[],
): Layout {
  const { columns, rows } = terminal;
  const { text, choices } = view.asked;
  const { words } = texts;
  const width = columns - 1;
  const heads = [text, fill(words['ask.range'], { question: text, last: String(choices.length) })];
  const [question = '', ranged = ''] = heads.map((head) => wrap(head, width));
  const listed = items.reduce((total, { name }) => total + rowsOf(name, columns), 0);
  // The next character is drawn before it is told of: there must be room for it already.
  const room = (head: string) => rows - rowsOf(`${head} ${typing.line}__`, columns);
  const free = room(question) - rowsAbove;
  const keys = [isFirst ? words['ask.keys'] : '', words['ask.hint']]
    .filter(Boolean)
    .map((text) => wrap(text, width))
    .find((text) => listed + 1 + rowsOf(text, columns) <= free);
  if (keys !== undefined) return { question, listRows: listed, keys };
  if (listed <= free) return { question, listRows: listed, keys: '' };
  const listRows = Math.max(1, Math.min(room(ranged), Math.max(fewestRows, room(ranged) - rowsAbove)));
  return { question: ranged, listRows, keys: '' };
}
