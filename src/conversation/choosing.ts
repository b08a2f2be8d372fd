import { placeIn } from '../guide/reading-place';
import { type Choice, choicesOf } from './choices';
import type { Context } from './context';
import { linksAt } from './guide-blocks';
import { back, noted, onTo, over, pathOf, restart, spokenIn, toGuide } from './moves';
import { firstStep, guideAt, guideCalled, type Place, placeOf, type Shown, type State } from './state';

/** The state after a choice, named by its id; one that is not offered changes nothing. */
export function choose(state: State, id: string, context: Context): State {
  const place = placeOf(state);
  const choice = choicesOf(state, context).find((offered) => offered.id === id);
  if (choice === undefined) return state;
  if (id === 'back') return back(state);
  if (choice.leadsTo?.kind === 'language') return spokenIn(state, choice.leadsTo.language);
  if (choice.leadsTo?.kind === 'guide') return onTo(state, firstStep(guideCalled(choice.leadsTo.topic)));
  switch (place.at) {
    case 'which':
      return choose(back(state), id, context);
    case 'links':
      return choice.leadsTo?.kind === 'link' ? opened(back(state), choice.leadsTo.url) : state;
    case 'found':
      return noneOf(state, context);
    case 'question':
      return answer(state, place.question, choice, context);
    default:
      return afterReading(state, place, id, context);
  }
}

/** Where none of the guides fits that were found: back, and a word of the questions where there are some. */
function noneOf(state: State, context: Context): State {
  const before = state.way.length > 1 ? back(state) : restart(state, context);
  const place = placeOf(before);
  const { questions } = context.library.edition(before.language);
  const isAsked = place.at === 'question' && questions[place.question]?.kind === 'choice';
  return isAsked ? { ...before, note: { kind: 'questions' } } : before;
}

function answer(state: State, question: string, choice: Choice, context: Context): State {
  const { id } = choice;
  if (choice.leadsTo?.kind === 'code') {
    const guide = placeIn(context.read(choice.leadsTo.code, state.language));
    return guide === undefined ? state : toGuide(state, guide, context);
  }
  const asked = context.library.edition(state.language).questions[question];
  const leadsTo = asked?.kind === 'choice' ? asked.choices.find((own) => own.id === id)?.leadsTo : undefined;
  if (leadsTo === undefined) return state;
  const answered = { ...state, answers: { ...state.answers, [question]: id } };
  if ('question' in leadsTo) return onTo(answered, { at: 'question', question: leadsTo.question });
  return onTo(answered, firstStep(guideCalled(leadsTo.topic), pathOf(answered)));
}

function afterReading(state: State, place: Place, id: string, context: Context): State {
  const guide = guideAt(place);
  if (guide === undefined) return state;
  switch (id) {
    case 'next':
      return onTo(state, { at: 'step', guide, number: place.at === 'step' ? place.number + 1 : 1 });
    case 'whole':
    case 'failed':
      return onTo(state, { at: id, guide });
    case 'worked':
      return over(onTo(state, { at: id, guide }));
    case 'finish':
      return over(state);
    case 'restart':
      return restart(state, context);
    default:
      return follow(state, guide, context);
  }
}

/** Opens the only link there is, or asks which. */
function follow(state: State, guide: Shown, context: Context): State {
  const [first, ...others] = linksAt(state, context.library.edition(state.language));
  if (first === undefined) return state;
  return others.length > 0 ? onTo(state, { at: 'links', guide }) : opened(state, first.url);
}

const opened = (state: State, url: string): State => noted(state, { kind: 'opened', url });
