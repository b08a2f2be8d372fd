import type { Choice, Edition, Questions } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { alternatives } from '../catalogue/words';
import { codeIn } from '../reading/reader';
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

type Asked = Pick<Edition, 'questions' | 'codes' | 'families' | 'words'>;

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

/** The answers that lead from the first question to this one. */
function answersToward(questions: Questions, target: string): Answers {
  for (const [id, question] of Object.entries(questions)) {
    if (question.kind !== 'choice') continue;
    const choice = question.choices.find(
      ({ leadsTo }) => 'question' in leadsTo && leadsTo.question === target,
    );
    if (choice !== undefined) return { ...answersToward(questions, id), [id]: choice.id };
  }
  return {};
}

/** The answers that take the named choice at this question or at one behind it; undefined where no such choice is. */
function answersFor(questions: Questions, id: string, named: string): Answers | undefined {
  const question = questions[id];
  if (question?.kind !== 'choice') return undefined;
  if (question.choices.some((choice) => choice.id === named)) return { [id]: named };
  for (const choice of question.choices) {
    const further =
      'question' in choice.leadsTo ? answersFor(questions, choice.leadsTo.question, named) : undefined;
    if (further !== undefined) return { [id]: choice.id, ...further };
  }
  return undefined;
}

/** `Oui` → `yes` where the question knows `yes` and `no`; any other word as it is. */
function plainChoice(choices: readonly Choice[], word: string, words: Asked['words']): string {
  const typed = word.trim().toLowerCase();
  const says = (list: string) => list.split(' ').includes(typed);
  const has = (id: string) => choices.some((choice) => choice.id === id);
  if (has('yes') && says(words['answer.yes'])) return 'yes';
  if (has('no') && says(words['answer.no'])) return 'no';
  return typed;
}

/**
 * Adds an answer. Words for yes and no of either language count; a choice of a question further on answers those
 * between, and the questions before it, where they are open, are answered so that this one is reached.
 * @throws {Failure} `error.unknownQuestion`, `error.unknownChoice`, `error.codeForm`
 */
export function answer(edition: Asked, answers: Answers, id: string, word: string): Answers {
  const { questions, words } = edition;
  const question = Object.hasOwn(questions, id) ? questions[id] : undefined;
  if (question === undefined) {
    throw new Failure('error.unknownQuestion', {
      question: id,
      known: alternatives(Object.keys(questions), words),
    });
  }
  const before = { ...answersToward(questions, id), ...answers };
  if (question.kind === 'code') {
    const code = codeIn(word, edition);
    if (code === undefined) throw new Failure('error.codeForm', { code: word });
    return { ...before, [id]: code.id };
  }
  const added = answersFor(questions, id, plainChoice(question.choices, word, words));
  if (added === undefined) {
    const known = alternatives(
      question.choices.map((choice) => choice.id),
      words,
    );
    throw new Failure('error.unknownChoice', { question: id, choice: word, known });
  }
  return { ...before, ...added };
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
