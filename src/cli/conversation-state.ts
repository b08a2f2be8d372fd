import type { Edition } from '../core/edition';
import type { Answers, Place, Route } from '../core/session';
import type { Reply } from './asker';

/** Where a conversation stands: the language, the answers that count, and those taken back, which are offered again. */
export interface State {
  readonly edition: Edition;
  readonly answers: Answers;
  readonly withdrawn: Answers;
}

/** The place of a route that has reached its guide. */
export type GuidePlace = Extract<Place, { kind: 'guide' }>;

/** The state after a reply that is no answer; undefined where it is one. */
export function moved(reply: Reply, state: State, route: Route): State | 'done' | undefined {
  if (reply.kind === 'quit') return 'done';
  return reply.kind === 'back' ? withdraw(state, route) : undefined;
}

/** Takes the last answer back; it stays known, so that its question offers it first. */
export function withdraw(state: State, { path }: Route): State {
  const last = path.at(-1);
  if (last === undefined) return state;
  const { [last.question]: _, ...answers } = state.answers;
  return { ...state, answers, withdrawn: { ...state.withdrawn, [last.question]: last.choice } };
}

/** Where somebody goes whom the guide did not help: to the question what happens, everything else answered. */
export function atProblems(state: State): State {
  const { questions } = state.edition;
  const first = Object.keys(questions)[0] ?? '';
  const question = questions[first];
  const further =
    question?.kind === 'choice' ? question.choices.find(({ leadsTo }) => 'question' in leadsTo) : undefined;
  if (further === undefined) return { ...state, answers: {} };
  return { ...state, answers: { [first]: further.id }, withdrawn: { ...state.withdrawn, ...state.answers } };
}
