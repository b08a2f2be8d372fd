import type { Edition } from '../catalogue/edition';
import type { Language } from '../catalogue/source';
import { guideOfLastResort } from '../catalogue/source';
import { guideOf } from '../guide/guide';
import { mentionsIn } from '../guide/mention';
import type { Content } from './context';
import { guideFor, linksAt } from './guide-blocks';
import { type Place, placeOf, type Shown, type State } from './state';

/** What a choice leads to wherever it is offered. */
type Target =
  | { readonly kind: 'guide'; readonly topic: string }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'link'; readonly url: string };

/** Something that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Without it, the place tells what the id means there. */
  readonly leadsTo?: Target;
  /** Where words for yes or no take it. */
  readonly means?: 'yes' | 'no';
}

/** All that can be chosen in a state, in its order. */
export function choicesOf(state: State, context: Content): readonly Choice[] {
  const edition = context.library.edition(state.language);
  const place = placeOf(state);
  const { words } = edition;
  const back = state.way.length > 1 ? [{ id: 'back', label: words['next.back'] }] : [];
  const languages = otherLanguages(context, state.language);
  const finish = { id: 'finish', label: words['next.finish'] };
  const restart = { id: 'restart', label: words['next.restart'] };
  switch (place.at) {
    case 'question':
      return [...answersTo(place.question, state, edition), ...back, ...(isFirst(state) ? languages : [])];
    case 'which':
      return [...choicesNamed(place.choices, state, context), ...back];
    case 'found':
      return [
        ...place.guides.map((topic) => guideChoice(topic, edition)),
        { id: 'none', label: words['next.none'] },
        ...(isFirst(state) ? languages : back),
      ];
    case 'step':
    case 'whole':
      return [...afterReading(place, edition), ...back, ...languages, finish];
    case 'links':
      return [
        ...linksAt(state, edition).map(
          ({ title, url }, index): Choice => ({
            id: `link-${index + 1}`,
            label: title,
            leadsTo: { kind: 'link', url },
          }),
        ),
        ...back,
      ];
    case 'failed':
      return [...guidesAfter(place.guide, edition), restart, ...back, ...languages, finish];
    case 'worked':
      return [];
  }
}

/** Whether the question that is open is answered with an error code. */
export function asksForCode(state: State, { library }: Content): boolean {
  const place = placeOf(state);
  return (
    place.at === 'question' && library.edition(state.language).questions[place.question]?.kind === 'code'
  );
}

/** The other languages are offered on the first screen, and whenever the way is at its beginning again. */
const isFirst = (state: State) => state.isFirst || state.way.length === 1;

function answersTo(id: string, { answers }: State, { questions }: Edition): readonly Choice[] {
  const question = questions[id];
  if (question?.kind === 'choice') return question.choices.map(({ id, label }) => ({ id, label }));
  const code = answers[id];
  return code === undefined ? [] : [{ id: `code:${code}`, label: code, leadsTo: { kind: 'code', code } }];
}

/** Those of the place before that are named. */
function choicesNamed(ids: readonly string[], state: State, context: Content): readonly Choice[] {
  const before = choicesOf({ ...state, way: state.way.slice(0, -1) }, context);
  return before.filter(({ id }) => ids.includes(id));
}

function afterReading(place: Extract<Place, { at: 'step' | 'whole' }>, edition: Edition): readonly Choice[] {
  const { words } = edition;
  const guide = guideFor(place.guide, edition);
  const isLast = place.at === 'whole' || place.number >= guide.steps.length;
  const hasLinks = guide.code?.lookup || guide.steps.some(({ links }) => links.length > 0);
  return [
    ...(isLast ? [] : [{ id: 'next', label: words['next.step'] }]),
    { id: 'worked', label: words['next.worked'], ...(isLast ? { means: 'yes' as const } : {}) },
    { id: 'failed', label: words['next.failed'], ...(isLast ? { means: 'no' as const } : {}) },
    ...(hasLinks ? [{ id: 'link', label: words['next.link'] }] : []),
    ...(place.at === 'whole' || guide.steps.length === 1
      ? []
      : [{ id: 'whole', label: words['next.whole'] }]),
  ];
}

/** Where somebody may go on whom a guide did not help: to the guides that it names for that case, and to support. */
function guidesAfter(guide: Shown, edition: Edition): readonly Choice[] {
  const { ifItFails, seeAlso } = guideOf(edition, guide);
  const named = ifItFails.flatMap(mentionsIn);
  const offered = named.length > 0 ? named : seeAlso.map(({ topic }) => topic);
  const topics = new Set([...offered, guideOfLastResort]);
  topics.delete(guide.topic);
  return [...topics].map((topic) => guideChoice(topic, edition));
}

const guideChoice = (topic: string, { titleOf }: Edition): Choice => ({
  id: `guide:${topic}`,
  label: titleOf(topic),
  leadsTo: { kind: 'guide', topic },
});

function otherLanguages({ library }: Content, spoken: Language): readonly Choice[] {
  const others = (Object.keys(library.languages) as Language[]).filter((language) => language !== spoken);
  return others.map((language) => ({
    id: `language-${language}`,
    label: library.edition(language).words['next.language'],
    leadsTo: { kind: 'language', language },
  }));
}
