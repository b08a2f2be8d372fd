import type { Edition } from '../../catalogue/edition';
import type { Answers, Route } from '../../guide/session';
import type { Reply } from '../../terminal/asker';

/** Where a conversation stands: the language, the answers that count, and those taken back, which are offered again. */
export interface State {
  readonly edition: Edition;
  readonly answers: Answers;
  readonly withdrawn: Answers;
  /** The guide that did not help, where the way led here by “still stuck”: going back returns to it. */
  readonly stuckAt?: State;
}

/** The state after a reply that is no answer; undefined where it is one. */
export function moved(reply: Reply, state: State, route: Route): State | 'done' | undefined {
  if (reply.kind === 'quit') return 'done';
  return reply.kind === 'back' ? withdraw(state, route) : undefined;
}

/** Takes the last answer back; it stays known, so that its question offers it first. */
export function withdraw(state: State, { path }: Route): State {
  const { edition, withdrawn, stuckAt } = state;
  const isAtProblems = path.length <= Object.keys(answersToProblems(edition)).length;
  if (stuckAt !== undefined && isAtProblems)
    return { ...stuckAt, edition, withdrawn: { ...stuckAt.withdrawn, ...withdrawn } };
  const last = path.at(-1);
  if (last === undefined) return state;
  const { [last.question]: _, ...answers } = state.answers;
  return { ...state, answers, withdrawn: { ...withdrawn, [last.question]: last.choice } };
}

/** Whether a question can be gone back from. */
export const canGoBack = ({ stuckAt }: State, { path }: Route): boolean =>
  path.length > 0 || stuckAt !== undefined;

/** Where somebody goes whom the guide did not help: to the question what happens, everything else answered. */
export function atProblems(state: State): State {
  const { edition, answers, withdrawn } = state;
  const toProblems = answersToProblems(edition);
  return { edition, answers: toProblems, withdrawn: { ...withdrawn, ...answers }, stuckAt: state };
}

/** The answer to the first question that asks further. */
function answersToProblems({ questions }: Edition): Answers {
  const first = Object.keys(questions)[0] ?? '';
  const question = questions[first];
  const further =
    question?.kind === 'choice' ? question.choices.find(({ leadsTo }) => 'question' in leadsTo) : undefined;
  return further === undefined ? {} : { [first]: further.id };
}
