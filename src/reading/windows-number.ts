const largest = 0xffffffff;

/** The form of their ids. */
export const windowsForm = /^[8C][\dA-F]{7}$/;

/** The ranges in which sign-in writes its errors: a number in them that stands alone is no telephone number. */
const signInRanges = /^(?:CAA|80(?:04|07|09|18|86))/;

/**
 * The id of a Windows error: eight hexadecimal digits, `0x` or not, or the same as a decimal number, below zero where
 * the number is read as a signed one. `-894947614` and `3400019682` are `CAA82EE2`. Undefined for other numbers.
 */
export function windowsIdOf(digits: string, isNegative: boolean): string | undefined {
  if (/^(?:0x)?[8c][\da-f]{7}$/.test(digits)) return digits.slice(-8).toUpperCase();
  if (!/^\d{9,10}$/.test(digits)) return undefined;
  const number = isNegative ? largest + 1 - Number(digits) : Number(digits);
  const hexadecimal = number.toString(16).toUpperCase();
  return windowsForm.test(hexadecimal) ? hexadecimal : undefined;
}

/** Whether an id is one of those that sign-in meets. */
export const isSignInError = (id: string): boolean => signInRanges.test(id);
