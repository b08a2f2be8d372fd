import { letters, wordsOf } from '../catalogue/fold';
import { shownOf } from './shown';

/** The forms in which a text is looked through. */
export interface Forms {
  /** In its own letters, as a person would read it. */
  readonly shown: string;
  /** The same in small letters without accents. */
  readonly plain: string;
  /** The words alone, parted by single blanks. */
  readonly words: string;
}

/** A long text is changed piece by piece: a million changes in one string cost far more than in many. None parts an escape. */
const pieces = /.{1,16384}(?:[\s,;]|$)|.{1,16384}/gs;

/** A text of any length and kind in the forms in which it is looked through. */
export function formsOf(text: string): Forms {
  const forms = (text.match(pieces) ?? []).map((piece) => {
    const shown = shownOf(piece);
    const plain = letters(shown);
    return { shown, plain, words: wordsOf(plain) };
  });
  return {
    shown: forms.map(({ shown }) => shown).join(''),
    plain: forms.map(({ plain }) => plain).join(''),
    words: forms
      .map(({ words }) => words)
      .filter((words) => words !== '')
      .join(' '),
  };
}
