import { wrapAnsi } from 'fast-wrap-ansi';

/** Breaks a text at blanks, never inside a word; no-break spaces hold. Wide characters count two columns. */
export const wrap = (text: string, width: number): string => wrapAnsi(text, Math.max(1, width));
