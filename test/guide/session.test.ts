import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/catalogue/edition';
import { Failure } from '../../src/catalogue/failure';
import { answer } from '../../src/guide/answer';
import { guideOf } from '../../src/guide/guide';
import { type Answers, follow, followScripted } from '../../src/guide/session';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

/** One way through the questions: the number keys that were pressed, the answers, and where they lead. */
interface Path {
  readonly keys: readonly number[];
  readonly answers: Answers;
  readonly questions: readonly string[];
  readonly topic: string;
  readonly code: string | null;
}

/** Every way through the questions; a question for a code is answered with a known and with an unknown one. */
function everyPath(
  edition: Edition,
  path: Omit<Path, 'topic' | 'code'> = { keys: [], answers: {}, questions: [] },
): Path[] {
  if (path.keys.length > 20) throw new Error(`No end after ${JSON.stringify(path.answers)}`);
  const { place } = follow(edition, path.answers);
  if (place.kind === 'guide') return [{ ...path, topic: place.topic, code: place.code }];
  const question = edition.questions[place.question];
  const choices =
    question?.kind === 'choice' ? question.choices.map(({ id }) => id) : ['AADSTS50053', 'AADSTS987654'];
  return choices.flatMap((choice, index) =>
    everyPath(edition, {
      keys: [...path.keys, index + 1],
      answers: { ...path.answers, [place.question]: choice },
      questions: [...path.questions, place.question],
    }),
  );
}

const english = library.edition('en');
const topicIds = english.topics.map(({ id }) => id);

describe.each(languages)('every path of the questions in %s', (language) => {
  const edition = library.edition(language);
  const paths = everyPath(edition);

  test('ends at a guide with steps', () => {
    expect(paths.length).toBeGreaterThan(topicIds.length);
    for (const { topic, code } of paths) {
      const guide = guideOf(edition, { kind: 'guide', topic, code });
      expect(guide.steps.length, topic).toBeGreaterThanOrEqual(2);
      expect(guide.language).toBe(language);
    }
  });

  test('takes at most three keys, one more for the code itself', () => {
    const long = paths.filter(({ keys, code }) => keys.length > (code === null ? 3 : 4));
    expect(long.map(({ answers }) => answers)).toEqual([]);
  });

  test('asks no question twice', () => {
    for (const { questions } of paths) expect(new Set(questions).size).toBe(questions.length);
  });

  test('leads to every topic', () => {
    expect(new Set(paths.map(({ topic }) => topic))).toEqual(new Set(topicIds));
  });

  test('has “I don’t know” in every list, and no list is longer than nine', () => {
    const labelled = Object.values(edition.questions).flatMap((it) =>
      it.kind === 'choice' ? it.choices : [],
    );
    const unknown = labelled.find(({ id }) => id === 'unknown')?.label.toLowerCase() ?? '-';
    for (const [id, question] of Object.entries(edition.questions)) {
      if (question.kind === 'code') continue;
      expect(question.choices.length, id).toBeLessThanOrEqual(9);
      expect(
        question.choices.filter(({ label }) => label.toLowerCase().endsWith(unknown)),
        id,
      ).toHaveLength(1);
    }
  });

  test('can be gone back: without the last answer, its question is open again', () => {
    for (const { answers, questions } of paths) {
      const last = questions.at(-1) ?? '';
      const { [last]: taken, ...before } = answers;
      expect(follow(edition, before)).toEqual({
        path: questions.slice(0, -1).map((question) => ({ question, choice: answers[question] })),
        place: { kind: 'question', question: last },
      });
      expect(taken).toBeDefined();
    }
  });

  test('is the same one by one as a conversation takes them', () => {
    for (const { answers, questions, topic, code } of paths) {
      const given = questions.reduce<Answers>((so, id) => answer(edition, so, id, answers[id] ?? ''), {});
      expect(given).toEqual(answers);
      expect(follow(edition, given).place).toEqual({ kind: 'guide', topic, code });
    }
  });

  test('survives a change of the language', () => {
    for (const { answers } of paths) {
      expect(follow(edition, answers)).toEqual(follow(english, answers));
    }
  });
});

