import type { Edition } from '../catalogue/edition';
import type { Words } from '../catalogue/source';
import { alternatives, fill } from '../catalogue/words';
import { familyOf, lookupOf } from '../reading/code';

/** What an error code says; `lookup` is Microsoft's live page about it, null for SSPR codes. */
export interface GuideCode {
  readonly id: string;
  readonly name: string | null;
  readonly lookup: string | null;
  readonly meaning: string;
}

/** What is said of a code, known or not. @param nearest known codes that an unknown one may have been */
export function guideCodeOf(
  { codes, meanings, families, words }: Edition,
  id: string,
  nearest: readonly string[] = [],
): GuideCode {
  const known = codes[id];
  const lookup = lookupOf(id);
  if (known !== undefined) return { id, name: known.name, lookup, meaning: meanings[id] ?? '' };
  const meaning = fill(families[familyOf(id, codes)]?.meaning ?? words['guide.unknownCode'], { code: id });
  const cutOff = fill(words['guide.cutOffCode'], { codes: alternatives(nearest, words) });
  return { id, name: null, lookup, meaning: nearest.length === 0 ? meaning : `${meaning} ${cutOff}` };
}

/** What is noted of a code below the steps, for those who then ask support: what to give, and which other codes there were. */
export const codeNotes = (
  code: string | null,
  others: readonly string[],
  words: Words,
): readonly string[] => [
  ...(code === null ? [] : [words['guide.codeNote']]),
  ...(others.length === 0 ? [] : [fill(words['guide.otherCodes'], { codes: others.join(', ') })]),
];

/** A number alone is read as a code of the sign-in service: another one that is not known is not found by it again. */
export const namesItself = (code: string, { codes }: Edition): boolean =>
  Object.hasOwn(codes, code) || !/^\d+$/.test(code);
