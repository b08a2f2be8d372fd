const aadsts = /AADSTS[\s:_-]*0*([1-9]\d{3,9})(?!\d)/gi;
const sspr = /SSPR[\s:_-]*(\d{1,4})(?!\d)/gi;
const bareNumber = /^[\s"'“«([]*([1-9]\d{3,9})[\s"'”»)\].,:;!?]*$/g;
const namedNumber = /\b(?:code|error|erreur)[^\d\n]{0,8}([1-9]\d{3,9})(?!\d)/gi;
/** In the list of the answer that Microsoft's servers give to programs: `"error_codes":[50053]`. */
const listedNumber = /(?<=error_codes\\?"?\s{0,9}:\s{0,9}\[[\d\s,]{0,99})(?<!\d)([1-9]\d{3,9})(?!\d)/gi;

/** The codes that a pattern finds, each with its place in the text. */
const found = (pattern: RegExp, text: string, code: (digits: string) => string) =>
  [...text.matchAll(pattern)].map((match) => ({ at: match.index, code: code(match[1] ?? '') }));

/**
 * The error code in what somebody typed or pasted: `AADSTS50053`, `aadsts50053`, `50053`, `SSPR_0014`, `sspr 14`, a
 * whole error message, JSON too, or the address of Microsoft's look-up page. Of several codes it takes the first known one.
 * Undefined where there is none.
 */
export function readCode(text: string, known: Readonly<Record<string, unknown>>): string | undefined {
  const signIn = (digits: string) => `AADSTS${digits}`;
  const codes = [
    ...found(aadsts, text, signIn),
    ...found(sspr, text, (digits) => `SSPR_${digits.padStart(4, '0')}`),
    ...found(bareNumber, text, signIn),
    ...found(namedNumber, text, signIn),
    ...found(listedNumber, text, signIn),
  ]
    .sort((one, other) => one.at - other.at)
    .map(({ code }) => code);
  return codes.find((code) => Object.hasOwn(known, code)) ?? codes[0];
}

/** Whether a text is a code and nothing else. */
export const isBareCode = (text: string): boolean => /^\s*(?:(?:AADSTS|SSPR)[\s:_-]*)?\d+\s*$/i.test(text);

/** Whether a text that holds no code was meant as one, such as `AADSTS` or `12`. */
export const looksLikeCode = (text: string): boolean => /^\s*(AADSTS|SSPR|\d+\s*$)/i.test(text);

/** Microsoft's live look-up of a code; null for the codes that it does not know (SSPR). */
export function lookupOf(code: string): string | null {
  const digits = /^AADSTS(\d+)$/.exec(code)?.[1];
  return digits === undefined ? null : `https://login.microsoftonline.com/error?code=${digits}`;
}

/** The family of a code: `AADSTS`, `SSPR`, or another one of `data/families.json`. */
export const familyOf = (
  code: string,
  codes: Readonly<Record<string, { readonly family?: string }>>,
): string => codes[code]?.family ?? /^[A-Z]+(?=_?\d)/.exec(code)?.[0] ?? '';
