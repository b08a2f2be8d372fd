import type { Catalogue, Link, Question, Topic } from './edition';
import type { Destination, Language, QuestionSource, Source, Text, TopicSource, Words } from './source';
import { longDate } from './words';

/**
 * The catalogue of the data as written: links, names of other topics and dates are put where they are used.
 * @throws {Error} where the data names a link or a topic that does not exist
 */
export function catalogueOf(source: Source): Catalogue {
  const { languages, words, questions, codes, topics } = source;
  return {
    languages,
    words: (language) => wordsIn(language, words),
    codes,
    questions: Object.fromEntries(Object.entries(questions).map(([id, from]) => [id, questionOf(from)])),
    topics: topics.map(({ id, title }) => ({ id, title })),
    get dates() {
      const dates = topics.flatMap((topic) => topic.sources.map(({ date }) => date));
      return Object.fromEntries([...new Set(dates)].sort().map((date) => [date, inWords(date, languages)]));
    },
    topic(id) {
      const from = topics.find((topic) => topic.id === id);
      return from && topicOf(from, source);
    },
  };
}

const wordsIn = (language: Language, words: Source['words']) =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[language]])) as Words;

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
