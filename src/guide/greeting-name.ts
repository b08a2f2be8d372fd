import { Failure } from '../catalogue/failure';
import type { Greeting } from './greeting';

const longest = 200;

/** All that names are written with, joiners and the middle dots of Catalan, Chinese and Japanese included. */
const written = /^(?:[\p{L}\p{M}\p{Zs}'’‘‐‑·・.,-]|\u200c|\u200d)*$/u;

/** What would make a name something else. */
const traps = [
  // Letters and marks that nobody sees; joiners that join nothing.
  /(?!\u200c|\u200d)\p{Default_Ignorable_Code_Point}/u,
  /(?<![\p{L}\p{M}])(?:\u200c|\u200d)|(?:\u200c|\u200d)(?!\p{L})/u,
  // Programs make links of words with a full stop inside, but not of initials: J.R.R. Tolkien
  /(?<![\p{L}\p{M}])\.|(?<!(?:^|[^\p{L}\p{M}])\p{L}\p{M}*)\.(?=\p{L})|\.(?=\p{L})(?!\p{L}\p{M}*\.)/u,
  /(?<![\p{L}\p{M}])www\./iu,
];

/**
 * Reads the name of `--greet`. One of blanks alone counts as none. Whatever hosts make a link, a mention or a command of is
 * refused: escaping it for a format does not stop the program that shows it.
 * @throws {Failure} `error.name`
 */
export function readGreeting(name: string | true): Greeting {
  if (name === true || /^\p{Zs}*$/u.test(name)) return { name: null };
  const isName = /\p{L}/u.test(name) && written.test(name) && !traps.some((trap) => trap.test(name));
  if (!isName || [...name].length > longest) throw new Failure('error.name', { longest: String(longest) });
  return { name: name.trim() };
}
