// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Topic } from '../../src/catalogue/edition';
import { topicIn } from '../../src/page/browser/topic-in';
import { articleOf } from '../../src/page/file/article';
import { library } from '../helpers/fake-world';
import { languages } from '../helpers/languages';

/** A guide as the page knows it: other guides stand in the page too. */
const inPage = (topic: Topic | undefined) =>
  topic && {
    ...topic,
    seeAlso: topic.seeAlso.map((other) => ({ ...other, url: `#${other.topic}`, own: true })),
  };

const guides = languages.flatMap((language) =>
  library.edition(language).topics.map(({ id }) => [language, id] as const),
);

test.each(guides)('an article of the page holds its guide whole: %s, %s', (language, id) => {
  const edition = library.edition(language);
  const topic = edition.topic(id);
  document.body.innerHTML = topic === undefined ? '' : articleOf(topic, edition);
  expect(topicIn(document, id)).toEqual(inPage(topic));
});

test('texts that look like markup stay texts', () => {
  const edition = library.edition('en');
  const [known] = edition.topics;
  const topic = edition.topic(known?.id ?? '');
  if (topic === undefined) throw new Error('There is no guide');
  const hostile = `"><script>&amp;</h2>'{guide:${topic.id}}`;
  const passage = { text: hostile };
  const odd = {
    ...topic,
    title: hostile,
    subject: hostile,
    steps: topic.steps.map((step) => ({ ...step, title: hostile, text: [passage, passage] })),
    ifItFails: [passage],
    sources: topic.sources.map((source) => ({ ...source, title: hostile })),
  };
  document.body.innerHTML = articleOf(odd, edition);
  expect(document.querySelectorAll('script')).toHaveLength(0);
  expect(topicIn(document, topic.id)).toEqual(inPage(odd));
});

test('nothing else of the page is a guide', () => {
  document.body.innerHTML = '<p id="field">';
  expect(topicIn(document, 'field')).toBeUndefined();
  expect(topicIn(document, 'no-such-guide')).toBeUndefined();
});
