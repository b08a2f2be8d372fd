import { describe, expect, test } from 'vitest';
import { placeOf, type State } from '../../src/conversation/state';
import { beginIn, choice, idsIn, replied, viewIn } from '../helpers/conversation';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

/** The addresses of the links that are offered. */
const linksIn = (state: State): readonly string[] =>
  viewIn(state).reads.flatMap((block) => (block.kind === 'links' ? block.links.map(({ url }) => url) : []));

const questions = Object.entries(library.edition('en').questions);
const [firstQuestion = ''] = questions[0] ?? [];
const [codeQuestion = ''] = questions.find(([, { kind }]) => kind === 'code') ?? [];
/** A question that asks further, answered by something that is no yes and no no. */
const [deepQuestion = ''] =
  questions.find(([id, { kind }]) => id !== firstQuestion && kind === 'choice') ?? [];

const at = (state: State) => {
  const place = placeOf(state);
  return 'guide' in place ? `${place.at} ${place.guide.code ?? place.guide.topic}` : place.at;
};
const atQuestion = (state: State) => {
  const place = placeOf(state);
  return place.at === 'question' ? place.question : at(state);
};

/** The way through the questions to one of them. */
function towards(question: string): State {
  const waiting = [beginIn('en')];
  for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
    if (atQuestion(state) === question) return state;
    if (placeOf(state).at === 'question')
      waiting.push(
        ...idsIn(state).flatMap((id) =>
          /back|language/.test(id) ? [] : [replied(state as State, choice(id))],
        ),
      );
  }
  throw new Error(`No way to ${question}`);
}

describe.each(languages)('words at the first question in %s', (language) => {
  const begin = beginIn(language);

  test.each(['o', 'oui', 'y', 'yes', ' OUI ', 'Yes.'])('%s is yes', (line) => {
    expect(at(replied(begin, line))).toBe('step forgotten-password');
  });
  test.each(['n', 'non', 'no', 'NO!'])('%s is no', (line) => {
    expect(replied(begin, line)).toEqual(replied(begin, choice('no')));
  });
  test.each(['q', 'quit', 'quitter', 'Q'])('%s ends', (line) => {
    expect(replied(begin, line).isOver).toBe(true);
  });
  test.each(['b', 'back', 'r', 'retour'])(
    '%s goes back, and says so where there is nothing before',
    (line) => {
      expect(viewIn(replied(begin, line)).said?.failed).toBe(true);
      expect(placeOf(replied(begin, 'no', line))).toEqual(placeOf(begin));
    },
  );
  test.each(['?', 'help', 'aide'])('%s asks how to answer', (line) => {
    expect(viewIn(replied(begin, line))).toMatchObject({ asksForHelp: true, isKnown: true });
  });
  test.each(['again', 'encore', 'répéter'])('%s says everything once more', (line) => {
    expect(viewIn(replied(begin, '?', line))).toMatchObject({ asksForHelp: false, isKnown: false });
  });
  test.each(['0', '99', '999', 'xyzzy', '', '  ', '-', '???'])(
    '“%s” leads nowhere, and is said so',
    (line) => {
      const state = replied(begin, line);
      expect(placeOf(state)).toEqual(placeOf(begin));
      expect(viewIn(state).said).toMatchObject({ failed: true });
    },
  );
});

