import { describe, expect, test } from 'vitest';
import { readWord } from '../../src/terminal/choice-words';
import { library } from '../helpers/fake-world';

/** The menu of a question, as the conversation asks it. */
function menuOf(language: 'en' | 'fr', id: string) {
  const question = library.edition(language).questions[id];
  return {
    message: '',
    choices: question?.kind === 'choice' ? question.choices : [],
    canGoBack: true,
  };
}

/** What a typed line means at the question what happens. */
const meaning = (language: 'en' | 'fr', typed: string) => {
  const reply = readWord(typed, menuOf(language, 'problem'), library.edition(language).words);
  return reply?.kind === 'answer' ? reply.value : reply?.kind;
};

describe('a word of a choice', () => {
  test.each([
    ['en', 'locked', 'locked-account'],
    ['en', 'LOCK', 'locked-account'],
    ['en', 'loc', 'locked-account'],
    ['en', 'My account is lock', 'locked-account'],
    ['en', 'is locked', 'locked-account'],
    ['en', 'disabled', 'refused'],
    ['en', 'phone', 'second-step'],
    ['en', 'administrator', 'partner'],
    ['en', 'error code', 'code'],
    ['en', 'expired,', 'password'],
    ['fr', 'verrouillé', 'locked-account'],
    ['fr', 'verrouille', 'locked-account'],
    ['fr', 'erreur', 'code'],
    ['fr', 'd’erreur', 'code'],
    ['fr', "d'erreur", 'code'],
    ['fr', 'refusé', 'refused'],
  ] as const)('%s: “%s” means %s', (language, typed, choice) => {
    expect(meaning(language, typed)).toBe(choice);
  });

  test.each([
    ['begins words of two choices', 'en', 'account is'],
    ['begins words of several choices', 'en', 'the'],
    ['stands inside a word', 'en', 'ocked'],
    ['stands at the end of a word', 'en', 'pired'],
    ['is too short', 'en', 'lo'],
    ['is in no choice', 'en', 'zebra'],
    ['is in several choices', 'fr', 'compte'],
  ] as const)('which %s means nothing: %s “%s”', (_, language, typed) => {
    expect(meaning(language, typed)).toBeUndefined();
  });

  test.each([
    ['8', 'code'],
    ['b', 'back'],
    ['quitter', 'quit'],
    ['second-step', 'second-step'],
  ])('numbers, words to move by, and ids come first: “%s” means %s', (typed, choice) => {
    expect(meaning('en', typed)).toBe(choice);
  });
});
