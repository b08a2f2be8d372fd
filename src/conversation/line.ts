import type { Edition } from '../catalogue/edition';
import { fold } from '../catalogue/fold';
import type { GuidePlace } from '../guide/place';
import { placeIn } from '../guide/reading-place';
import { isNameAlone } from '../reading/sign-in-codes';
import { asksForCode, type Choice, choicesOf } from './choices';
import type { Context } from './context';
import { codeQuestionFor, type Phrase, phraseOf } from './phrases';
import type { Note, State } from './state';
import { viewOf } from './view';

/** What a typed or pasted line means at a place. */
export type Meaning =
  | Phrase
  | { readonly kind: 'question'; readonly question: string }
  /** A word that stands in several choices. */
  | { readonly kind: 'which'; readonly choices: readonly string[] }
  | { readonly kind: 'guide'; readonly guide: GuidePlace }
  /** Words: the guides that fit, best first. */
  | { readonly kind: 'found'; readonly guides: readonly string[] }
  | { readonly kind: 'back' | 'quit' | 'repeat' }
  | { readonly kind: 'note'; readonly note: Note };

/** A choice is short: what is longer was not typed to name one. */
const longestWord = 120;

/**
 * What a line means: what is offered, if it is empty; a choice by its number, its label, its id, or yes and no; back,
 * quit, help; what a few words say of a guide or of a language; then what the reader finds (a guide, a code, a message), a word of a choice, and words to search for.
 */
export function meaningOf(line: string, state: State, context: Context): Meaning {
  const { words } = context.library.edition(state.language);
  const choices = choicesOf(state, context);
  if (line.trim() === '') return ofNothing(state, context);
  const typed = line.length > longestWord ? '' : line.trim();
  return (
    byNumber(typed, choices, asksForCode(state, context)) ??
    byName(fold(typed), choices, words) ??
    byCommand(typed, words) ??
    phraseOf(fold(typed), choices, context) ??
    byReading(line, state, choices, context)
  );
}

function ofNothing(state: State, context: Context): Meaning {
  const offered = viewOf(state, context).asked?.offered;
  if (offered !== undefined) return { kind: 'choice', id: offered };
  return note({ kind: asksForCode(state, context) ? 'code' : 'empty' });
}

const note = (of: Note): Meaning => ({ kind: 'note', note: of });

/** A number of up to three digits; longer ones may be error codes. */
function byNumber(typed: string, choices: readonly Choice[], isForCode: boolean): Meaning | undefined {
  const number = /^(\d{1,3})[.)]?$/.exec(typed)?.[1];
  if (number === undefined) return undefined;
  const choice = choices[Number(number) - 1];
  if (choice !== undefined) return { kind: 'choice', id: choice.id };
  return choices.length > 1 && !isForCode ? note({ kind: 'number', last: choices.length }) : undefined;
}

const isOneOf = (word: string, list: string): boolean => list.split(' ').includes(word);

function byName(word: string, choices: readonly Choice[], words: Edition['words']): Meaning | undefined {
  if (word === '') return undefined;
  const answer = (['yes', 'no'] as const).find((name) => isOneOf(word, words[`answer.${name}`]));
  const choice =
    choices.find(({ id, means }) => answer !== undefined && (id === answer || means === answer)) ??
    choices.find(({ label }) => fold(label) === word);
  if (choice !== undefined) return { kind: 'choice', id: choice.id };
  return answer === undefined ? undefined : note({ kind: 'nothing', typed: word });
}

function byCommand(typed: string, words: Edition['words']): Meaning | undefined {
  if (typed === '?') return note({ kind: 'help' });
  const word = fold(typed);
  if (isOneOf(word, words['answer.help'])) return note({ kind: 'help' });
  if (isOneOf(word, words['answer.back'])) return { kind: 'back' };
  if (isOneOf(word, words['answer.quit'])) return { kind: 'quit' };
  return isOneOf(word, words['answer.again']) ? { kind: 'repeat' } : undefined;
}

function byReading(line: string, state: State, choices: readonly Choice[], context: Context): Meaning {
  const reading = context.read(line, state.language);
  const guide = placeIn(reading);
  if (guide !== undefined) return { kind: 'guide', guide };
  const word = fold(line.slice(0, longestWord));
  if (isNameAlone(word)) return note({ kind: 'code' });
  const fitting = choicesCalled(word, choices);
  const [first] = fitting;
  if (first !== undefined && fitting.length === 1) return { kind: 'choice', id: first };
  if (fitting.length > 1) return { kind: 'which', choices: fitting };
  const question = codeQuestionFor(word, state.language, context);
  if (question !== undefined) return { kind: 'question', question };
  // Numbers alone are no words.
  if (reading.by === 'words' && /[^\d ]/.test(fold(line)))
    return { kind: 'found', guides: reading.guides.map(({ topic }) => topic) };
  const isNumber = /^[\d\s.)]+$/.test(line);
  return note(isNumber && asksForCode(state, context) ? { kind: 'code' } : { kind: 'nothing', typed: line });
}

/** The choices in which a word stands, or words in the same order; the beginning of a word is enough. Else the one of that id. */
function choicesCalled(word: string, choices: readonly Choice[]): readonly string[] {
  if (word.length < 3) return [];
  const fitting = choices.filter(({ label }) => ` ${fold(label)}`.includes(` ${word}`));
  return (fitting.length > 0 ? fitting : choices.filter(({ id }) => fold(id) === word)).map(({ id }) => id);
}
