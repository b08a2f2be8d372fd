import type { Language } from '../../src/catalogue/source';
import type { Context } from '../../src/conversation/context';
import { contextOf } from '../../src/conversation/reader';
import { type Reply, reply } from '../../src/conversation/reply';
import { begin, type State } from '../../src/conversation/state';
import { type View, viewOf } from '../../src/conversation/view';
import type { Answers } from '../../src/guide/session';
import { library } from './fake-world';

export const context: Context = contextOf(library);

/** The beginning of a conversation. */
export const beginIn = (language: Language, answers: Answers = {}): State =>
  begin(library.edition(language), answers);

/** The state after lines, or choices by their ids. */
export const replied = (state: State, ...replies: readonly (string | Reply)[]): State =>
  replies.reduce<State>(
    (before, given) =>
      reply(before, typeof given === 'string' ? { kind: 'line', text: given } : given, context),
    state,
  );

/** A choice by its id. */
export const choice = (id: string): Reply => ({ kind: 'choice', id });

export const viewIn = (state: State): View => viewOf(state, context);

/** The ids of what can be chosen, that which is offered in brackets. */
export const idsIn = (state: State): readonly string[] => {
  const { asked } = viewIn(state);
  return (asked?.choices ?? []).map(({ id }) => (id === asked?.offered ? `[${id}]` : id));
};

/** All that is to be read in a view, as one text. */
export const textOf = (view: View): string => JSON.stringify([view.reads, view.said, view.asked]);

/** Every step that somebody reads who names a guide or a code. */
export function stepsOf(named: string, language: Language): readonly State[] {
  const steps = [replied(beginIn(language), named)];
  for (let state = steps[0]; state !== undefined && idsIn(state).includes('[next]'); ) {
    state = replied(state, choice('next'));
    steps.push(state);
  }
  return steps;
}
