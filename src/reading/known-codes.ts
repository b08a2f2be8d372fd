import type { Edition } from '../catalogue/edition';
import { guideOfLastResort } from '../catalogue/source';
import { familyOf } from './families';
import type { FoundCode } from './reading';

/** What is known of error codes, asked for by their ids and by the words that stand for them. */
export interface KnownCodes {
  has(id: string): boolean;
  familyOf(id: string): string;
  /** Whether it says no more than that something failed. */
  isGeneral(id: string): boolean;
  /** The id of a code that is called so in small letters: by its id, or by Microsoft’s symbolic name. */
  called(word: string): string | undefined;
  /** All that is to be said of a code, known or not. */
  described(id: string): FoundCode;
}

/** How many known codes are named for one that was cut off. */
const mostNearest = 5;

/** The codes of an edition: they are the same in every language. They are read when the first one is asked for. */
export function knownCodesOf(edition: Pick<Edition, 'codes' | 'families'>): KnownCodes {
  let codes: Edition['codes'] | undefined;
  let words: ReadonlyMap<string, string> | undefined;
  const codeOf = (id: string) => {
    codes ??= edition.codes;
    return Object.hasOwn(codes, id) ? codes[id] : undefined;
  };
  return {
    has: (id) => codeOf(id) !== undefined,
    familyOf: (id) => familyOf(id, edition.codes),
    isGeneral: (id) => codeOf(id)?.general === true,
    called(word) {
      words ??= wordsFor(edition.codes);
      return words.get(word);
    },
    described(id) {
      const code = codeOf(id);
      const family = familyOf(id, edition.codes);
      return {
        id,
        family,
        known: code !== undefined,
        topic: code?.topic ?? edition.families[family]?.topic ?? guideOfLastResort,
        nearest: code === undefined ? nearestTo(id, edition.codes) : [],
      };
    },
  };
}

/** Names first: where two codes have the same name, the first one is meant. */
function wordsFor(codes: Edition['codes']): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [id, { name }] of Object.entries(codes)) {
    words.set(id.toLowerCase(), id);
    if (name !== undefined && !words.has(name.toLowerCase())) words.set(name.toLowerCase(), id);
  }
  return words;
}

/** Known codes that begin with an id, those that lack least of it first. */
const nearestTo = (id: string, codes: Edition['codes']): readonly string[] =>
  Object.keys(codes)
    .filter((known) => known.startsWith(id))
    .sort((one, other) => one.length - other.length)
    .slice(0, mostNearest);
