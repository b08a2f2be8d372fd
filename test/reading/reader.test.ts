import { describe, expect, test } from 'vitest';
import { searchOf } from '../../src/reading/search';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';
import { cases } from './cases';
import { otherTexts } from './other-texts';
import { pastes } from './pastes';
import { people } from './people';
import { questions } from './questions';
import { codesOf, editionsFor, readIn, topicsOf } from './readers';
import { searches } from './searches';

const isOneOf = (guides: string) => (topic: string) =>
  guides.startsWith('(') || guides.split('|').includes(topic);

describe.each(languages)('what people bring, read in %s', (language) => {
  const found = cases.filter(([, , expected]) => expected !== 'words');

  test.each(found)('%j leads to %s (%s)', (text, guides, expected) => {
    const reading = readIn(language, text, true);
    if (!guides.startsWith('(')) expect(topicsOf(reading)).toSatisfy((it) => it.some(isOneOf(guides)));
    const codes = codesOf(reading);
    if (expected.startsWith('AADSTS')) expect(expected).toContain(codes[0]);
    if (expected.includes(' or ')) expect(codes.length).toBe(2);
    if (expected === 'not AADSTS') expect(codes.filter((code) => code.startsWith('AADSTS'))).toEqual([]);
    if (expected === 'no code') expect(codes).toEqual([]);
  });

  test.each([...people, ...questions, ...pastes])('%j: %s', (text, guides) => {
    expect(topicsOf(readIn(language, text, true))).toSatisfy((it) => it.some(isOneOf(guides)));
  });

  test.each(otherTexts)('%j: nothing', (text) => {
    expect(readIn(language, text, true)).toEqual({ by: 'nothing' });
  });

  const search = searchOf(editionsFor(language));
  const searched = cases
    .filter(([, , expected]) => expected === 'words')
    .map(([text, guides]) => [text, guides] as const);

  test.each([...searched, ...searches])('“%s” finds %s', (words, guides) => {
    const best = search(words).slice(0, 3);
    expect(best.map(({ topic }) => topic)).toSatisfy((it) => it.some(isOneOf(guides)));
    const { topics } = library.edition(language);
    for (const { topic, title } of best) expect(topics.find(({ id }) => id === topic)?.title).toBe(title);
  });

  test('every guide by its id and its title in any language, however it is written', () => {
    const names = languages.flatMap((other) =>
      library
        .edition(other)
        .topics.flatMap(({ id, title }) =>
          [
            id,
            title,
            title.toUpperCase(),
            ` “${title}” `,
            title.normalize('NFD'),
            id.replaceAll('-', ' '),
          ].map((name) => [name, id] as const),
        ),
    );
    for (const [name, topic] of names)
      expect([name, readIn(language, name)]).toEqual([name, { by: 'topic', topic }]);
  });

  test('every message, alone and within a page, in any case', () => {
    for (const { topic, fragments } of languages.flatMap((other) => library.edition(other).messages))
      for (const fragment of fragments)
        for (const text of [fragment, fragment.toUpperCase(), `Contoso — ${fragment}, …\n\nRequest Id: ~`])
          expect([text, topicsOf(readIn(language, text))]).toEqual([text, [topic]]);
  });
});
