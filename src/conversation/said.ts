import type { Words } from '../catalogue/source';
import { fill, onOneLine } from '../catalogue/words';
import type { Note } from './state';

/** What is to be said about the last reply, which led nowhere else. */
export interface Said {
  readonly text: string;
  /** The address that it is about. */
  readonly url?: string;
  /** Whether the reply was not understood, or could not be done. */
  readonly failed: boolean;
}

/** What a note says; undefined where it says nothing of its own. */
export function saidOf(note: Note | undefined, words: Words): Said | undefined {
  switch (note?.kind) {
    case 'opened':
      return { text: words['next.opened'], url: note.url, failed: false };
    case 'notOpened':
      return { text: words['next.notOpened'], url: note.url, failed: true };
    case 'nothing':
      return { text: fill(words['talk.nothing'], { typed: inShort(note.typed) }), failed: true };
    case 'number':
      return { text: fill(words['talk.number'], { last: String(note.last) }), failed: true };
    case 'empty':
      return { text: words['talk.empty'], failed: true };
    case 'code':
      return { text: words['talk.code'], failed: true };
    case 'first':
      return { text: words['talk.first'], failed: true };
    case 'questions':
      return { text: words['talk.questions'], failed: false };
    default:
      return undefined;
  }
}

const longestNamed = 60;

/** What somebody typed or pasted as it is named in a sentence: on one line, and no longer than a line; cut between words where there is a blank not far. */
export function inShort(typed: string, longest = longestNamed): string {
  const line = onOneLine(typed.slice(0, 10 * longest)).replace(/\s+/g, ' ');
  const characters = [...line];
  if (characters.length <= longest) return line;
  const begun = characters.slice(0, longest + 1).join('');
  const blank = begun.lastIndexOf(' ');
  return `${blank > longest / 2 ? begun.slice(0, blank) : characters.slice(0, longest).join('')}…`;
}
