/** The libraries behind `wrap.ts`: V8 takes as long to read their tables of Unicode as the program takes for a guide. */
export { default as stringWidth } from 'fast-string-width';
export { wrapAnsi } from 'fast-wrap-ansi';
