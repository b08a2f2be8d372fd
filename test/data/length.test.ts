import { describe, expect, test } from 'vitest';
import { source } from '../../data/catalog';
import type { Passage } from '../../src/catalogue/edition';
import { partsFor } from '../../src/guide/condition';
import { type Guide, guideOf } from '../../src/guide/guide';
import { mentionsIn } from '../../src/guide/mention';
import { text } from '../../src/render/text';
import { wrap } from '../../src/terminal/columns';
import { plainStyle } from '../../src/terminal/plain-style';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

const mostRows = 14;
const mostSteps = 6;
const mostWords = 45;

/** Those who can ask for a guide: without a code, and by each code or family that leads there. */
const readersOf = (topic: string): readonly (readonly string[])[] => [
  [],
  ...Object.entries(source.codes)
    .filter(([, code]) => code.topic === topic)
    .map(([id, { family }]) => [id, family ?? (/^[A-Z]+/.exec(id)?.[0] || '')]),
  ...Object.entries(source.families)
    .filter(([, family]) => family.topic === topic)
    .map(([id]) => [id]),
];

/** What each reader is shown; the same thing once. */
const views = languages.flatMap((language) => {
  const edition = library.edition(language);
  return source.topics.flatMap(({ id }) => {
    const whole = guideOf(edition, { kind: 'guide', topic: id, code: null });
    const topic = edition.topic(id);
    const seen = new Map<string, { name: string; guide: Guide; passages: readonly (readonly Passage[])[] }>();
    for (const names of readersOf(id)) {
      const steps = partsFor(topic?.steps ?? [], names);
      const passages = steps.map((step) => partsFor(step.text, names));
      const guide: Guide = {
        ...whole,
        steps: steps.map((step, index) => ({
          ...step,
          number: index + 1,
          text: (passages[index] ?? []).map((passage) => passage.text),
        })),
      };
      const key = JSON.stringify(guide.steps);
      if (!seen.has(key)) seen.set(key, { name: [id, language, ...names].join(' '), guide, passages });
    }
    return [...seen.values()].map((view) => ({ ...view, edition }));
  });
});

describe('a guide is short enough to be followed', () => {
  test.each(views)('$name: steps, and the rows of each in 80 columns', ({ guide, edition }) => {
    const { words, titleOf, dates } = edition;
    expect(guide.steps.length).toBeGreaterThan(0);
    expect(guide.steps.length).toBeLessThanOrEqual(mostSteps);
    // More steps than are shown: then nothing else is written.
    const context = { words, titleOf, dates, stepCount: mostSteps + 1, style: plainStyle(wrap, 80) };
    const rows = guide.steps.map((step) => ({
      step: step.id,
      rows: text
        .render({ ...guide, steps: [step] }, context)
        .trimEnd()
        .split('\n').length,
    }));
    expect(rows.filter((step) => step.rows > mostRows)).toEqual([]);
  });

  test.each(views)('$name: each step says something to a customer, who has no other guide', (view) => {
    const silent = view.guide.steps.filter(({ text }) => text.every((one) => mentionsIn(one).length > 0));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

test.each(languages)('no paragraph of %s is longer than 45 words', (language) => {
  const wordsOf = (prose: string) =>
    prose.split(/[ \u00a0\u202f]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const paragraphs = source.topics.flatMap(({ id, audience, steps, ifItFails }) =>
    [audience, ...steps.flatMap((step) => step.text), ...ifItFails].map((passage) => ({
      id,
      prose: passage[language],
    })),
  );
  const long = paragraphs.filter(({ prose }) => wordsOf(prose).length > mostWords);
  expect(long.map(({ id, prose }) => `${wordsOf(prose).length} words, ${id}: ${prose}`)).toEqual([]);
});
