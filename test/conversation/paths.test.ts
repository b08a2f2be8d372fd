import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/catalogue/source';
import { placeOf, type State } from '../../src/conversation/state';
import { guideOf } from '../../src/guide/guide';
import { mentionsIn, writeMentions } from '../../src/guide/mention';
import { beginIn, choice, idsIn, replied, textOf, viewIn } from '../helpers/conversation';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

/** Every place that choices lead to, each once, with a state in which it is reached. */
function everyState(language: Language): readonly State[] {
  const found = new Map<string, State>();
  const waiting = [beginIn(language)];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const key = JSON.stringify([placeOf(state), state.isOver, state.note?.kind]);
    if (state.language !== language || found.has(key)) continue;
    found.set(key, state);
    for (const { id } of viewIn(state).asked?.choices ?? []) waiting.push(replied(state, choice(id)));
  }
  return [...found.values()];
}

describe.each(languages)('every place of a conversation in %s', (language) => {
  const states = everyState(language);
  const open = states.filter(({ isOver }) => !isOver);
  const read = new Set(states.map(placeOf).flatMap((place) => ('guide' in place ? [place.guide.topic] : [])));

  test('every guide is reached, and each of its steps', () => {
    const edition = library.edition(language);
    const ids = edition.topics.map(({ id }) => id);
    expect([...read].sort()).toEqual(ids.toSorted());
    for (const id of ids) {
      const { steps } = guideOf(edition, { kind: 'guide', topic: id, code: null });
      const numbers = new Set(
        states
          .map(placeOf)
          .flatMap((place) => (place.at === 'step' && place.guide.topic === id ? [place.number] : [])),
      );
      expect([...numbers].sort()).toEqual(steps.map(({ number }) => number));
    }
  });

  test('what is read has no marks but those that name guides, and nothing is empty', () => {
    const { topics } = library.edition(language);
    for (const state of states) {
      const view = viewIn(state);
      const named = mentionsIn(textOf(view));
      expect(named.filter((id) => topics.every((topic) => topic.id !== id))).toEqual([]);
      expect(writeMentions(textOf(view), () => '')).not.toMatch(/\{[a-z]+[:}]/);
      expect(textOf(view)).not.toMatch(/"(text|label|title|url)":"\s*"/);
    }
  });

  test('each choice has an id, a label and a number of its own, and each of them takes it', () => {
    for (const state of open) {
      const { choices = [] } = viewIn(state).asked ?? {};
      expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
      choices.forEach(({ id, label }, index) => {
        const chosen = replied(state, choice(id));
        expect(replied(state, String(index + 1))).toEqual(chosen);
        expect(replied(state, ` ${label.toUpperCase()} `)).toEqual(chosen);
      });
    }
  });

  test('an empty line takes what is offered, which never ends a guide that was not read to its end', () => {
    for (const state of open) {
      const { offered } = viewIn(state).asked ?? {};
      if (offered === undefined) expect(viewIn(replied(state, '')).said?.failed).toBe(true);
      else expect(replied(state, '')).toEqual(replied(state, choice(offered)));
      expect(offered).not.toBe('finish');
      if (idsIn(state).includes('next')) expect(offered).not.toBe('worked');
    }
  });

  test('going back returns to what was shown before', () => {
    for (const state of open)
      for (const id of idsIn(state).map((shown) => shown.replace(/[[\]]/g, ''))) {
        const next = replied(state, choice(id));
        if (next.isOver || next.way.length !== state.way.length + 1) continue;
        const returned = viewIn(replied(next, 'b'));
        expect(returned.reads).toEqual(viewIn({ ...state, isFirst: false }).reads);
        expect(returned.asked?.text).toBe(viewIn(state).asked?.text);
      }
  });

  test('the other language says the same place, and back again the same words', () => {
    for (const state of open) {
      const other = idsIn(state).find((id) => id.startsWith('language-'));
      if (other === undefined) continue;
      const there = replied(state, choice(other));
      expect(placeOf(there)).toEqual(placeOf(state));
      expect(textOf(viewIn(there))).not.toBe(textOf(viewIn(state)));
      const again = viewIn(replied(there, choice(`language-${language}`)));
      const { reads, asked } = viewIn(state);
      expect(again).toMatchObject({ reads, asked });
    }
  });

  test('? and a word that nobody knows change nothing but what is said', () => {
    for (const state of open) {
      expect(viewIn(replied(state, '?'))).toMatchObject({ asksForHelp: true, isKnown: true });
      const asked = viewIn(replied(state, 'xyzzy'));
      expect(asked.said?.failed).toBe(true);
      expect(asked.asked).toEqual(viewIn({ ...state, isFirst: false }).asked);
    }
  });

  test('a state is plain data', () => {
    for (const state of states) expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  test('every step stands alone, the first one with its title and audience', () => {
    for (const state of open) {
      const place = placeOf(state);
      if (place.at !== 'step') continue;
      const kinds = viewIn(state).reads.map(({ kind }) => kind);
      expect(kinds).toEqual(place.number === 1 ? ['title', 'paragraph', 'steps'] : ['steps']);
    }
  });
});
