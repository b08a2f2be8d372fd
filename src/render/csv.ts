import type { Guide } from '../guide/guide';
import { plainReply, triggerOf } from './espanso';
import { htmlOf } from './html';
import type { Context, Renderer } from './renderer';

const columns = ['id', 'language', 'title', 'keyword', 'text', 'html'] as const;

/**
 * As many characters as a message of Quick Text holds in Salesforce.
 * @see https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-quicktext.html
 */
export const longestText = 4096;

/**
 * A table for programs that import replies: one a row, as text and as HTML.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export const csv: Renderer = {
  library: {
    file: 'replies.csv',
    render: (guides) => rows([columns, ...guides.map(cellsOf)]),
  },
  render: (guide: Guide, context: Context) => rows([columns, cellsOf([guide, context])]),
  isTooLong: (guide: Guide, context: Context) => plainReply(guide, context).length > longestText,
};

function cellsOf([guide, context]: readonly [Guide, Context]): readonly string[] {
  const html = htmlOf(guide, context);
  const { topic, language, subject } = guide;
  return [topic, language, subject, triggerOf(guide, context), plainReply(guide, context), html];
}

const rows = (records: readonly (readonly string[])[]): string =>
  records.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');

/** Spreadsheets run what begins like a formula. @see https://owasp.org/www-community/attacks/CSV_Injection */
const disarmed = (text: string): string => text.replace(/^[=+\-@\t\r]/, "'$&");

const cell = (text: string): string => {
  const safe = disarmed(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
