import { expect, test } from 'vitest';
import { languages } from '../helpers/languages';
import { floods, prose } from './floods';
import { codesOf, readIn } from './readers';

const [language = 'en'] = languages;
const length = 200_000;
/** So many times as long as prose a flood may take. What grows with the square of the text takes hundreds of times. */
const most = 12;
const attempts = 4;

/** How long it takes to read a text, in milliseconds. */
function timeFor(text: string): number {
  const start = performance.now();
  readIn(language, text);
  return performance.now() - start;
}

/** The shortest of several times, or the first one below a limit: the machine may do something else meanwhile. */
function shortestFor(text: string, limit: number): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && shortest > limit; attempt += 1)
    shortest = Math.min(shortest, timeFor(text));
  return shortest;
}

const limit = shortestFor(prose(length), 0) * most;

test.each(Object.entries(floods))('a flood takes little longer than prose does: %s', (_, flood) => {
  expect(shortestFor(flood(length), limit)).toBeLessThan(limit);
});

test('a code is found wherever it stands in a long text', () => {
  for (let before = 16_300; before < 16_400; before += 1) {
    const text = `${'some words, '.repeat(before / 12)}${'x'.repeat(before % 12)} AADSTS%3A%2050053\u00a0: ${prose(20_000)}`;
    expect([before, codesOf(readIn(language, text))]).toEqual([before, ['AADSTS50053']]);
  }
});
