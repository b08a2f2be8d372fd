import { choose } from './choosing';
import type { Context } from './context';
import { type Meaning, meaningOf } from './line';
import { back, moved, noted, onTo, over, spokenIn, toGuide } from './moves';
import { firstStep, guideCalled, mostFound, type State } from './state';

/** What comes back from a stage. */
export type Reply =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'choice'; readonly id: string }
  /** A guide that was found in what was typed. */
  | { readonly kind: 'guide'; readonly topic: string }
  /** The address that was to be opened could not be. */
  | { readonly kind: 'notOpened' };

/** The state after a reply. */
export function reply(state: State, given: Reply, context: Context): State {
  switch (given.kind) {
    case 'notOpened':
      return state.note?.kind === 'opened' ? noted(state, { kind: 'notOpened', url: state.note.url }) : state;
    case 'choice':
      return choose(state, given.id, context);
    case 'guide':
      return onTo(state, firstStep(guideCalled(given.topic)));
    case 'line':
      return act(state, given.text, meaningOf(given.text, state, context), context);
  }
}

function act(state: State, typed: string, meaning: Meaning, context: Context): State {
  switch (meaning.kind) {
    case 'choice':
      return choose(state, meaning.id, context);
    case 'which':
      return onTo(state, { at: 'which', typed, choices: meaning.choices });
    case 'found':
      return onTo(state, { at: 'found', typed, guides: meaning.guides.slice(0, mostFound) });
    case 'guide':
      return toGuide(state, meaning.guide, context);
    case 'language':
      return spokenIn(state, meaning.language);
    case 'question':
      return onTo(state, { at: 'question', question: meaning.question });
    case 'back':
      return back(state);
    case 'quit':
      return over(state);
    case 'repeat':
      return moved(state, state.way);
    case 'note':
      return noted(state, meaning.note);
  }
}
