import type { Found } from './found';
import type { KnownCodes } from './known-codes';
import { isOneSlipFrom, withoutSlips } from './slips';

const name = 'aadsts';
/** Marks of any kind, “n°”, and the number; letters may stand for its digits. */
const number =
  '[^a-z0-9]{0,16}(?:(?:n|no|nr|num|numero|number)(?![a-z])[^a-z0-9]{0,4})?(?=[oils]{0,9}\\d)([0-9oils]{1,10})(?!\\d)';
/** The name with blanks and line breaks in it: consoles break lines anywhere. Its first S may be read as a 5. */
const whole = new RegExp(
  `(a[\\s_-]{0,2}a[\\s_-]{0,2}d[\\s_-]{0,3}[s5][\\s_-]{0,2}t[\\s_-]{0,2}s)${number}`,
  'g',
);
/** A word which may have been meant for the name: a slip in one of its halves leaves the other one. */
const mistyped = new RegExp(`(?<![a-z])(aa[a-z]{3,5}|[a-z]{2,4}sts)${number}`, 'g');
/** A part of the name, right before the whole number. */
const part = new RegExp(`(?<![a-z])(aad|d?sts)(?=[\\s_-]?\\d{5,7}(?!\\d))${number}`, 'g');

/** The rest of a number that a line’s end has broken, and the colon behind it with which Microsoft’s messages begin. */
const broken = /[ \t=|]{0,4}\r?\n[ \t|>]{0,12}(\d{1,6})(?:(\s{0,3}(?::|$))|\s)/y;
/** The rest of a number with a blank in it. */
const apart = / (\d{1,6})(?!\d)/y;
/** The rest of a number in groups of three, or of one said digit by digit. */
const groups = /(?:[ .,'](\d{3})(?!\d)){1,2}/y;
const singles = /(?: \d){3,6}(?![\da-z])/y;

/** How many digits a code has. */
const [fewest, usual, most] = [3, 5, 9];

/** Whether folded words are the beginning of a code without its number, or with it hidden. */
export const isNameAlone = (words: string): boolean => /^(?:aadsts|sspr)x*$/.test(words.replaceAll(' ', ''));

/** The AADSTS codes of a text (as `letters` writes it), in whatever way they are written, broken or mistyped. */
export function* signInCodes(text: string, known: KnownCodes): Iterable<Found> {
  const isKnown = (digits: string) => known.has(`AADSTS${digits}`);
  const mayBeMistyped = text.includes('aa') || text.includes('sts');
  for (const pattern of mayBeMistyped ? [whole, mistyped, part] : [whole])
    for (const { 0: found, 1: written = '', 2: run = '', index: at } of text.matchAll(pattern)) {
      if (pattern === mistyped && (written === name || !isOneSlipFrom(written, name))) continue;
      const end = at + found.length;
      const digits = numberOf({ run, end, from: at + written.length }, text, isKnown);
      if (digits !== undefined) yield { at, id: `AADSTS${digits}` };
    }
}

/** Digits, and letters that may stand for some, behind a name and marks of any kind. */
interface Written {
  readonly run: string;
  readonly end: number;
  /** Where the name ends. */
  readonly from: number;
}

/** The number that is written somewhere. A known one is preferred among the ways to read it. */
function numberOf({ run, end, from }: Written, text: string, isKnown: (digits: string) => boolean) {
  const pure = /^\d*/.exec(run)?.[0] ?? '';
  const start = end - run.length;
  const joined = joinedTo(
    pure,
    text,
    start + pure.length,
    (rest, endsCode) =>
      (endsCode && isLineOfConsole(text, from)) || (!isKnown(pure) && (endsCode || isKnown(pure + rest))),
  );
  const isWhole = !/[a-z*#]/.test(text.charAt(end));
  const isDate = joined === pure && start > from && /^[-/.:]\d/.test(text.slice(end, end + 2));
  if (isDate) return undefined;
  const corrected = withoutZeros(isWhole ? withoutSlips(run) : pure);
  const short = withoutZeros(pure);
  const long = withoutZeros(joined);
  const guessed = withoutZeros(withoutSlips(run).replaceAll('s', '5'));
  const isRight = (number: string) =>
    isWhole && number.length >= fewest && number.length <= most && !number.includes('s');
  if (joined === run) return isKnown(long) || isRight(long) ? long : undefined;
  const ways = short.length < usual ? [long, corrected, short] : [corrected, short, long];
  return [long, ...ways, guessed].find(isKnown) ?? ways.find(isRight);
}

const withoutZeros = (number: string): string =>
  number.startsWith('0') ? number.replace(/^0+/, '') : number;

/** The beginning of what a command in a console says: its name. */
const command = /^\s{0,9}[a-z]+-[a-z]+\s?:/;
/** Consoles are wider than this. */
const narrowest = 40;

/** Whether the line up to a place may be one that a console broke. Behind a shorter one with a whole code in it, `1:` begins a list. */
function isLineOfConsole(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - narrowest), place);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.length >= narrowest || command.test(line);
}

/** A number with the rest of it, where it was broken or written in groups; the number itself otherwise. */
function joinedTo(
  first: string,
  text: string,
  end: number,
  isRest: (digits: string, endsCode: boolean) => boolean,
): string {
  const [, rest, colon] = matchAt(broken, text, end) ?? [];
  if (rest !== undefined && isRest(rest, colon !== undefined)) return first + rest;
  const behind = first.length < usual ? matchAt(apart, text, end)?.[1] : undefined;
  if (behind !== undefined && isRest(behind, false)) return first + behind;
  const grouped = first.length <= 3 ? matchAt(groups, text, end)?.[0] : undefined;
  const single = first.length === 1 ? matchAt(singles, text, end)?.[0] : undefined;
  return first + (grouped ?? single ?? '').replace(/\D/g, '');
}

function matchAt(sticky: RegExp, text: string, index: number): RegExpExecArray | null {
  sticky.lastIndex = index;
  return sticky.exec(text);
}
