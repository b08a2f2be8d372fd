import type { Words } from '../catalogue/source';
import type { Blank, Menu, Reply } from './asker';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s!-/:-@[-`{-~\u00a1-\u00bf\u2010-\u205e]+/g, ' ')
    .trim()
    .toLowerCase();

const isOneOf = (typed: string, words: string): boolean => words.split(' ').includes(typed);

/**
 * What a typed word or number means in a menu: a choice by its number, its id, its label or a word of it, yes and no in
 * either language, back, or quit. Undefined where it is none of these, or could be several.
 */
export function readWord(typed: string, { choices, canGoBack }: Menu, words: Words): Reply | undefined {
  const word = plain(typed);
  if (word === '') return undefined;
  const answer = (choice: Menu['choices'][number] | undefined): Reply | undefined =>
    choice === undefined ? undefined : { kind: 'answer', value: choice.id };
  if (/^\s*\d+[.)]?\s*$/.test(typed)) return answer(choices[Number.parseInt(typed, 10) - 1]);
  const called = (id: string) => choices.find((choice) => choice.id === id);
  if (isOneOf(word, words['answer.yes']) && called('yes')) return answer(called('yes'));
  if (isOneOf(word, words['answer.no']) && called('no')) return answer(called('no'));
  if (canGoBack && isOneOf(word, words['answer.back'])) return { kind: 'back' };
  if (isOneOf(word, words['answer.quit'])) return { kind: 'quit' };
  const exact = choices.find((choice) => plain(choice.label) === word || plain(choice.id) === word);
  if (exact !== undefined) return answer(exact);
  // The beginning of a word is enough: of the label's first one, or of any other.
  const begun = word.length < 3 ? [] : choices.filter(({ label }) => ` ${plain(label)}`.includes(` ${word}`));
  return begun.length === 1 ? answer(begun[0]) : undefined;
}

/** What a typed line means where an answer is written: its value, back, or quit. Undefined where it is none of these. */
export function readWritten(typed: string, blank: Blank, words: Words): Reply | undefined {
  const value = blank.read(typed);
  if (value !== undefined) return { kind: 'answer', value };
  return readWord(typed, { message: blank.message, choices: [], canGoBack: true }, words);
}

/** Whether a typed word asks for the keys. */
export const asksForHelp = (typed: string): boolean => typed.trim() === '?';
