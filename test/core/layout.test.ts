import { expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { catalogueOf } from '../../src/core/catalogue';
import type { Catalogue } from '../../src/core/edition';
import { layOut } from '../../src/core/layout';
import type { Language, Text } from '../../src/core/source';
import { partOf } from '../../src/core/volume';
import { languages } from '../helpers/languages';

const say = (text: string) => Object.fromEntries(languages.map((tag) => [tag, `${tag} ${text}`])) as Text;

/** A catalogue of these topics, of which the title is all that matters. */
const catalogueWith = (titles: readonly string[]) =>
  ({
    ...catalogueOf({ ...source, topics: [] }),
    ...Object.fromEntries(titles.map((title, number) => [`topic/${number}`, { title: say(title) }])),
  }) as Catalogue;

/** Every part of a catalogue in a language, by way of its layout. */
function readBack(catalogue: Catalogue, language: Language) {
  const { index, volumes } = layOut(catalogue, source.languages);
  return Object.fromEntries(
    Object.entries(index.parts).map(([name, [volume, line, text]]) => {
      const { shapes = '', texts } = volumes[volume] ?? {};
      const shape = shapes.split('\n')[line] ?? '';
      return [name, partOf(shape, texts?.[language].split('\n') ?? [], text, index.letters[language])];
    }),
  );
}

/** A value with every text in one language. */
const inLanguage = (value: unknown, language: Language): unknown =>
  JSON.parse(JSON.stringify(value), (_, item) =>
    typeof item === 'object' && item !== null && languages.every((tag) => tag in item)
      ? item[language]
      : item,
  );

test.each(languages)('the whole catalogue comes back as it was, in %s', (language) => {
  const catalogue = catalogueOf(source);
  const back = readBack(catalogue, language);
  expect(Object.keys(back).length).toBeGreaterThan(30);
  expect(back).toEqual(inLanguage(catalogue, language));
});

test('quotes, backslashes, codes in text and more letters than there are codes come back', () => {
  const letters = Array.from({ length: 60 }, (_, number) => String.fromCharCode(0x391 + number)).join('');
  const titles = [
    '"quoted" \\ and \\u000e',
    '',
    '0',
    '{"a":0}',
    letters,
    `${letters}${letters}`,
    '日本 👍🏽 é',
  ];
  const back = readBack(catalogueWith(titles), 'fr');
  expect(titles.map((_, number) => back[`topic/${number}`])).toEqual(
    titles.map((title) => ({ title: `fr ${title}` })),
  );
});

test('the texts of the program are ASCII on disk: Node reads such a file much faster', () => {
  for (const { shapes, texts } of layOut(catalogueOf(source), source.languages).volumes) {
    for (const text of [shapes, ...Object.values(texts)])
      expect([...text].filter((letter) => letter > '~')).toEqual([]);
  }
});

test('a volume holds no more than 32 topics, the last one their list too', () => {
  const titles = Array.from({ length: 100 }, (_, number) => `Topic ${number}`);
  const { index, volumes } = layOut(catalogueWith(titles), source.languages);
  expect(volumes.map(({ shapes }) => shapes.split('\n').length).slice(1)).toEqual([32, 32, 32, 5]);
  expect(index.parts['topic/99']).toEqual([4, 3, 3]);
  expect(index.parts.topics).toEqual([4, 4, 4]);
});

test.each(['two\nlines', 'a\ttab', '\x0e'])('a text with a control character is refused: %j', (title) => {
  expect(() => layOut(catalogueWith([title]), source.languages)).toThrow('control character');
});
