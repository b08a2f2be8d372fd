import type { Language } from '../catalogue/source';
import { placeIn } from '../guide/reading-place';
import { choicesOf, prefixes } from './choices';
import type { Context } from './context';
import { linksAt } from './guide-blocks';
import { back, noted, onTo, over, pathOf, restart, spokenIn, toGuide } from './moves';
import { firstStep, guideAt, guideCalled, type Place, placeOf, type State } from './state';

/** The state after a choice, named by its id; one that is not offered changes nothing, but guides can always be gone to. */
export function choose(state: State, id: string, context: Context): State {
  const place = placeOf(state);
  if (id.startsWith(prefixes.guide)) {
    const topic = id.slice(prefixes.guide.length);
    const isGuide = context.library.edition(state.language).topic(topic) !== undefined;
    return isGuide ? onTo(state, firstStep(guideCalled(topic))) : state;
  }
  if (!choicesOf(state, context).some((choice) => choice.id === id)) return state;
  if (id === 'back') return back(state);
  if (id.startsWith(prefixes.language))
    return spokenIn(state, id.slice(prefixes.language.length) as Language);
  switch (place.at) {
    case 'which':
      return choose(back(state), id, context);
    case 'found':
      return noneOf(state, context);
    case 'question':
      return answer(state, place.question, id, context);
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

function answer(state: State, question: string, id: string, context: Context): State {
  if (id.startsWith(prefixes.code)) {
    const guide = placeIn(context.read(id.slice(prefixes.code.length), state.language));
    return guide === undefined ? state : toGuide(state, guide, context);
  }
  const asked = context.library.edition(state.language).questions[question];
  const leadsTo =
    asked?.kind === 'choice' ? asked.choices.find((choice) => choice.id === id)?.leadsTo : undefined;
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
      return follow(state, place, id, context);
  }
}

/** Opens a link: the one that was chosen, or the only one there is; otherwise asks which. */
function follow(state: State, place: Place, id: string, context: Context): State {
  const links = linksAt(state, context.library.edition(state.language));
  const [only] = links;
  if (place.at !== 'links' && links.length > 1) {
    const guide = guideAt(place);
    return guide === undefined ? state : onTo(state, { at: 'links', guide });
  }
  const link = place.at === 'links' ? links[Number(id.slice(prefixes.link.length)) - 1] : only;
  if (link === undefined) return state;
  return noted(place.at === 'links' ? back(state) : state, { kind: 'opened', url: link.url });
}
