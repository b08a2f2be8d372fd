import { families } from './families';
import type { Found } from './found';
import type { KnownCodes } from './known-codes';

/** The codes of all families that say by their form whose they are. @param text as `letters` writes it */
export function* familyCodes(text: string, known: KnownCodes): Iterable<Found> {
  const familiesIn = families.filter(({ mark = '' }) => text.includes(mark));
  for (const { written = [], id: idOf = inCapitals } of familiesIn)
    for (const pattern of written)
      for (const { index: at, 1: part = '' } of text.matchAll(pattern)) {
        const id = idOf(part, known.has);
        if (id !== undefined) yield { at, id };
      }
}

const inCapitals = (part: string): string => part.toUpperCase();
