/** What only a text of the Partner Center API or of its SDKs holds. */
const mark = /partnerexception|partnercenter[./]|serviceerrorpayload/;
/** The answer of the API: https://learn.microsoft.com/partner-center/developer/error-codes */
const answer =
  /(?<![a-z])code['"]?\s{0,3}[:=]\s{0,3}['"]?(\d{4,6})['"]?\s{0,3},\s{0,3}['"]?(?:error)?description/g;
/** A number of four digits is none of the sign-in service. */
const errorCode = /"errorcode"\s{0,3}:\s{0,3}"?(\d{4})(?!\d)/g;
const called = /(?<![a-z])(?:error[ _]?)?code['"]?\s{0,3}[:=]\s{0,3}['"]?(\d{4,6})(?![\d-])/g;

/** The numbers in a text that are those of the Partner Center API. @param text as `letters` writes it */
export function* apiNumbers(text: string): Iterable<{ readonly at: number; readonly digits: string }> {
  if (!text.includes('code')) return;
  for (const pattern of mark.test(text) ? [answer, errorCode, called] : [answer, errorCode])
    for (const { index: at, 1: digits = '' } of text.matchAll(pattern)) yield { at, digits };
}
