import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { breakLine, columnsOf, wrap } from '../../src/terminal/wrap';

const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;

describe('text', () => {
  const letters = ['a', 'é', ' ', '’', '漢', '👍🏽', '👩‍👩‍👧', 'e\u0301', '\u00a0'];
  const text = fc.array(fc.constantFrom(...letters), { maxLength: 60 }).map((chosen) => chosen.join(''));
  const width = fc.integer({ min: 2, max: 30 });

  test('is broken into lines that fit, without a loss', () => {
    fc.assert(
      fc.property(text, width, (line, columns) => {
        const broken = breakLine(line, columns);
        expect(broken.replaceAll('\n', '')).toBe(line);
        for (const part of broken.split('\n')) expect(stringWidth(part)).toBeLessThanOrEqual(columns);
      }),
    );
  });

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

test('what a reader sees as one character stays whole', () => {
  expect(breakLine('👩‍👩‍👧👍🏽e\u0301x', 4)).toBe('👩‍👩‍👧👍🏽\ne\u0301x');
  expect(breakLine('漢字かな', 5)).toBe('漢字\nかな');
});

test('colours take no room, and are not broken', () => {
  expect(columnsOf(bold('漢字'))).toBe(4);
  expect(breakLine(bold('abcdef'), 4)).toBe('\u001b[1mabcd\nef\u001b[22m');
});
