import { expect, test } from 'vitest';
import type { Language } from '../../src/catalogue/source';
import type { State } from '../../src/conversation/state';
import { beginIn, choice, idsIn, replied, stepsOf, viewIn } from '../helpers/conversation';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import { keys, openProgram, type Terminal } from '../helpers/terminal';

const bare = (text: string) => text.replace(/\s+/g, '');

/** What must stand on the screen: all of the step that is to be read, its first link whole, and the question. */
function mustStand(state: State): readonly string[] {
  const { reads, asked } = viewIn(state);
  const texts = reads.flatMap((block) => {
    if (block.kind === 'steps')
      return block.steps.flatMap(({ title, text, links }) => [
        title,
        ...text,
        ...links.map((link) => link.title),
        ...links.slice(0, 1).map(({ url }) => url),
      ]);
    return 'text' in block ? [block.text] : [];
  });
  return [...texts, asked?.text ?? ''].map(bare);
}

/** Waits until the view of a state stands on the screen whole, with its question and the choice that is offered. */
async function seen(terminal: Terminal, state: State): Promise<void> {
  const wanted = mustStand(state);
  const question = viewIn(state).asked?.text ?? '';
  await terminal.waitFor((now) => {
    const screen = bare(now.lines().join('\n'));
    return (
      now.cursorLine().startsWith(question) &&
      now.lines().some((line) => line.startsWith('❯ 1. ')) &&
      wanted.every((text) => screen.includes(text))
    );
  });
}

/** How much there is to read in a view. */
const lengthOf = (state: State): number => mustStand(state).join('').length;

/**
 * The guides whose longest step is the longest: where one of them stands on the screen, shorter ones do. That every step
 * leaves room for its question is measured without a terminal.
 */
function longestGuides(language: Language): readonly string[] {
  const guides = library.edition(language).topics.map(({ id }) => ({
    id,
    length: Math.max(...stepsOf(id, language).map(lengthOf)),
  }));
  return guides
    .toSorted((one, other) => other.length - one.length)
    .slice(0, 5)
    .map(({ id }) => id);
}

async function readLongestGuides(language: Language): Promise<number> {
  const terminal = openProgram(['--lang', language], { columns: 80, rows: 24 });
  let state = beginIn(language);
  let steps = 0;
  await seen(terminal, state);
  for (const id of longestGuides(language)) {
    terminal.press(id, keys.enter);
    state = replied(state, id);
    await seen(terminal, state);
    for (steps += 1; idsIn(state).includes('[next]'); steps += 1) {
      terminal.press(keys.enter);
      state = replied(state, choice('next'));
      await seen(terminal, state);
    }
  }
  terminal.press('q', keys.enter);
  expect(await terminal.ended()).toBe(0);
  return steps;
}

test.each(languages)(
  'on 80 columns and 24 rows every step of the longest guides stands with its question, in %s',
  async (language) => {
    expect(await readLongestGuides(language)).toBeGreaterThan(longestGuides(language).length);
  },
);
