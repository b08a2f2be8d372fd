/** The guide for a code that is not in the catalogue. */
export const guideOfUnknownCode = 'contact-support';

const aadsts = /AADSTS[\s:_-]*([1-9]\d{3,9})/gi;
const sspr = /SSPR[\s:_-]*(\d{1,4})(?!\d)/gi;
const bareNumber = /^\s*([1-9]\d{3,9})\s*$/g;
const namedNumber = /\b(?:code|error|erreur)[^\d\n]{0,8}([1-9]\d{3,9})(?!\d)/gi;

const numbers = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/**
 * The error code in what somebody typed or pasted: `AADSTS50053`, `aadsts50053`, `50053`, `SSPR_0014`, `sspr 14`, a
 * whole error message or the address of Microsoft's look-up page. Of several codes it takes the first known one.
 * Undefined where there is none.
 */
export function readCode(text: string, known: Readonly<Record<string, unknown>>): string | undefined {
  const found = [
    ...numbers(aadsts, text).map((digits) => `AADSTS${digits}`),
    ...numbers(sspr, text).map((digits) => `SSPR_${digits.padStart(4, '0')}`),
    ...numbers(bareNumber, text).map((digits) => `AADSTS${digits}`),
    ...numbers(namedNumber, text).map((digits) => `AADSTS${digits}`),
  ];
  return found.find((code) => Object.hasOwn(known, code)) ?? found[0];
}

/** Whether a text that holds no code was meant as one, such as `AADSTS` or `12`. */
export const looksLikeCode = (text: string): boolean => /^\s*(AADSTS|SSPR|\d+\s*$)/i.test(text);

/** Microsoft's live look-up of a code; null for the codes that it does not know (SSPR). */
export function lookupOf(code: string): string | null {
  const digits = /^AADSTS(\d+)$/.exec(code)?.[1];
  return digits === undefined ? null : `https://login.microsoftonline.com/error?code=${digits}`;
}
