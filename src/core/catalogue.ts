import type { Catalogue, Link, Question, Topic } from './edition';
import type { Destination, QuestionSource, Source, Text, TopicSource } from './source';
import { groupOf, longDate } from './words';

/**
 * The catalogue of the data as written: links, names of other topics and dates are put where they are used.
 * @throws {Error} where the data names a link or a topic that does not exist
 */
export function catalogueOf(source: Source): Catalogue {
  const { languages, words, questions, codes, topics } = source;
  const dates = topics.flatMap((topic) => topic.sources.map(({ date }) => date));
  return {
    ...groupsOf(words),
    questions: Object.fromEntries(Object.entries(questions).map(([id, from]) => [id, questionOf(from)])),
    codes,
    topics: topics.map(({ id, title }) => ({ id, title })),
    dates: Object.fromEntries([...new Set(dates)].sort().map((date) => [date, inWords(date, languages)])),
    ...Object.fromEntries(topics.map((topic) => [`topic/${topic.id}`, topicOf(topic, source)])),
  };
}

/** `guide.step` is in the group `words/guide`. */
function groupsOf(words: Source['words']): Record<`words/${string}`, Record<string, Text>> {
  const groups: Record<`words/${string}`, Record<string, Text>> = {};
  for (const [key, text] of Object.entries(words)) {
    const name = groupOf(key);
    groups[name] = { ...groups[name], [key]: text };
  }
  return groups;
}

const inWords = (date: string, languages: Source['languages']) =>
  Object.fromEntries(Object.keys(languages).map((language) => [language, longDate(date, language)])) as Text;

function needed<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`The data names "${id}", which does not exist`);
  return value;
}

function topicOf(topic: TopicSource, { links, topics }: Source): Topic<Text> {
  const link = (id: string): Link<Text> => needed(links[id], id);
  return {
    id: topic.id,
    title: topic.title,
    audience: topic.audience,
    steps: topic.steps.map((step) => ({ ...step, links: step.links.map(link) })),
    ifItFails: topic.ifItFails,
    seeAlso: topic.seeAlso.map((id) => {
      const { title, sources } = needed(
        topics.find((other) => other.id === id),
        id,
      );
      return { topic: id, title, url: link(needed(sources[0], id).link).url };
    }),
    sources: topic.sources.map((from) => ({ ...link(from.link), date: from.date })),
  };
}

function questionOf({ kind, text, choices, scripted }: QuestionSource): Question<Text> {
  if (kind === 'code') return { kind, text };
  return {
    kind: 'choice',
    text,
    choices: choices.map((choice) => ({ id: choice.id, label: choice.label, leadsTo: destination(choice) })),
    ...(scripted === undefined ? {} : { scripted }),
  };
}

const destination = ({ topic, question }: QuestionSource['choices'][number]): Destination =>
  topic === undefined ? { question: question ?? '' } : { topic };
