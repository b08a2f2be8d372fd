import { familyCodes } from './family-codes';
import type { KnownCodes } from './known-codes';
import { numberedCodes } from './numbers';
import type { FoundCode } from './reading';
import { signInCodes } from './sign-in-codes';

/** GUIDs, with hyphens or without, and PowerShell’s own word for the kind of an error: what is in them is no code. */
const noCodes = /[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|categoryinfo\s{0,9}:\s{0,9}[a-z]+/g;

/** The codes in a text, as `plainOf` writes it, each once, in the order in which they stand there. */
export function codesIn(text: string, known: KnownCodes): readonly FoundCode[] {
  const readable = text.replace(noCodes, '~');
  const found = [
    ...signInCodes(readable, known),
    ...familyCodes(readable, known),
    ...numberedCodes(readable, known),
  ].sort((one, other) => one.at - other.at);
  return [...new Set(found.map(({ id }) => id))].map((id) => known.described(id));
}