describe('what people bring, at any place', () => {
  const places: readonly [string, State][] = [
    ['the first question', beginIn('en')],
    ['a question behind it', towards(deepQuestion)],
    ['the question for a code', towards(codeQuestion)],
    ['a step', replied(beginIn('en'), 'yes')],
    ['the whole guide', replied(beginIn('en'), 'yes', choice('whole'))],
    ['the list of links', replied(beginIn('en'), 'yes', choice('link'))],
    ['a guide that did not help', replied(beginIn('en'), 'yes', choice('failed'))],
    ['a choice of guides', replied(beginIn('en'), 'about my password please')],
  ];
  test.each(places)(
    '%s: a code, alone or in a message of many lines, leads to its guide; back returns',
    (_, state) => {
      const message = 'Sorry\nAADSTS50053: locked\nTrace ID: 1\n2\n\nTimestamp: 2026';
      for (const line of ['AADSTS50053', '50053', message]) {
        const reached = replied(state, line);
        expect(at(reached)).toBe('step AADSTS50053');
        expect(viewIn(reached).reads[1]).toMatchObject({
          kind: 'paragraph',
          text: expect.stringMatching(/^AADSTS50053: /),
        });
        expect(placeOf(replied(reached, 'b'))).toEqual(placeOf(state));
      }
    },
  );
  test.each(places)('%s: the name of a guide leads to it', (_, state) => {
    for (const { id, title } of library.edition('en').topics)
      for (const line of [id, title]) {
        const reached = placeOf(replied(state, line));
        expect(reached).toMatchObject({ at: 'step', number: 1, guide: { topic: id } });
      }
  });
  test.each(places)('%s: an unknown code leads to a guide too', (_, state) => {
    expect(at(replied(state, 'AADSTS987654'))).toBe('step AADSTS987654');
  });

  test('words offer the best three guides, and none of these', () => {
    const state = replied(beginIn('en'), 'about the account that my company opened');
    const ids = idsIn(state);
    expect(placeOf(state).at).toBe('found');
    expect(ids.filter((id) => /guide:/.test(id)).length).toBeLessThanOrEqual(3);
    expect(ids).toContain('none');
    const [best = ''] = ids.map((id) => id.replace(/[[\]]/g, ''));
    expect(at(replied(state, '1'))).toBe(`step ${best.replace('guide:', '')}`);
    const none = replied(state, choice('none'));
    expect(placeOf(none)).toEqual(placeOf(beginIn('en')));
    expect(viewIn(none).said).toMatchObject({ failed: false });
  });
});

test.each(['AADSTS', 'aadsts ', 'AADSTSxxxxx', 'SSPR_'])('%s without a number: how a code looks', (line) => {
  const given = replied(beginIn('en'), line);
  expect(viewIn(given).said?.text).toBe(library.edition('en').words['talk.code']);
});

describe('a word of the choices', () => {
  /** Every word of four letters and more, and the choices in which it stands. */
  const state = towards(deepQuestion);
  const { choices = [] } = viewIn(state).asked ?? {};
  const wordsOf = (label: string) => label.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const all = [...new Set(choices.flatMap(({ label }) => wordsOf(label)))];
  const having = (word: string) =>
    choices.filter(({ label }) =>
      (label.toLowerCase().match(/\p{L}+/gu) ?? []).some((other) => other.startsWith(word)),
    );

  test('there are words of one choice, and words of several', () => {
    expect(new Set(all.map((word) => having(word).length > 1)).size).toBe(2);
  });
  test.each(all)('“%s” takes the one, or asks which', (word) => {
    const fitting = having(word);
    const given = replied(state, word);
    if (fitting.length === 1) return expect(given).toEqual(replied(state, choice(fitting[0]?.id ?? '')));
    expect(placeOf(given).at).toBe('which');
    expect(idsIn(given)).toEqual([...fitting.map(({ id }) => id), 'back']);
    for (const [index, { id }] of fitting.entries()) {
      expect(placeOf(replied(given, String(index + 1)))).toEqual(placeOf(replied(state, choice(id))));
      expect(placeOf(replied(given, choice(id), 'b'))).toEqual(placeOf(state));
    }
    expect(viewIn(given).asked?.offered).toBeUndefined();
  });
});

