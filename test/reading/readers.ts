import type { Edition } from '../../src/catalogue/edition';
import { readerOf } from '../../src/reading/reader';
import type { Read, Reading } from '../../src/reading/reading';
import { searchOf } from '../../src/reading/search';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

/** The editions, one of them chosen. */
export const editionsFor = (chosen: string): readonly [Edition, ...Edition[]] => {
  const [first, ...others] = [...languages].sort(
    (one, other) => Number(other === chosen) - Number(one === chosen),
  );
  if (first === undefined) throw new Error('There is no language');
  return [library.edition(first), ...others.map((language) => library.edition(language))];
};

const made = (read: (chosen: string) => Read) =>
  new Map(languages.map((language) => [language, read(language)]));
const readers = made((language) => readerOf(editionsFor(language)));
const searchers = made((language) => {
  const editions = editionsFor(language);
  return readerOf(editions, searchOf(editions));
});

/** Reads a text for somebody who has chosen a language; by words too, if they are to be searched. */
export function readIn(language: (typeof languages)[number], text: string, searches = false): Reading {
  const read = (searches ? searchers : readers).get(language);
  if (read === undefined) throw new Error(`There is no reader for ${language}`);
  return read(text);
}

/** The guides that a reading leads to: one, or the best three. */
export function topicsOf(reading: Reading): readonly string[] {
  switch (reading.by) {
    case 'topic':
    case 'message':
      return [reading.topic];
    case 'code':
      return [reading.code.topic];
    case 'words':
      return reading.guides.slice(0, 3).map(({ topic }) => topic);
    default:
      return [];
  }
}

/** All codes that a reading names, the one that decides first. */
export const codesOf = (reading: Reading): readonly string[] => [
  ...(reading.by === 'code' ? [reading.code.id] : []),
  ...('others' in reading ? reading.others : []),
];
