import type { Choice, Questions } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { alternatives } from '../catalogue/words';
import { codeIn } from '../reading/reader';
import type { Answers, Asked } from './session';

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
