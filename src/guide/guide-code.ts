import type { Edition } from '../catalogue/edition';
import type { Words } from '../catalogue/source';
import { alternatives, fill } from '../catalogue/words';
import { familyOf } from '../reading/families';
import { lookupOf } from '../reading/lookup';
import { windowsForm } from '../reading/windows-number';
import type { Matched } from './place';

/** What an error code says; `lookup` is Microsoft's live page about it, null for SSPR codes. */
export interface GuideCode {
  readonly id: string;
  readonly name: string | null;
  readonly lookup: string | null;
  readonly meaning: string;
}

/** What is said of a code, known or not. @param matched what else is known of how it was found */
export function guideCodeOf(
  { codes, meanings, families, words }: Edition,
  id: string,
  { nearest = [], decimal }: Partial<Pick<Matched, 'nearest' | 'decimal'>> = {},
): GuideCode {
  const known = codes[id];
  const meaning = [
    known === undefined
      ? fill(families[familyOf(id, codes)]?.meaning ?? words['guide.unknownCode'], { code: id })
      : (meanings[id] ?? ''),
    ...(nearest.length === 0
      ? []
      : [fill(words['guide.cutOffCode'], { codes: alternatives(nearest, words) })]),
    ...(decimal === undefined ? [] : [fill(words['guide.decimalCode'], { number: decimal })]),
  ];
  return { id, name: known?.name ?? null, lookup: lookupOf(id), meaning: meaning.join(' ') };
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

/**
 * How a code is written so that it is found by that alone; undefined where nothing does: a number alone is read as a code
 * of the sign-in service.
 */
export function nameOfCode(code: string, { codes }: Pick<Edition, 'codes'>): string | undefined {
  if (Object.hasOwn(codes, code)) return code;
  if (windowsForm.test(code) && !code.startsWith('CAA')) return `0x${code}`;
  return /^\d+$/.test(code) ? undefined : code;
}
