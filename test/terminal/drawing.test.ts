import { describe, expect, test } from 'vitest';
import { fill } from '../../src/catalogue/words';
import { placeOf, type State } from '../../src/conversation/state';
import { mentionsIn } from '../../src/guide/mention';
import type { Block } from '../../src/render/document';
import { textOf } from '../../src/render/text';
import { wrap } from '../../src/terminal/columns';
import { readingOf, rowsOf } from '../../src/terminal/drawing';
import { plainStyle } from '../../src/terminal/plain-style';
import { beginIn, choice, replied, stepsOf, viewIn } from '../helpers/conversation';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

const screen = { columns: 80, rows: 24 };
/** A blank line, the question, and three choices. */
const below = 5;

const drawn = (state: State) => {
  const edition = library.edition(state.language);
  const room = { ...screen, rows: screen.rows - below };
  return readingOf(viewIn(state), edition, plainStyle(wrap, screen.columns - 1), room);
};

const unwrapped = (text: string) => text.replace(/\s+/g, ' ');

test.each(languages)('other guides are named by their titles, in %s', (language) => {
  const edition = library.edition(language);
  const states = edition.topics.flatMap(({ id }) => stepsOf(id, language));
  const failed = states.map((state) => replied(state, choice('failed')));
  const texts = [...states, ...failed].map(drawn).join('\n');
  expect(texts).not.toMatch(/\{[a-z]+[:}]/);
  for (const id of failed.flatMap((state) => mentionsIn(JSON.stringify(viewIn(state).reads))))
    expect(unwrapped(texts)).toContain(
      unwrapped(fill(edition.words['guide.mentionedTitle'], { title: edition.titleOf(id) })),
    );
});

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

test('where there is room, every link is whole; where there is less, blank lines go first, then addresses, the first one last', () => {
  const state = topicsWithLinks();
  const draw = (rows: number) =>
    readingOf(viewIn(state), library.edition('en'), plainStyle(wrap, 79), { columns: 80, rows });
  const count = (rows: number) => draw(rows).match(/https:/g)?.length;
  const links = viewIn(state).reads.flatMap((block) =>
    block.kind === 'steps' ? (block.steps[0]?.links ?? []) : [],
  );
  const needed = rowsOf(draw(100), 80);
  const blanks = draw(100).split('\n\n').length - 1;
  expect([count(needed), count(needed - 1), count(needed - blanks)]).toEqual(Array(3).fill(links.length));
  expect(draw(needed - 1)).toBe(draw(100).replace(/\n\n(?!.*\n\n)/s, '\n'));
  expect(count(needed - blanks - 1)).toBe(1);
  expect(draw(1)).not.toMatch(/https:|\n\n/);
  for (const { title } of links) expect(draw(1)).toContain(`- ${title}`);
});

test.each(languages)(
  'on 80 columns and 24 rows the first step of the first guide holds every address, in %s',
  (language) => {
    const { reads } = viewIn(replied(beginIn(language), 'yes'));
    const links = reads.flatMap((block) => (block.kind === 'steps' ? (block.steps[0]?.links ?? []) : []));
    expect(links.length).toBeGreaterThan(1);
    for (const { url } of links) expect(drawn(replied(beginIn(language), 'yes'))).toContain(url);
  },
);

test.each(languages)(
  'on 40 columns and 15 rows a step begins with its heading wherever its text fits, in %s',
  (language) => {
    const edition = library.edition(language);
    const room = { columns: 40, rows: 15 - below };
    const titled = (state: State): readonly Block[] =>
      viewIn(state).reads.map((block) =>
        block.kind === 'steps'
          ? { ...block, steps: block.steps.map((step) => ({ ...step, links: [] })) }
          : block,
      );
    for (const state of edition.topics.flatMap(({ id }) => stepsOf(id, language))) {
      const text = readingOf({ ...viewIn(state), reads: titled(state) }, edition, plainStyle(wrap, 39), room);
      const links = viewIn(state).reads.flatMap((block) =>
        block.kind === 'steps' ? (block.steps[0]?.links ?? []) : [],
      );
      const titles = links.map(({ title }) => `- ${plainStyle(wrap, 37).wrap(title, 37)}`).join('\n');
      const least = rowsOf(text.replace(/\n{2,}/g, '\n'), 40) + (titles === '' ? 0 : rowsOf(titles, 40));
      const shown = readingOf(viewIn(state), edition, plainStyle(wrap, 39), room);
      if (least <= room.rows) expect(rowsOf(shown, 40)).toBeLessThanOrEqual(room.rows);
      else expect(rowsOf(shown, 40)).toBe(least);
    }
  },
);

test('a command is not broken where it fits without its indent', () => {
  const command = 'signin-help forgotten-password --lang fr';
  const draw = (columns: number) =>
    textOf([{ kind: 'command', label: 'Again:', command }], {
      words: library.edition('en').words,
      style: plainStyle(wrap, columns - 1),
      titleOf: (id) => id,
    });
  expect(draw(80)).toBe(`Again:\n  ${command}`);
  expect(draw(40)).toBe(`Again:\n${command}`);
  expect(rowsOf(draw(40), 40)).toBe(2);
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
