import type { Edition } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { alternatives } from '../catalogue/words';
import { type GuidePlace, type Place, placeOfCode } from './place';

/** The answers given so far: question id → choice id, or the code for a question that asks for one. */
export type Answers = Readonly<Record<string, string>>;

/** One answer on the way to a guide. */
export interface Answer {
  readonly question: string;
  readonly choice: string;
}

/** The answers that count, in the order of the questions, and the place they lead to. */
export interface Route {
  readonly path: readonly Answer[];
  readonly place: Place;
}

/** What of an edition answers are read with. */
export type Asked = Pick<Edition, 'questions' | 'codes' | 'families' | 'words'>;

/** Works out from the answers alone where a conversation stands. Answers to questions that are never reached do not count. */
export function follow(edition: Omit<Asked, 'words'>, answers: Answers): Route {
  const { questions } = edition;
  const path: Answer[] = [];
  let id = Object.keys(questions)[0] ?? '';
  for (;;) {
    const question = questions[id];
    const choice = answers[id];
    if (question === undefined || choice === undefined)
      return { path, place: { kind: 'question', question: id } };
    path.push({ question: id, choice });
    if (question.kind === 'code') {
      return { path, place: placeOfCode(choice, edition) };
    }
    const leadsTo = question.choices.find((candidate) => candidate.id === choice)?.leadsTo;
    if (leadsTo === undefined) return { path: path.slice(0, -1), place: { kind: 'question', question: id } };
    if ('topic' in leadsTo) return { path, place: { kind: 'guide', topic: leadsTo.topic, code: null } };
    id = leadsTo.question;
  }
}

/**
 * Follows the answers to a guide as a script does: an open question takes its scripted choice.
 * @throws {Failure} `error.unanswered` or `error.unansweredCode` where an open question has none
 */
export function followScripted(edition: Asked, answers: Answers): Route & { place: GuidePlace } {
  const route = follow(edition, answers);
  const { place } = route;
  if (place.kind === 'guide') return { ...route, place };
  const question = edition.questions[place.question];
  if (question?.kind === 'choice' && question.scripted !== undefined) {
    return followScripted(edition, { ...answers, [place.question]: question.scripted });
  }
  if (question?.kind !== 'choice')
    throw new Failure('error.unansweredCode', { question: place.question, example: 'AADSTS50053' });
  const choices = question.choices.map((choice) => choice.id);
  throw new Failure('error.unanswered', {
    question: place.question,
    known: alternatives(choices, edition.words),
  });
}
