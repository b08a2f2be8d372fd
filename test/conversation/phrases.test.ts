import { describe, expect, test } from 'vitest';
import { inShort } from '../../src/conversation/said';
import { placeOf } from '../../src/conversation/state';
import { beginIn, choice, idsIn, replied, viewIn } from '../helpers/conversation';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

const [codeQuestion = ''] =
  Object.entries(library.edition('en').questions).find(([, { kind }]) => kind === 'code') ?? [];
const atCode = { at: 'question', question: codeQuestion };

describe.each(languages)('what people say of a guide, in %s', (language) => {
  const step = replied(beginIn(language), 'yes');
  const whole = replied(step, choice('whole'));

  test.each([
    'it worked',
    'It works!',
    'it works',
    'ça marche',
    'Ça a marché !',
    'cela fonctionne',
    'c’est bon',
  ])('“%s”: it worked', (line) => {
    for (const state of [step, whole]) expect(replied(state, line)).toEqual(replied(state, choice('worked')));
  });
  test.each([
    "ça n'a pas marché",
    'cela n aide pas',
    'ca na pas aide',
    'ça n’a pas aidé',
    "it didn't work",
    'it didn’t help',
    'not working',
    'ne marche pas',
  ])('“%s”: it did not help', (line) => {
    for (const state of [step, whole]) expect(replied(state, line)).toEqual(replied(state, choice('failed')));
  });
  test('nothing is said of a guide at a question', () => {
    for (const line of ['it works', 'ça ne marche pas'])
      expect(replied(beginIn(language), line).way.map(({ at }) => at)).not.toContain('failed');
    expect(replied(beginIn(language), 'it works').isOver).toBe(false);
  });
});

describe('the name of a language, in any language, at any place', () => {
  const places = [
    beginIn('en'),
    replied(beginIn('en'), 'no'),
    replied(beginIn('en'), 'yes'),
    replied(beginIn('en'), 'yes', choice('link')),
    replied(beginIn('en'), 'about my password please'),
  ];
  test.each(['français', 'Francais', 'French', 'in French', 'en français', 'continuer en français'])(
    '%s',
    (line) => {
      for (const state of places) {
        const there = replied(state, line);
        expect([there.language, there.way]).toEqual(['fr', state.way]);
        for (const name of ['English', 'anglais']) {
          const again = replied(there, name);
          expect([again.language, again.way]).toEqual(['en', state.way]);
        }
      }
    },
  );
});

describe('a code that is seen', () => {
  test.each(['je vois un code', 'I see a code', 'I see an error code', "j'ai un code d'erreur", 'code'])(
    '“%s” leads to its question',
    (line) => {
      for (const language of languages) {
        expect(placeOf(replied(beginIn(language), line))).toEqual(atCode);
        expect(placeOf(replied(beginIn(language), 'yes', line))).toEqual(atCode);
      }
    },
  );
  test('a code that is given there leads to its guide', () => {
    const reached = replied(beginIn('en'), 'I see a code', 'AADSTS50053');
    expect(placeOf(reached)).toMatchObject({ at: 'step', guide: { code: 'AADSTS50053' } });
  });
  test.each(['', ' ', '3', '12', '0'])('“%s” there asks again for a code', (line) => {
    for (const language of languages) {
      const asked = replied(beginIn(language), 'code', line);
      expect(placeOf(asked)).toEqual(atCode);
      expect(viewIn(asked).said).toEqual({
        text: library.edition(language).words['talk.code'],
        failed: true,
      });
    }
  });
});

test('none of the guides: a few questions follow only where questions do', () => {
  const words = 'about the account that my company opened';
  const said = (...lines: readonly string[]) => viewIn(replied(beginIn('en'), ...lines, choice('none'))).said;
  expect(said(words)?.text).toBe(library.edition('en').words['talk.questions']);
  expect(said('yes', words)).toBeUndefined();
  expect(said('code', words)).toBeUndefined();
});

test('after every step at once nothing is taken by an empty line, and the sources come with “it worked”', () => {
  const whole = replied(beginIn('en'), 'yes', choice('whole'));
  expect(viewIn(whole).asked?.offered).toBeUndefined();
  expect(replied(whole, '')).toMatchObject({ isOver: false, way: whole.way });
  const kinds = viewIn(whole).reads.map(({ kind }) => kind);
  expect(kinds).toEqual(['title', 'paragraph', 'steps', 'heading', 'items']);
  expect(idsIn(replied(whole, 'b'))).toContain('[next]');
});

test.each([
  ['one two three four', 40, 'one two three four'],
  ['one two three four', 15, 'one two three…'],
  ['one two three four', 13, 'one two three…'],
  ['one two three four', 12, 'one two…'],
  ['a longwordwithoutblanks', 10, 'a longword…'],
])('what is long is cut between words: “%s” to %i', (text, longest, short) => {
  expect(inShort(text, longest)).toBe(short);
});
