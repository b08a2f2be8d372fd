import { familyCodes } from './family-codes';
import type { KnownCodes } from './known-codes';
import { namedCodes } from './named-codes';
import { numberedCodes } from './numbers';
import { signInCodes } from './sign-in-codes';

/** With hyphens or without: what is in them is no code. */
const guids = /[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}/g;

/** The families of the sign-in service itself. Others repeat what it answers, or say it less precisely. */
const signInFamilies: readonly string[] = ['AADSTS', 'SSPR'];
/** The families whose codes say next to nothing where another one stands beside them. */
const vagueFamilies: readonly string[] = ['HTTP', 'OAUTH', 'OFFICE'];

/** A code in a text; the lower its rank, the more it says. */
interface RankedCode {
  readonly id: string;
  readonly rank: number;
}

const ranks = { signIn: 0, other: 1, generalSignIn: 2, unknown: 3, unknownOther: 4, general: 5, vague: 6 };

/** Whether a code says more than a message that stands beside it. */
export const saysMost = ({ rank }: RankedCode): boolean => rank < ranks.unknown;

/**
 * The codes in a text, each once: the one that says most first, else in their order.
 * @param shown the text in its own letters @param plain the same as `letters` writes it
 */
export function codesIn(shown: string, plain: string, known: KnownCodes): readonly RankedCode[] {
  const readable = plain.replace(guids, '~');
  const found = [
    ...signInCodes(readable, known),
    ...familyCodes(readable, known),
    ...numberedCodes(readable, known),
    ...namedCodes(shown, known),
  ].sort((one, other) => one.at - other.at);
  return [...new Set(found.map(({ id }) => id))]
    .map((id) => ({ id, rank: rankOf(id, known) }))
    .sort((one, other) => one.rank - other.rank);
}

function rankOf(id: string, known: KnownCodes): number {
  const family = known.familyOf(id);
  const isSignIn = signInFamilies.includes(family);
  if (!known.has(id)) {
    if (vagueFamilies.includes(family)) return ranks.vague;
    return isSignIn ? ranks.unknown : ranks.unknownOther;
  }
  if (known.isGeneral(id)) return isSignIn ? ranks.generalSignIn : ranks.general;
  return isSignIn ? ranks.signIn : ranks.other;
}
