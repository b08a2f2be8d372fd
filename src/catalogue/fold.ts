/** Longer runs are normalized piece by piece: Unicode sorts the marks of a run, which takes a time that grows with its square. */
const [longRun, piece] = [/[\u0080-\uffff]{65}/, /[\u0080-\uffff]{1,64}/g];
/** Most texts hold nothing of what is changed here but capitals. */
const rare = /[`\u0080-\uffff]/;
const marks = /(?:[\u0300-\u036f]|[\ufe00-\ufe0f])+/g;
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g;

/** What is neither a letter nor a digit, in any script; a single blank stays as it is. */
const between = '[^a-z0-9\\u00aa\\u00b5\\u00ba\\u00c0-\\u200f\\u2c00-\\u2fff\\u3040-\\ufffc]';
const betweenWords = new RegExp(`(?! )${between}+| ${between}+`, 'g');

/** `organisation`, `unauthorised`: Microsoft’s English has a z, and any language is read alike. */
const british = /(?<=[a-z]{3})is(?=ation|e[ds]?(?![a-z])|ing(?![a-z]))/g;

/** A text in small letters without accents, with straight quotation marks and hyphens, and nothing invisible in it. */
export function letters(text: string): string {
  // A zero is what text of two bytes a character has between, read as one of one.
  const small = text.toLowerCase().replaceAll('\0', '');
  if (!rare.test(small)) return small;
  return decomposed(small.replace(invisible, ''))
    .replace(marks, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[\u2018-\u201b\u2032\u00b4`]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

const decomposed = (text: string): string =>
  longRun.test(text) ? text.replace(piece, (run) => run.normalize('NFKD')) : text.normalize('NFKD');

/** The words of a text, parted by single blanks: texts that differ in nothing else are the same. */
export const fold = (text: string): string => wordsOf(letters(text));

/** The same for what `letters` gave. */
export const wordsOf = (plain: string): string =>
  plain.replace(betweenWords, ' ').replace(british, 'iz').trim();

/** A symbolic name in words: `UserDisabled` → `User Disabled`. */
export const inWords = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