describe('answers given beforehand', () => {
  const asked = Object.values(english.questions).flatMap((question) =>
    question.kind === 'choice' ? question.choices : [],
  );
  const topicChoices = asked.filter(
    ({ leadsTo, id }) => 'topic' in leadsTo && !['yes', 'unknown'].includes(id),
  );

  test.each(topicChoices.map(({ id }) => id))('problem=%s leads to that guide', (id) => {
    const { place } = followScripted(english, answer(english, {}, 'problem', id));
    expect(place).toEqual({ kind: 'guide', topic: id, code: null });
  });

  test('each of those choices is called like its topic', () => {
    expect(topicChoices.filter(({ id, leadsTo }) => !('topic' in leadsTo) || leadsTo.topic !== id)).toEqual(
      [],
    );
  });

  test.each([
    ['yes', 'forgotten-password'],
    ['y', 'forgotten-password'],
    ['YES', 'forgotten-password'],
    ['o', 'forgotten-password'],
    ['Oui', 'forgotten-password'],
    [' oui ', 'forgotten-password'],
  ])('forgot=%s is yes in every language', (word, topic) => {
    for (const language of languages) {
      const edition = library.edition(language);
      expect(followScripted(edition, answer(edition, {}, 'forgot', word)).place.topic).toBe(topic);
    }
  });

  test.each(['no', 'n', 'NON', 'Non'])('forgot=%s is no in every language', (word) => {
    for (const language of languages) {
      expect(answer(library.edition(language), {}, 'forgot', word)).toEqual({ forgot: 'no' });
    }
  });

  test('an answer to a later question answers those before it, whatever the order', () => {
    expect(answer(english, {}, 'partner', 'no-admin')).toEqual({
      forgot: 'no',
      problem: 'partner',
      partner: 'no-admin',
    });
    const late = answer(english, answer(english, {}, 'account', 'wrong-account'), 'forgot', 'unknown');
    expect(follow(english, late).place).toEqual({ kind: 'guide', topic: 'wrong-account', code: null });
  });

  test('an answer that was given before its question counts first', () => {
    const given = answer(english, answer(english, {}, 'forgot', 'yes'), 'problem', 'locked-account');
    expect(follow(english, given).place).toEqual({ kind: 'guide', topic: 'forgotten-password', code: null });
  });

  test('only the answers on the way are told', () => {
    expect(follow(english, { forgot: 'yes', problem: 'locked-account' }).path).toEqual([
      { question: 'forgot', choice: 'yes' },
    ]);
  });

  test('nothing answered: the scripted default', () => {
    expect(followScripted(english, {})).toEqual({
      path: [{ question: 'forgot', choice: 'yes' }],
      place: { kind: 'guide', topic: 'forgotten-password', code: null },
    });
  });

  test('no default: the failure names the question and its answers', () => {
    const failure = thrownBy(() => followScripted(english, { forgot: 'no' }));
    expect(failure).toMatchObject({ key: 'error.unanswered', exitCode: 2, fields: { question: 'problem' } });
    expect((failure as Failure).fields.known).toMatch(/^password, locked-account, .*, or contact-support$/);
  });

  test.each([
    ['nosuch', 'yes', 'error.unknownQuestion'],
    ['__proto__', 'yes', 'error.unknownQuestion'],
    ['hasOwnProperty', 'yes', 'error.unknownQuestion'],
    ['forgot', 'perhaps', 'error.unknownChoice'],
    ['forgot', '1', 'error.unknownChoice'],
    ['password', 'locked-account', 'error.unknownChoice'],
    ['code', 'no code in here', 'error.codeForm'],
  ])('%s=%s is refused', (question, choice, key) => {
    const failure = thrownBy(() => answer(english, {}, question, choice));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ key, exitCode: 2 });
  });

  test('an answer that no longer exists leaves its question open', () => {
    expect(follow(english, { forgot: 'no', problem: 'removed' })).toEqual({
      path: [{ question: 'forgot', choice: 'no' }],
      place: { kind: 'question', question: 'problem' },
    });
  });
});

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
