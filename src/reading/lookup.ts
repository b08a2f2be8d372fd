/** Microsoft's live look-up of a code; null for codes of other families, which it does not know. */
export function lookupOf(id: string): string | null {
  const digits = /^AADSTS(\d+)$/.exec(id)?.[1];
  return digits === undefined ? null : `https://login.microsoftonline.com/error?code=${digits}`;
}
