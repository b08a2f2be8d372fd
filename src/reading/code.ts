/** Whose code an id is, by its form, for ids that the data does not know. The first form that fits decides. */
const forms: readonly (readonly [family: string, form: RegExp])[] = [
  ['AADSTS', /^AADSTS\d+$/],
  ['AADB2C', /^AADB2C\d+$/],
  ['SSPR', /^SSPR_\d+$/],
  ['CAA2', /^CAA2/],
  ['CAA5', /^CAA5/],
  ['CAA9', /^CAA9/],
  ['CAA-NETWORK', /^CAA[378]/],
  ['WINDOWS-8004', /^8004[\dA-F]{4}$/],
  ['WINDOWS-8007', /^8007[\dA-F]{4}$/],
  ['WINDOWS-8009', /^8009[\dA-F]{4}$/],
  ['WINDOWS-8018', /^8018[\dA-F]{4}$/],
  ['WINDOWS', /^(?:[8C][\dA-F]{7}|CAA[\dA-F]+)$/],
  ['HTTP', /^HTTP \d{3}$/],
  ['BROWSER', /^[A-Z]+_[A-Z\d_]+$/],
  ['MSIS', /^MSIS\d+$/],
  ['IDX', /^IDX\d+$/],
  ['ID', /^ID\d+$/],
  ['REFERENCE', /^715-\d+$/],
  ['REGISTRATION', /^\d{4}$/],
  ['OFFICE', /^[a-z\d]{5}$/],
  ['OAUTH', /^[a-z]+(?:_[a-z]+)+$/],
];

/** The family of `data/families.json` that a code belongs to, known or not; empty where its form is that of no family. */
export const familyOf = (id: string, codes: Readonly<Record<string, { readonly family?: string }>>): string =>
  codes[id]?.family ?? forms.find(([, form]) => form.test(id))?.[0] ?? '';

/** Microsoft's live look-up of a code; null for codes of other families, which it does not know. */
export function lookupOf(id: string): string | null {
  const digits = /^AADSTS(\d+)$/.exec(id)?.[1];
  return digits === undefined ? null : `https://login.microsoftonline.com/error?code=${digits}`;
}