describe('a guide', () => {
  const step = replied(beginIn('en'), 'yes');

  test('the first offer is the next step, at the last one that it worked', () => {
    let state = step;
    while (idsIn(state).includes('[next]')) state = replied(state, '');
    expect(idsIn(state)[0]).toBe('[worked]');
    expect(replied(state, 'yes')).toEqual(replied(state, choice('worked')));
    expect(replied(state, 'non')).toEqual(replied(state, choice('failed')));
  });
  test('yes and no are no answers before the last step', () => {
    for (const word of ['yes', 'no']) expect(placeOf(replied(step, word))).toEqual(placeOf(step));
  });
  test('it worked: the command and the sources, and the end', () => {
    const { reads, asked } = viewIn(replied(step, choice('worked')));
    expect(asked).toBeUndefined();
    expect(reads.map(({ kind }) => kind)).toEqual(['paragraph', 'command', 'heading', 'links']);
    expect(JSON.stringify(reads)).toContain('signin-help forgotten-password --lang en');
    expect(JSON.stringify(reads)).not.toContain('npx');
  });
  test('finish and q say how to come back, but not before a guide was shown', () => {
    for (const end of [choice('finish'), 'q'])
      expect(viewIn(replied(step, end)).reads.map(({ kind }) => kind)).toEqual(['command']);
    expect(viewIn(replied(beginIn('en'), 'q')).reads).toEqual([]);
  });
  test('a link is opened and said, and the step stays', () => {
    const links = replied(step, choice('link'));
    const [url] = linksIn(links);
    const opened = replied(links, '1');
    expect(viewIn(opened)).toMatchObject({ opens: url, isKnown: true });
    expect(placeOf(opened)).toEqual(placeOf(step));
    const failed = replied(opened, { kind: 'notOpened' });
    expect(viewIn(failed)).toMatchObject({ said: { url, failed: true }, isKnown: true });
    expect(viewIn(failed).opens).toBeUndefined();
    expect(viewIn(replied(opened, 'b')).opens).toBeUndefined();
  });
  test('the links of the step come first', () => {
    for (let state = step; idsIn(state).includes('[next]'); state = replied(state, '')) {
      const steps = viewIn(state).reads.find(({ kind }) => kind === 'steps');
      const own = steps?.kind === 'steps' ? (steps.steps[0]?.links ?? []) : [];
      const links = linksIn(replied(state, choice('link')));
      expect(links.slice(0, own.length)).toEqual(own.map(({ url }) => url));
    }
  });
  test('the only link is opened at once; of several one is chosen, each whole above its number', () => {
    for (const { id } of library.edition('en').topics) {
      const asked = replied(beginIn('en'), id, choice('link'));
      const links = linksIn(asked);
      if (links.length === 0) expect(viewIn(asked).opens).toMatch(/^https:/);
      else expect(idsIn(asked).filter((shown) => shown.includes('link-'))).toHaveLength(links.length);
    }
  });
  test('it did not help: the guides that are named, and support, each once and never the same guide', () => {
    for (const { id } of library.edition('en').topics) {
      const ids = idsIn(replied(beginIn('en'), id, choice('failed'))).map((shown) =>
        shown.replace(/[[\]]/g, ''),
      );
      const guides = ids.filter((shown) => shown.startsWith('guide:'));
      expect(guides).not.toContain(`guide:${id}`);
      expect(guides.length).toBeGreaterThan(0);
      if (id !== 'contact-support') expect(guides).toContain('guide:contact-support');
    }
  });
  test('from the beginning again, the old answer is offered', () => {
    const failed = replied(beginIn('en'), 'no', 'b', 'yes', choice('failed'));
    const again = replied(failed, choice('restart'));
    expect(again.way).toHaveLength(1);
    expect(idsIn(again)).toContain('[yes]');
  });
  test('an id that is not offered changes nothing', () => {
    for (const id of ['nosuch', 'guide:nosuch', 'link-9', '__proto__', 'none'])
      expect(replied(step, choice(id))).toEqual(step);
  });
});

test('answers given beforehand are not asked again, and can be gone back to', () => {
  const state = beginIn('en', { [firstQuestion]: 'yes' });
  expect(at(state)).toBe('step forgotten-password');
  expect(placeOf(state)).toMatchObject({ guide: { answers: [{ question: firstQuestion, choice: 'yes' }] } });
  expect(idsIn(replied(state, 'b'))).toContain('[yes]');
});

test('the first screen says what this is; no other does', () => {
  const first = beginIn('en');
  expect(viewIn(first).reads).toHaveLength(1);
  expect(viewIn(replied(first, choice('language-fr'))).reads).toHaveLength(1);
  expect(viewIn(replied(first, 'no', 'b')).reads).toEqual([]);
});
