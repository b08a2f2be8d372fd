import { saysOf } from './families';
import { familyCodes } from './family-codes';
import type { Found } from './found';
import type { KnownCodes } from './known-codes';
import { namedCodes } from './named-codes';
import { numberedCodes } from './numbers';
import { signInCodes } from './sign-in-codes';

/** With hyphens or without: what is in them is no code. */
const guids = /[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}/g;

/** A code in a text; the lower its rank, the more it says. */
export interface RankedCode {
  readonly id: string;
  readonly rank: number;
  readonly decimal?: string | undefined;
}

const ranks = { signIn: 0, other: 1, generalSignIn: 2, unknown: 3, unknownOther: 4, general: 5, vague: 6 };

/** Whether a code says more than a message that stands beside it. */
export const saysMost = ({ rank }: RankedCode): boolean => rank < ranks.unknown;

/** So many codes tell what a text is about; of others that it may hold, only the known ones are kept. */
const mostCodes = 1000;

/**
 * The codes in a text, each once: the one that says most first, else in their order.
 * @param shown the text in its own letters @param plain the same as `letters` writes it
 */
export function codesIn(shown: string, plain: string, known: KnownCodes): readonly RankedCode[] {
  const found = new Map<string, Found>();
  for (const code of everyCode(shown, plain.replace(guids, '~'), known)) {
    const other = found.get(code.id);
    const counts = other === undefined ? found.size < mostCodes || known.has(code.id) : code.at < other.at;
    if (counts) found.set(code.id, code);
  }
  return [...found.values()]
    .sort((one, other) => one.at - other.at)
    .map(({ id, decimal }) => ({ id, decimal, rank: rankOf(id, known) }))
    .sort((one, other) => one.rank - other.rank);
}

function* everyCode(shown: string, readable: string, known: KnownCodes): Iterable<Found> {
  yield* signInCodes(readable, known);
  yield* familyCodes(readable, known);
  yield* numberedCodes(readable, known);
  yield* namedCodes(shown, known);
}

function rankOf(id: string, known: KnownCodes): number {
  const says = saysOf(known.familyOf(id));
  const isSignIn = says === 'most';
  if (!known.has(id)) {
    if (says === 'least') return ranks.vague;
    return isSignIn ? ranks.unknown : ranks.unknownOther;
  }
  if (known.isGeneral(id)) return isSignIn ? ranks.generalSignIn : ranks.general;
  return isSignIn ? ranks.signIn : ranks.other;
}
