import { expect, test } from 'vitest';
import { source } from '../../data/catalog';
import { catalogueOf } from '../../src/core/catalogue';
import type { Catalogue } from '../../src/core/edition';
import { layOut } from '../../src/core/layout';
import type { Language, Text } from '../../src/core/source';
import { lettersOf, partOf, placeOf } from '../../src/core/volume';
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
    Object.keys(catalogue).map((name) => {
      const [volume = -1, line = -1, text = -1] = placeOf(name, index) ?? [];
      const { shapes = '', texts } = volumes[volume] ?? {};
      const shape = shapes.split('\n')[line] ?? '';
      return [name, partOf(shape, texts?.[language].split('\n') ?? [], text, lettersOf(language, index))];
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
  const { index, volumes } = layOut(catalogueOf(source), source.languages);
  expect(index).toMatch(/^[\n -~]*$/);
  for (const { shapes, texts } of volumes) {
    for (const text of [shapes, ...Object.values(texts)])
      expect([...text].filter((letter) => letter > '~')).toEqual([]);
  }
});

test('a volume holds no more than 32 topics, the last one their list too', () => {
  const titles = Array.from({ length: 100 }, (_, number) => `Topic ${number}`);
  const { index, volumes } = layOut(catalogueWith(titles), source.languages);
  expect(volumes.map(({ shapes }) => shapes.split('\n').length).slice(1)).toEqual([32, 32, 32, 5]);
  expect(placeOf('topic/99', index)).toEqual([4, 3, 3]);
  expect(placeOf('topics', index)).toEqual([4, 4, 4]);
});

test.each(['two\nlines', 'a\ttab', '\x0e'])('a text with a control character is refused: %j', (title) => {
  expect(() => layOut(catalogueWith([title]), source.languages)).toThrow('control character');
});

test.each([
  '',
  'topic',
  'topic/lost',
  'topic/forgotten-passwor',
  'words/guide 0 0 0\nwords/greeting',
  'questions 0',
])('there is no part “%s”', (name) =>
  expect(placeOf(name, layOut(catalogueOf(source), source.languages).index)).toBeUndefined(),
);
