import type { Catalogue, Link, Passage, Question, Topic } from './edition';
import { fold } from './fold';
import type {
  Destination,
  Language,
  PassageSource,
  QuestionSource,
  Source,
  Text,
  TextList,
  TopicSource,
} from './source';
import { longDate } from './words';

/**
 * The catalogue of the data as written: links, names of other topics and dates are put where they are used.
 * @throws {Error} where the data names a link or a topic that does not exist
 */
export function catalogueOf(source: Source): Catalogue {
  const { catalogueDate, languages, words, questions, codes, families, messages, topics } = source;
  const dates = topics.flatMap((topic) =>
    topic.sources.flatMap(({ date, newest }) => [date, newest ?? date]),
  );
  return {
    about: { catalogueDate, day: inWords(catalogueDate, languages) },
    words,
    questions: Object.fromEntries(Object.entries(questions).map(([id, from]) => [id, questionOf(from)])),
    codes,
    families,
    messages: messages.map(({ topic, weak, ...fragments }) => ({
      topic,
      fragments: foldedList(fragments),
      ...(weak === undefined ? {} : { weak }),
    })),
    topics: topics.map(({ id, title }) => ({ id, title })),
    dates: Object.fromEntries([...new Set(dates)].sort().map((date) => [date, inWords(date, languages)])),
    ...Object.fromEntries(topics.map((topic) => [`topic/${topic.id}`, topicOf(topic, source)])),
  };
}

/** The file of a part in a language: `topic/no-admin` → `fr/topics/no-admin.json`. */
export const fileOf = (name: string, language: string): string =>
  `${language}/${name.replace(/^topic\//, 'topics/')}.json`;

/**
 * The files of the catalogue as a run reads them: name of a file → its JSON, one file a part and language. It stands in
 * HTML as it is: `<` is written by its number.
 */
export function filesOf(source: Source): Readonly<Record<string, string>> {
  const languages = Object.keys(source.languages) as Language[];
  const parts = Object.entries(catalogueOf(source));
  return Object.fromEntries(
    languages.flatMap((language) =>
      parts.map(([name, part]) => [fileOf(name, language), jsonOf(inLanguage(part, language))]),
    ),
  );
}

const jsonOf = (part: unknown): string => JSON.stringify(part).replaceAll('<', '\\u003c');

/** A part with each text in one language only. */
export const inLanguage = (part: unknown, language: Language): unknown =>
  JSON.parse(JSON.stringify(part), (_, value) => (isText(value, language) ? value[language] : value));

const isText = (value: unknown, language: Language): value is Text | TextList =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, language);

const inWords = (date: string, languages: Source['languages']) =>
  Object.fromEntries(Object.keys(languages).map((language) => [language, longDate(date, language)])) as Text;

function needed<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`The data names "${id}", which does not exist`);
  return value;
}

function topicOf(topic: TopicSource, { links, topics }: Source): Topic<Text, TextList> {
  const link = (id: string): Link<Text> => needed(links[id], id);
  const { id, title, subject, audience, words, steps, ifItFails, seeAlso, sources } = topic;
  return {
    id,
    title,
    subject,
    audience,
    words,
    steps: steps.map((step) => ({ ...step, text: step.text.map(passageOf), links: step.links.map(link) })),
    ifItFails: ifItFails.map(passageOf),
    seeAlso: seeAlso.map((other) => {
      const { title, page, sources } = needed(
        topics.find((candidate) => candidate.id === other),
        other,
      );
      const { url } = link(page ?? needed(sources[0], other).link);
      return { topic: other, title, url, own: page !== undefined };
    }),
    sources: sources.map(({ link: page, ...dates }) => ({ ...link(page), ...dates })),
  };
}

/** Folded here once, and not in every run. */
const foldedList = (list: TextList): TextList =>
  Object.fromEntries(
    Object.entries(list).map(([language, texts]) => [language, texts.map(fold)]),
  ) as unknown as TextList;

const passageOf = ({ onlyFor, notFor, ...text }: PassageSource): Passage<Text> => ({
  text,
  ...(onlyFor === undefined ? {} : { onlyFor }),
  ...(notFor === undefined ? {} : { notFor }),
});

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
