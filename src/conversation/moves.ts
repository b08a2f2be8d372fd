import type { Language } from '../catalogue/source';
import type { GuidePlace } from '../guide/place';
import type { Answer } from '../guide/session';
import { asksForCode } from './choices';
import type { Context } from './context';
import { firstStep, type Note, type Place, placeOf, type State } from './state';

/** The same place, with something to be said about the reply. */
export const noted = ({ note: _, ...state }: State, note: Note): State => ({
  ...state,
  isFirst: false,
  isKnown: true,
  note,
});

/** Another way, from the end too, and nothing to be said. */
export const moved = ({ note: _, ...state }: State, way: readonly Place[]): State => ({
  ...state,
  way,
  isFirst: false,
  isKnown: false,
  isOver: false,
});

/** One place further. */
export const onTo = (state: State, place: Place): State => moved(state, [...state.way, place]);
/** One place back. */
export const back = (state: State): State =>
  state.way.length > 1 ? moved(state, state.way.slice(0, -1)) : noted(state, { kind: 'first' });

/** The same place in another language. */
export const spokenIn = (state: State, language: Language): State => ({
  ...moved(state, state.way),
  language,
  isFirst: state.isFirst,
});

/** The end. */
export const over = ({ note: _, ...state }: State): State => ({ ...state, isKnown: false, isOver: true });

/** A guide that a text named; a code that was asked for is remembered as the answer. */
export function toGuide(state: State, guide: GuidePlace, context: Context): State {
  const place = placeOf(state);
  if (place.at !== 'question' || !asksForCode(state, context) || guide.code === null)
    return onTo(state, firstStep(guide));
  const answered = { ...state, answers: { ...state.answers, [place.question]: guide.code } };
  return onTo(answered, firstStep(guide, pathOf(answered)));
}

/** The answers that led here: those to the questions that stand last in the way, one behind the other. */
export function pathOf({ way, answers }: State): readonly Answer[] {
  const asked = way.slice(way.findLastIndex(({ at }) => at !== 'question') + 1);
  return asked.flatMap((place) => {
    const choice = place.at === 'question' ? answers[place.question] : undefined;
    return place.at === 'question' && choice !== undefined ? [{ question: place.question, choice }] : [];
  });
}

/** Back to the first question; what was answered is offered again. */
export function restart(state: State, { library }: Context): State {
  const question = Object.keys(library.edition(state.language).questions)[0] ?? '';
  return moved(state, [{ at: 'question', question }]);
}
