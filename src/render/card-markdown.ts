import type { Link } from '../catalogue/source';

/** A word joiner, which nobody sees, keeps `{{` and `${` from beginning an expression of the templating language. */
export const inert = (prose: string): string => prose.replace(/([{$])(?=\{)/g, '$1\u2060');

/** Text blocks know some Markdown, how much depends on the host: its marks are escaped so that they stay themselves. */
const marks = /[`*[\]<>~]|\\(?=[!-/:-@[-`{-~]|$)|&(?=#?\w+;)|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])/g;
const lineStart = /^(\s*)(?:([-+#])(?=[-+#\s]|$)|(\d{1,9})([.)]))/;

/** Escapes what stands in the middle of a text. */
export const escapeMarks = (prose: string): string => inert(prose).replace(marks, '\\$&');

/** Escapes a text, also what could begin a list at its start. */
export const escapeText = (prose: string): string =>
  escapeMarks(prose).replace(lineStart, (_, blanks: string, mark = '', digits = '', end = '') =>
    mark === '' ? `${blanks}${digits}\\${end}` : `${blanks}\\${mark}`,
  );

/** What would end an address in Markdown, and what could begin an expression. */
const addressMarks = /[()<>{}\s]/g;
const percent = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
const address = (url: string): string => url.replace(addressMarks, percent).replace(/&(?=#?\w+;)/g, '\\&');

/** A link in the text of a card. */
export const link = ({ title, url }: Link): string => `[${escapeMarks(title)}](${address(url)})`;
