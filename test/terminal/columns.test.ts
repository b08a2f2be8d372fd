import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { columnsOf, wrap } from '../../src/terminal/columns';

const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;

describe('text', () => {
  const letters = ['a', 'é', ' ', '’', '漢', '👍🏽', '👩‍👩‍👧', 'e\u0301', '\u00a0'];
  const text = fc.array(fc.constantFrom(...letters), { maxLength: 60 }).map((chosen) => chosen.join(''));
  const width = fc.integer({ min: 2, max: 30 });

  test('is wrapped at blanks alone: a line is too long only where it is one word', () => {
    fc.assert(
      fc.property(text, width, (line, columns) => {
        const wrapped = wrap(line, columns);
        const wordsOf = (said: string) => said.split(/[\n ]+/).filter(Boolean);
        expect(wordsOf(wrapped)).toEqual(wordsOf(line));
        for (const part of wrapped.split('\n'))
          expect(part.includes(' ') && stringWidth(part.trim()) > columns).toBe(false);
      }),
    );
  });
});

test('colors take no room', () => {
  expect(columnsOf(bold('漢字'))).toBe(4);
});

test('Latin letters and marks of print take the room that the library gives them', () => {
  for (let point = 0x20; point < 0x2100; point += 1) {
    const character = String.fromCodePoint(point);
    expect(columnsOf(character), point.toString(16)).toBe(stringWidth(character));
  }
});
