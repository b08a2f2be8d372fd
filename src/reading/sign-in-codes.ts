import type { Found } from './found';
import type { KnownCodes } from './known-codes';

/** `AADSTS` itself, blanks and line breaks in it allowed: consoles break lines anywhere. */
const prefix = /a[\s_-]{0,2}a[\s_-]{0,2}d[\s_-]{0,3}s[\s_-]{0,2}t[\s_-]{0,2}s/g;
/** What may have been meant for it: its own letters, one missing, doubled or exchanged. */
const nearPrefix = /(?<![a-z])(?:a[adst]{3,7}|aad|d?sts)(?![a-z])/g;
const slip = /^(?:ad(?:st[ads]?|ts|asts)|asd?(?:sts|ts)|asts|ad|d?sts)$/;

const separators = /[^a-z0-9]{0,16}/y;
const digitsOrSlips = /[0-9oil]{1,10}(?![0-9])/y;
/** The rest of a number that a line’s end has broken, if the colon stands behind it with which Microsoft’s messages begin. */
const broken = /[ \t]{0,4}\r?\n[ \t|>]{0,12}(\d{1,6})(?=\s{0,3}(?::|$))/y;
/** The rest of a number in groups of three, or of one said digit by digit. */
const groups = /(?:[ .,'](\d{3})(?!\d)){1,2}/y;
const singles = /(?: \d){3,6}(?![\da-z])/y;

const [fewest, most] = [3, 9];

/** The AADSTS codes of a text (as `plainOf` writes it), in whatever way they are written, broken or mistyped. */
export function signInCodes(text: string, known: KnownCodes): readonly Found[] {
  const at = (match: RegExpMatchArray) => ({
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  });
  const whole = [...text.matchAll(prefix)].map(at);
  const near = [...text.matchAll(nearPrefix)]
    .filter(([word]) => slip.test(word.replace(/(.)\1+/g, '$1')))
    .map(at);
  return [...whole, ...near].flatMap(({ start, end }) => {
    const digits = numberFrom(text, end, (number) => known.has(`AADSTS${number}`));
    return digits === undefined ? [] : { at: start, id: `AADSTS${digits}` };
  });
}

/** The letters O, I and l stand for the digits that look like them. */
export const withoutSlips = (digits: string): string => digits.replaceAll('o', '0').replace(/[il]/g, '1');

/** The number that begins at a place, behind marks of any kind. A known one is preferred among the ways to read it. */
function numberFrom(text: string, from: number, isKnown: (number: string) => boolean): string | undefined {
  const start = from + (matchAt(separators, text, from)?.[0].length ?? 0);
  const run = matchAt(digitsOrSlips, text, start)?.[0] ?? '';
  const pure = /^\d+/.exec(run)?.[0] ?? '';
  if (!/\d/.test(run)) return undefined;
  const end = start + run.length;
  const isWhole = !/[a-z*#]/.test(text.charAt(end));
  const isDate = start > from && /^[-/.:]\d/.test(text.slice(end, end + 2));
  const trimmed = (number: string) => number.replace(/^0+/, '');
  const ways = [
    run === pure || isWhole ? withoutSlips(run) : pure,
    pure,
    joinedTo(pure, text, start + pure.length),
  ];
  const found = ways.map(trimmed).find(isKnown);
  if (found !== undefined) return isDate ? undefined : found;
  const isRight = (number: string) => number.length >= fewest && number.length <= most;
  return isWhole && !isDate ? ways.map(trimmed).find(isRight) : undefined;
}

/** A number with the rest of it, where it was broken or written in groups; the number itself otherwise. */
function joinedTo(first: string, text: string, end: number): string {
  const lineEnd = matchAt(broken, text, end)?.[1];
  const grouped = first.length <= 3 ? matchAt(groups, text, end)?.[0] : undefined;
  const single = first.length === 1 ? matchAt(singles, text, end)?.[0] : undefined;
  return first + (lineEnd ?? grouped ?? single ?? '').replace(/\D/g, '');
}

function matchAt(sticky: RegExp, text: string, index: number): RegExpExecArray | null {
  sticky.lastIndex = index;
  return sticky.exec(text);
}
