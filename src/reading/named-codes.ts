import type { Found } from './found';
import type { KnownCodes } from './known-codes';

/**
 * `UserDisabled`, `invalid_grant`: no other word has capitals or lines in it. PowerShell’s own word for the kind of an error
 * says nothing.
 */
const name = /\b(?=\w*?(?:[a-z][A-Z]|_))(?<!CategoryInfo\s{0,9}:\s{0,9})\w{5,60}/g;
/** A word that is the whole text, but for a mark before it and behind it. */
const alone = /^\s*\W?(\w{5,60})\W?\s*$/;

/**
 * The codes that are called by Microsoft’s symbolic name, or by a word that is their id.
 * @param text in its own letters, for the capitals tell; written in small letters, a name counts where it is the whole text
 */
export function* namedCodes(text: string, known: KnownCodes): Iterable<Found> {
  const only = alone.exec(text)?.[1];
  const onlyId = only === undefined ? only : known.called(only.toLowerCase());
  if (onlyId !== undefined) yield { at: 0, id: onlyId };
  for (const { 0: word, index: at } of text.matchAll(name)) {
    const id = known.called(word.toLowerCase());
    if (id !== undefined) yield { at, id };
  }
}
