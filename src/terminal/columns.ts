import stringWidth from 'fast-string-width';
import { isLatin, type Wrap, wrapBy } from './wrap';

/** How many columns a line takes on the terminal, colors aside. Wide characters count two. */
export const columnsOf = (line: string): number => (isLatin(line) ? line.length : stringWidth(line));

/** Wraps any text. */
export const wrap: Wrap = (text, width) => wrapBy(columnsOf, text, width);
