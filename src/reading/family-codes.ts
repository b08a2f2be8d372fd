import { families } from './families';
import type { Found } from './found';
import type { KnownCodes } from './known-codes';

/** The codes of all families that say by their form whose they are. @param text as `letters` writes it */
export function familyCodes(text: string, known: KnownCodes): readonly Found[] {
  return families.flatMap(({ written = [], id: idOf = (part) => part.toUpperCase() }) =>
    written.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(({ index: at, 1: part = '' }) => {
        const id = idOf(part, known.has);
        return id === undefined ? [] : { at, id };
      }),
    ),
  );
}
