import { apiNumbers } from './api-numbers';
import { askedNumber, speaksOfSentCode } from './asked-number';
import { columnNumbers } from './columns';
import { endOfNumber } from './end-of-number';
import type { Found } from './found';
import type { KnownCodes } from './known-codes';
import { idOfNumber } from './number-id';
import { once } from './once';
import { isSignInError, windowsForm } from './windows-number';

const between =
  '(?:[^a-z0-9]{0,4}(?:aadsts|codes?|connexion|d|de|est|error|erreur|http|id|is|l(?!\\d)|message|n|no|nr|num|numbers?|numero|provider|sign-?\\s?in|status|value|was)(?![a-z])){0,3}';
/** Between the name and the number: no end of a sentence, and no currency. */
const gap = '(?:(?!(?<!n[or]|num)[.!?]\\s)[^a-z0-9$€£]){0,40}?';
/** A number, and what may follow it in a list. */
const number = `(\\d{2,3}[ .,']\\d{3}(?![ .,-]?\\d)|\\d[0-9a-z]{2,9}?|c[0-9a-f]{7}|[ils](?=[0o]?\\d)[0-9oils]{3,6})${endOfNumber}`;
const more = '((?:\\s?,\\s?\\d{4,7}(?![0-9a-z])){0,20})';
const named = new RegExp(
  `(?<!(?<![a-z])t)(?:(?:er{1,2}or[es]?|erro|er{1,2}eurs?|echec|failure|fehler(?:code|nummer)?|foutcode|felkod|fejlkode)(?:\\(s\\))?(?:[^a-z0-9]{0,4}codes?)?|(?<![a-z])(?:err|hresult|result ?type|wam))${between}${gap}(-?)${number}${more}`,
  'g',
);
/** One of these begins every such name. */
const labels = [
  'err',
  'eror',
  'ereur',
  'echec',
  'failure',
  'hresult',
  'result',
  'wam',
  'fehler',
  'foutc',
  'felk',
  'fejlk',
];
const calledCode = new RegExp(
  `(?<![a-z0-9])(?:fail|response|result|status|sub)?[\\s_-]?codes?[^a-z0-9]{0,12}?(-?)${number}`,
  'g',
);

/** What may stand before “code” where an error code is meant: not “verification”, “postal”, “access”, “your”. */
const wordsBefore =
  /(?:^|[^a-z _'-]|\n)[ _'-]*$|(?:^|[^a-z])(?:a|aadsts|and|api|avec|azure|ce|entra|er{1,2}or|er{1,2}eur|et|get|got|in|is|le|or|ou|same|sign|the|this|un|with)[ _'-]*$/;
const nearby = 60;

const alone = /^[^a-z0-9]*?(-?)(0x[0-9a-f]{8}|[0-9a-z]{3,10})[^a-z0-9]*$/;
const year = /^(?:19|20)\d\d$/;

/** Behind the correlation ID of Partner Center’s registration form: `…,AbCdEf.0.1.` */
const registrationMark = /,[a-z0-9+/_-]{4,16}\.\d\.\d/;

/** The numbers of a text that are error codes: those that are named so, and one that is the whole text. */
export function* numberedCodes(text: string, known: KnownCodes): Iterable<Found> {
  const api = [...apiNumbers(text)];
  const isOfApi = new Set(api.map(({ digits }) => digits));
  const isRegistration = once(() => registrationMark.test(text));
  const codeOf = ({ at, digits, sign = '' }: NamedNumber): Found | undefined => {
    if (/^[1-9]\d{3}$/.test(digits) && isRegistration()) return { at, id: digits };
    const id = idOfNumber(digits, sign === '-', known);
    if (isOfApi.has(digits) && (id === undefined || !known.has(id))) return { at, id: `API ${digits}` };
    const isDecimal = id !== undefined && windowsForm.test(id) && /^\d{9,}$/.test(digits);
    return id === undefined ? id : { at, id, decimal: isDecimal ? sign + digits : undefined };
  };
  const [, sign, digits] = (text.length <= nearby && alone.exec(text)) || [];
  const only = digits === undefined ? digits : codeOf({ at: 0, digits, sign });
  if (only !== undefined && isCodeByItself(only.id) && !year.test(digits ?? '')) return yield only;
  const asked = askedNumber(text, known);
  if (asked !== undefined) return yield { at: 0, id: asked };
  for (const number of namedNumbers(text)) {
    const code = codeOf(number);
    if (code !== undefined && isMeant(code.id, number, text, known)) yield code;
  }
  for (const numbers of [api, columnNumbers(text)])
    for (const number of numbers) {
      const code = codeOf(number);
      if (code !== undefined) yield code;
    }
  for (const number of numbersCalledCode(text)) {
    const code = codeOf(number);
    if (code !== undefined && isCalledCode(code.id, number, text, known)) yield code;
  }
}

interface NamedNumber {
  readonly at: number;
  readonly digits: string;
  readonly sign?: string | undefined;
}

/** A number with the words that name it. */
interface NumberInWords extends NamedNumber {
  readonly whole: string;
}

/** One of several numbers, perhaps, that have one name. */
interface NumberBehindError extends NumberInWords {
  /** Whether they were sent to somebody, or are counts. */
  readonly isOther: () => boolean;
}

function* namedNumbers(text: string): Iterable<NumberBehindError> {
  if (!labels.some((label) => text.includes(label))) return;
  for (const { 0: whole, 1: sign, 2: digits = '', 3: others = '', index: at } of text.matchAll(named)) {
    const isOther = once(() => isSent(text, at, whole) || /^(?:errors|erreurs)(?!.*code)/.test(whole));
    const isYear = year.test(digits) && !whole.includes('code');
    if (!isYear) yield { at, digits, sign, whole, isOther };
    for (const listed of others === '' ? [] : (others.match(/\d+/g) ?? []))
      yield { at, digits: listed, whole, isOther };
  }
}

/** Numbers with “code” before them. */
function* numbersCalledCode(text: string): Iterable<NumberInWords> {
  if (!text.includes('code')) return;
  for (const { 0: whole, 1: sign, 2: digits = '', index: at } of text.matchAll(calledCode))
    yield { at, digits, sign, whole };
}

/** Whether a number behind “error” is a code. Every program counts its errors, most of them with few digits. */
function isMeant(id: string, number: NumberBehindError, text: string, known: KnownCodes): boolean {
  const { at, digits, whole, isOther } = number;
  if (known.has(id)) return true;
  if (/^\d{4}$/.test(digits) && !/code/.test(text.slice(Math.max(0, at - 8), at) + whole)) return false;
  if (windowsForm.test(id)) return /code|wam|hresult|0x/.test(whole) || isSignInError(id);
  return !isOther();
}

/** Whether a number behind “code” can be but an error code, where nothing says which code is meant. */
function isCalledCode(id: string, { whole, at }: NumberInWords, text: string, known: KnownCodes): boolean {
  if (windowsForm.test(id)) return true;
  if (!known.has(id)) return false;
  return wordsBefore.test(text.slice(Math.max(0, at - nearby), at)) && !isSent(text, at, whole);
}

/** Whether what stands around a number says that it was sent to somebody, or is a telephone number. */
const isSent = (text: string, at: number, whole: string): boolean =>
  speaksOfSentCode(text.slice(Math.max(0, at - nearby), at + whole.length + nearby));

/** A number of ten digits that stands alone is a telephone number, unless it is one that sign-in writes. */
const isCodeByItself = (id: string): boolean => !windowsForm.test(id) || isSignInError(id);
