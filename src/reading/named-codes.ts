import type { Found } from './found';
import type { KnownCodes } from './known-codes';

/** Words as programs write them. PowerShell’s own word for the kind of an error says nothing. */
const word = /(?<![A-Za-z0-9_])(?<!CategoryInfo\s{0,9}:\s{0,9})[A-Za-z0-9_]{5,60}/g;
/** `UserDisabled`, `invalid_grant`: no other word has capitals or lines in it. */
const isName = /[a-z][A-Z]|_/;

/**
 * The codes that are called by Microsoft’s symbolic name, or by a word that is their id.
 * @param text in its own letters, for the capitals tell; written in small letters, a name counts where it is the whole text
 */
export function namedCodes(text: string, known: KnownCodes): readonly Found[] {
  const found = text.match(word) ?? [];
  const isWhole = found.length === 1 && (found[0] ?? '').length >= text.trim().length - 2;
  return found.flatMap((name) => {
    const id = isWhole || isName.test(name) ? known.called(name.toLowerCase()) : undefined;
    return id === undefined ? [] : { at: text.indexOf(name), id };
  });
}
