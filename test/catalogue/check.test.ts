import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { problemsOf } from '../../src/catalogue/check';
import type { Source } from '../../src/catalogue/source';
import { inAll } from '../helpers/languages';

/** A copy of the catalogue that may be spoilt. */
// biome-ignore lint/suspicious/noExplicitAny: what spoils data does what its type forbids
type Draft = any;

function spoilt(spoil: (draft: Draft) => void): readonly string[] {
  const draft = structuredClone(source) as Draft;
  spoil(draft);
  return problemsOf(draft as Source);
}

test('the catalogue has no problems', () => {
  expect(problemsOf(source)).toEqual([]);
});

describe('each of these is noticed, and said with its place', () => {
  test.each<[string, (draft: Draft) => void, string]>([
    [
      'a missing text',
      (it) => delete it.topics[0].title.fr,
      'topics/forgotten-password.json: title, fr: the text is missing',
    ],
    [
      'an empty text',
      (it) => {
        it.words['next.link'].en = ' ';
      },
      'interface.json: next.link, en: the text is missing',
    ],
    [
      'a text of an unknown language',
      (it) => {
        it.topics[1].audience.it = 'x';
      },
      'topics/reset-my-password.json: audience, it: this language is not in the list',
    ],
    [
      'another placeholder',
      (it) => {
        it.words['guide.step'].fr = 'Étape {nombre} sur {total}';
      },
      'interface.json: guide.step, fr: other {placeholders} than the first language',
    ],
    [
      'a placeholder too few',
      (it) => {
        it.words['guide.step'].fr = 'Étape {number}';
      },
      'interface.json: guide.step, fr: other {placeholders} than the first language',
    ],
    [
      'a straight apostrophe',
      (it) => {
        it.codes.AADSTS50053.meaning.en = "don't";
      },
      'codes.json: AADSTS50053.meaning, en: a straight quotation mark or apostrophe: write “ ” ’, in French « » ’',
    ],
    [
      'two blanks',
      (it) => {
        it.questions.forgot.text.en = 'Have  you?';
      },
      'questions.json: forgot.text, en: blanks at an end, or two in a row',
    ],
    [
      'a line break',
      (it) => {
        it.questions.forgot.text.en = 'Have\nyou?';
      },
      'questions.json: forgot.text, en: a control character',
    ],
    [
      'a plain space before a French question mark',
      (it) => {
        it.questions.forgot.text.fr = 'Quoi ?';
      },
      'questions.json: forgot.text, fr: no U+202F before ; ! or ?',
    ],
    [
      'no space before a French semicolon',
      (it) => {
        it.questions.forgot.text.fr = 'Bon; oui';
      },
      'questions.json: forgot.text, fr: no U+202F before ; ! or ?',
    ],
    [
      'a plain space before a French colon',
      (it) => {
        it.questions.forgot.text.fr = 'Bon : oui';
      },
      'questions.json: forgot.text, fr: no U+00A0 before :',
    ],
    [
      'plain spaces in French quotation marks',
      (it) => {
        it.questions.forgot.text.fr = '« Bon »';
      },
      'questions.json: forgot.text, fr: no U+00A0 inside « »',
    ],
    [
      'English quotation marks in French',
      (it) => {
        it.questions.forgot.text.fr = '“Bon”';
      },
      'questions.json: forgot.text, fr: English quotation marks',
    ],
    [
      'an http link',
      (it) => {
        it.links.dashboard.url = 'http://partner.microsoft.com/';
      },
      'link dashboard: http://partner.microsoft.com/ is no https address',
    ],
    [
      'an address with a blank',
      (it) => {
        it.links.dashboard.url = 'https://x.example/a b';
      },
      'link dashboard: https://x.example/a b is no https address',
    ],
    [
      'a link that nothing uses',
      (it) => {
        it.links.spare = it.links.dashboard;
      },
      'link spare: no topic uses it',
    ],
    [
      'a step with a link that is not there',
      (it) => {
        it.topics[0].steps[0].links = ['nosuch'];
      },
      'topic forgotten-password: there is no link nosuch',
    ],
    [
      'a source that is not there',
      (it) => {
        it.topics[0].sources[0].link = 'nosuch';
      },
      'topic forgotten-password: there is no link nosuch',
    ],
    [
      'two links of one title',
      (it) => {
        it.links['password-page'].title = it.links['business-support'].title;
        it.topics[0].steps[0].links.push('password-page');
      },
      'topic forgotten-password: two of its links are called “Microsoft 365 support for business”',
    ],
    [
      'two topics of one id',
      (it) => {
        it.topics.push(it.topics[3]);
      },
      'topic new-password-refused: there are two',
    ],
    [
      'two steps of one id',
      (it) => {
        it.topics[0].steps[1].id = 'sign-in-again';
      },
      'topic forgotten-password: two steps are called sign-in-again',
    ],
    [
      'a topic id in capitals',
      (it) => {
        it.topics[0].id = 'Forgotten';
      },
      'topic Forgotten: its id is not in lower-case words with hyphens',
    ],
    [
      'a topic without steps',
      (it) => {
        it.topics[0].steps = [];
      },
      'topic forgotten-password: it has no steps',
    ],
    [
      'a topic without sources',
      (it) => {
        it.topics[0].sources = [];
      },
      'topic forgotten-password: it has no source',
    ],
    [
      'a day that does not exist',
      (it) => {
        it.topics[0].sources[0].date = '2023-02-30';
      },
      'topic forgotten-password: 2023-02-30 is no date',
    ],
    [
      'a date in another order',
      (it) => {
        it.topics[0].sources[0].date = '03/04/2020';
      },
      'topic forgotten-password: 03/04/2020 is no date',
    ],
    [
      '“see also” to nowhere',
      (it) => {
        it.topics[0].seeAlso = ['nosuch'];
      },
      'topic forgotten-password: there is no topic nosuch',
    ],
    [
      '“see also” to itself',
      (it) => {
        it.topics[0].seeAlso = ['forgotten-password'];
      },
      'topic forgotten-password: it leads to itself',
    ],
    [
      'a code that leads nowhere',
      (it) => {
        it.codes.AADSTS50053.topic = 'nosuch';
      },
      'code AADSTS50053: there is no topic nosuch',
    ],
    [
      'no guide for unknown codes',
      (it) => {
        it.topics = it.topics.filter(({ id }: { id: string }) => id !== 'contact-support');
      },
      'there is no topic contact-support, to which unknown codes lead',
    ],
    [
      'a choice to a topic that is not there',
      (it) => {
        it.questions.forgot.choices[0].topic = 'nosuch';
      },
      'question forgot: there is no topic nosuch',
    ],
    [
      'a choice to a question that is not there',
      (it) => {
        it.questions.forgot.choices[1].question = 'nosuch';
      },
      'question forgot: there is no question nosuch',
    ],
    [
      'a choice that leads nowhere: a dead end',
      (it) => {
        delete it.questions.forgot.choices[0].topic;
      },
      'question forgot: yes needs a topic or a question',
    ],
    [
      'a choice that leads to two places',
      (it) => {
        it.questions.forgot.choices[0].question = 'problem';
      },
      'question forgot: yes needs a topic or a question',
    ],
    [
      'a question without choices: a dead end',
      (it) => {
        it.questions.fault.choices = [];
      },
      'question fault: only a question of kind choice has choices, and it needs them',
    ],
    [
      'ten choices',
      (it) => {
        it.questions.problem.choices.push({ ...it.questions.problem.choices[1], id: 'tenth' });
      },
      'question problem: it has more than 9 choices',
    ],
    [
      'two choices of one id',
      (it) => {
        it.questions.forgot.choices[1].id = 'yes';
      },
      'question forgot: two choices are called yes',
    ],
    [
      'a scripted choice that is not there',
      (it) => {
        it.questions.forgot.scripted = 'maybe';
      },
      'question forgot: it has no choice maybe',
    ],
    [
      'a kind of question that is not known',
      (it) => {
        it.questions.fault.kind = 'list';
      },
      'question fault: its kind list is not known',
    ],
    [
      'a cycle',
      (it) => {
        it.questions.fault.choices[0] = {
          ...it.questions.fault.choices[0],
          topic: undefined,
          question: 'problem',
        };
      },
      'question problem: its answers lead back to it',
    ],
    [
      'a topic that no answer leads to',
      (it) => {
        it.questions.problem.choices.splice(1, 1);
      },
      'topic locked-account: no answer of data/questions.json leads to it',
    ],
    [
      'a question that no answer leads to',
      (it) => {
        it.questions.spare = { ...it.questions.fault };
      },
      'question spare: no answer of data/questions.json leads to it',
    ],
  ])('%s', (_, spoil, problem) => {
    expect(spoilt(spoil)).toContain(problem);
  });

  test('a new language needs every text', () => {
    const problems = spoilt((it) => {
      it.languages.zz = 'A language that nobody speaks';
    });
    expect(problems).toContain('topics/forgotten-password.json: title, zz: the text is missing');
    expect(problems).toContain('interface.json: answer.yes, zz: the text is missing');
    expect(problems.length).toBeGreaterThan(500);
  });

  test('English that French quotes keeps its own spacing, French does not', () => {
    const quoting = (fr: string) => (it: Draft) => {
      it.questions.forgot.text = { ...inAll('Choose “Can’t you?” now'), fr };
    };
    expect(spoilt(quoting('Choisissez «\u00a0Can’t you?\u00a0»'))).toEqual([]);
    expect(spoilt(quoting('Choisissez «\u00a0Impossible?\u00a0»'))).toHaveLength(1);
  });
});
