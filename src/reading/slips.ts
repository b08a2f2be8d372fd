/** The letters O, I and l stand for the digits that look like them. */
export const withoutSlips = (digits: string): string => digits.replaceAll('o', '0').replace(/[il]/g, '1');
