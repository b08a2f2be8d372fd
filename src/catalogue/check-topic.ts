import { passageOf } from './passage';
import type { Condition, Language, PassageSource, Source, TopicSource } from './source';

const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What stands more than once in a list. */
export const repeated = (items: readonly string[]): readonly string[] =>
  items.filter((item, index) => items.indexOf(item) !== index);

/** Whether there is a topic of that id. */
export const hasTopic = ({ topics }: Source, id: string): boolean => topics.some((topic) => topic.id === id);

/** The links that a topic uses, each once. */
export const linkIdsOf = ({ steps, sources, page }: TopicSource): readonly string[] => [
  ...new Set([
    ...steps.flatMap((step) => step.links),
    ...sources.map(({ link }) => link),
    ...(page === undefined ? [] : [page]),
  ]),
];

/** What is wrong with a topic: ids, names that lead nowhere, dates; one line a problem. */
export function topicProblems(topic: TopicSource, source: Source): readonly string[] {
  const { id, steps, ifItFails, seeAlso, sources } = topic;
  const passages = [...steps.flatMap(({ text }) => text), ...ifItFails];
  const dates = sources.flatMap(({ date, newest }) => [date, ...(newest === undefined ? [] : [newest])]);
  return [
    ...(idForm.test(id) ? [] : ['its id is not in lower-case words with hyphens']),
    ...(steps.length === 0 ? ['it has no steps'] : []),
    ...(sources.length === 0 ? ['it has no source'] : []),
    ...repeated(steps.map((step) => step.id)).map((step) => `two steps are called ${step}`),
    ...linksProblems(topic, source),
    ...seeAlso.filter((other) => !hasTopic(source, other)).map((other) => `there is no topic ${other}`),
    ...(seeAlso.includes(id) ? ['it leads to itself'] : []),
    ...dates.filter((date) => !isDate(date)).map((date) => `${date} is no date`),
    ...[...steps, ...passages].flatMap((part) => conditionProblems(part, source)),
    ...passages.flatMap((passage) => mentionProblems(passage, id, source)),
  ].map((problem) => `topic ${id}: ${problem}`);
}

function linksProblems(topic: TopicSource, source: Source): readonly string[] {
  const ids = linkIdsOf(topic);
  const titlesIn = (language: Language) => ids.flatMap((link) => source.links[link]?.title[language] ?? []);
  return [
    ...ids.filter((link) => source.links[link] === undefined).map((link) => `there is no link ${link}`),
    ...(Object.keys(source.languages) as Language[])
      .flatMap((language) => repeated(titlesIn(language)))
      .map((title) => `two of its links are called “${title}”`),
  ];
}

const conditionProblems = ({ onlyFor = [], notFor = [] }: Condition, { codes, families }: Source) =>
  [...onlyFor, ...notFor]
    .filter((name) => !Object.hasOwn(codes, name) && !Object.hasOwn(families, name))
    .map((name) => `a part of it is for ${name}, which is no code and no family`);

/** The mark of `src/guide/mention.ts`. */
const mention = /\{guide:([^}]*)\}/g;

const mentionProblems = (passage: PassageSource, id: string, source: Source): readonly string[] =>
  [
    ...new Set(
      Object.values(passageOf(passage).text).flatMap((wording) =>
        [...wording.matchAll(mention)].map(([, to = '']) => to),
      ),
    ),
  ]
    .filter((to) => to === id || !hasTopic(source, to))
    .map((to) => (to === id ? 'it names itself' : `it names the guide ${to}, which does not exist`));

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export const isDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) === true;
