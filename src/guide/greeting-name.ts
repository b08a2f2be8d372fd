import { Failure } from '../catalogue/failure';
import type { Greeting } from './greeting';

/** Controls, what cannot be written in UTF-8 or HTML, and what nobody sees, but for the joiners that some scripts are spelled with. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
/** What programs make a link of when they show plain text. */
const address = /:\/\/|(?<![\p{L}\p{N}])www\.|\b(mailto|javascript|data|tel):|[^\s@]@[^\s@]/iu;
/** Mail programs make links of bare domains too. Names may hold points (`J.R. Ewing`, `St.John`): only the usual endings count. */
const domain =
  /[\p{L}\p{N}]\.(app|be|biz|ca|ch|click|cn|co|com|de|dev|eu|fr|gl|info|io|link|lu|ly|me|net|online|org|ru|site|top|uk|us|xyz)(?![\p{L}\p{N}])|\b\d{1,3}(\.\d{1,3}){3}\b/iu;
const longest = 200;

/**
 * Reads the name of `--greet`. One of blanks alone counts as none.
 * @throws {Failure} `error.name` for unseen characters, addresses, and more than 200 characters
 */
export function readGreeting(name: string | true): Greeting {
  if (name === true) return { name: null };
  if (unseen.test(name) || address.test(name) || domain.test(name) || [...name].length > longest) {
    throw new Failure('error.name', { longest: String(longest) });
  }
  return { name: name.trim() || null };
}
