/** What `wrap.ts` measures wide text with: V8 takes as long to read these tables of Unicode as the program takes for a guide. */
export { default as stringWidth } from 'fast-string-width';

/** The characters of a text as a reader sees them: an accent or a part of an emoji is none of its own. */
export const charactersOf = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
