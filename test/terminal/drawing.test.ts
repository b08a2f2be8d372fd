import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/catalogue/source';
import { placeOf, type State } from '../../src/conversation/state';
import { readingOf, rowsOf } from '../../src/terminal/drawing';
import { plainStyle } from '../../src/terminal/plain-style';
import { beginIn, choice, idsIn, replied, viewIn } from '../helpers/conversation';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

const screen = { columns: 80, rows: 24 };
/** A blank line, the question, and three choices. */
const below = 5;

const drawn = (state: State) => {
  const { words } = library.edition(state.language);
  const room = { ...screen, rows: screen.rows - below };
  return readingOf(viewIn(state), words, plainStyle(screen.columns - 1), room);
};

/** Every step that somebody reads who names a guide or a code. */
function stepsOf(named: string, language: Language): readonly State[] {
  const steps = [replied(beginIn(language), named)];
  for (let state = steps[0]; state !== undefined && idsIn(state).includes('[next]'); ) {
    state = replied(state, choice('next'));
    steps.push(state);
  }
  return steps;
}

describe.each(languages)('in %s, at 80 columns and 24 rows', (language) => {
  const { topics, codes } = library.edition(language);
  test.each([
    ['guide', topics.map(({ id }) => id)],
    ['code', Object.keys(codes)],
  ])('every step of every %s leaves room for its question', (_, names) => {
    const tall = names.flatMap((name) =>
      stepsOf(name, language).flatMap((state) => {
        const rows = rowsOf(drawn(state), screen.columns) + below;
        const place = placeOf(state);
        return rows > screen.rows ? [[name, place.at === 'step' ? place.number : 0, rows]] : [];
      }),
    );
    expect(tall).toEqual([]);
  });
});

test.each(languages)('what this is takes two lines in %s', (language) => {
  expect(rowsOf(drawn(beginIn(language)), screen.columns)).toBeLessThanOrEqual(2);
});

test('where there is room, every link is whole; where there is less, the first one is', () => {
  const state = topicsWithLinks();
  const { words } = library.edition('en');
  const draw = (rows: number) => readingOf(viewIn(state), words, plainStyle(79), { columns: 80, rows });
  const count = (rows: number) => draw(rows).match(/https:/g)?.length;
  const links = viewIn(state).reads.flatMap((block) =>
    block.kind === 'steps' ? (block.steps[0]?.links ?? []) : [],
  );
  const needed = rowsOf(draw(100), 80);
  expect([count(needed), count(needed - 1)]).toEqual([links.length, 1]);
});

/** A step with several links. */
function topicsWithLinks(): State {
  const all = library.edition('en').topics.flatMap(({ id }) => stepsOf(id, 'en'));
  const found = all.find((state) =>
    viewIn(state).reads.some((block) => block.kind === 'steps' && (block.steps[0]?.links.length ?? 0) > 1),
  );
  if (found === undefined) throw new Error('No step has several links');
  return found;
}
