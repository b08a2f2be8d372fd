import type { Found } from './found';
import type { KnownCodes } from './known-codes';
import { withoutSlips } from './sign-in-codes';

/** How codes of a kind are written, and the id that such a writing means; none where it means nothing after all. */
interface Form {
  readonly written: RegExp;
  readonly id: (match: string, known: KnownCodes) => string | undefined;
}

const httpPhrases =
  'bad gateway|bad request|forbidden|gateway time|interdit|internal server|non autorise|not found|page|proxy auth|request header|server error|service unavailable|something went wrong|too many requests|unauthori[sz]ed';

const forms: readonly Form[] = [
  {
    written: /aad[\s_-]{0,2}b2c[^a-z0-9]{0,8}([0-9oil]{4,6})(?![a-z0-9])/g,
    id: (digits) => `AADB2C${withoutSlips(digits)}`,
  },
  {
    written: /sspr[^a-z0-9]{0,8}([0-9oil]{1,4})(?![a-z0-9])/g,
    id: (digits) => (/\d/.test(digits) ? `SSPR_${withoutSlips(digits).padStart(4, '0')}` : undefined),
  },
  {
    written: /(?<![a-z])(?:0x)?caa[\s_-]?([235789][0-9a-fo]{3,4})(?![a-z0-9])/g,
    id: (digits) => `CAA${digits.replaceAll('o', '0').toUpperCase()}`,
  },
  { written: /0x([8c][0-9a-f]{7})(?![0-9a-z])/g, id: (digits) => digits.toUpperCase() },
  {
    written: /(?<![0-9a-z-])(80(?:04|07|09|18)[0-9a-f]{4})(?![0-9a-z-])/g,
    // Without a letter in it, it could be a telephone number.
    id: (digits) => (/[a-f]/.test(digits) ? digits.toUpperCase() : undefined),
  },
  { written: /(?<![a-z])msis[\s_-]?(\d{3,5})(?![a-z0-9])/g, id: (digits) => `MSIS${digits}` },
  { written: /(?<![a-z])idx(\d{5})(?![a-z0-9])/g, id: (digits) => `IDX${digits}` },
  {
    written: /(?<![a-z0-9])id(\d{4})(?![a-z0-9])/g,
    id: (digits, known) => (known.has(`ID${digits}`) ? `ID${digits}` : undefined),
  },
  { written: /(?<![\d-])(715-(?:123\d{0,6}|\d{6,9}))(?![\d-])/g, id: (number) => number },
  {
    written:
      /(?:https?|status)(?:\/\d(?:\.\d)?)?(?:[^a-z0-9]{0,3}(?:error|erreur|status|response|code)){0,2}[^a-z0-9]{1,4}([45]\d\d)(?![.,/-]?\d)(?![a-z])/g,
    id: (status) => `HTTP ${status}`,
  },
  {
    written: new RegExp(`(?<![\\d.,/-])([45]\\d\\d)[^a-z0-9]{1,4}(?:${httpPhrases})`, 'g'),
    id: (status) => `HTTP ${status}`,
  },
  {
    written: /(?<![a-z_])((?:dns_probe|err|mozilla_pkix_error|pr|sec_error|ssl_error)_[a-z_]{4,50})/g,
    id: (word) => word.toUpperCase(),
  },
  {
    written: /error"?[^a-z0-9]{1,6}([a-z]{3,20}(?:_[a-z]{2,20}){1,4})(?![a-z_])/g,
    id: (word) => (word.startsWith('error_') ? undefined : word),
  },
  {
    // The mark of a place in Office: letters and digits mixed.
    written:
      /(?:(?<![a-z])tag[^a-z0-9]{1,4}|[[(](?=\d[a-z0-9]{4}[\])]))((?=[a-z]{0,4}\d)(?=\d{0,4}[a-z])[a-z0-9]{5})(?![a-z0-9])/g,
    id: (tag) => tag,
  },
];

/** The number of a rule of the Partner Center API or of Office, in brackets behind what it is about. */
const bracketed = /[[(](\d{4,6})[\])]/g;

/** The codes of all families that say by their form whose they are. @param text as `letters` writes it */
export function familyCodes(text: string, known: KnownCodes): readonly Found[] {
  const all = (pattern: RegExp, idOf: (match: string) => string | undefined) =>
    [...text.matchAll(pattern)].flatMap(({ index, 1: inner, 0: whole }) => {
      const id = idOf(inner ?? whole);
      return id === undefined ? [] : { at: index, id };
    });
  return [
    ...forms.flatMap(({ written, id }) => all(written, (match) => id(match, known))),
    ...all(bracketed, (digits) => (known.has(digits) ? digits : undefined)),
  ];
}
