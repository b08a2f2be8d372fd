import type { KnownCodes } from './known-codes';
import { withoutSlips } from './slips';
import { windowsIdOf } from './windows-number';

/**
 * The code that a number means, if it is in the form of one. Letters may stand for its digits, and its digits in groups:
 * these count together where they are a known code, else the first of them.
 */
export function idOfNumber(written: string, isNegative: boolean, known: KnownCodes): string | undefined {
  const [digits = '', ...others] = written.split(/[ .,']/);
  const whole = `AADSTS${digits}${others.join('')}`;
  if (others.length > 0 && known.has(whole)) return whole;
  if (/^[45]\d\d$/.test(digits)) return `HTTP ${digits}`;
  const windows = windowsIdOf(digits, isNegative);
  if (windows !== undefined) return windows;
  if (known.has(digits)) return digits;
  if (/^[1-9]\d{3,6}$/.test(digits)) return `AADSTS${digits}`;
  const meant = `AADSTS${withoutSlips(digits).replace(/^s/, '5')}`;
  return /\d.*\d/.test(digits) && known.has(meant) ? meant : undefined;
}
