import type { Catalogue, Question, TopicPart } from './edition';
import { fileOf } from './file-name';
import { fold } from './fold';
import { passageOf } from './passage';
import type {
  Destination,
  Language,
  MessageSource,
  QuestionSource,
  Source,
  Text,
  TextList,
  TopicSource,
} from './source';
import { longDate } from './words';

/** The catalogue of the data as written, which `problemsOf` has checked. */
export function catalogueOf(source: Source): Catalogue {
  const { catalogueDate, languages, words, links, questions, codes, families, topics } = source;
  const dates = topics.flatMap((topic) =>
    topic.sources.flatMap(({ date, newest }) => [date, newest ?? date]),
  );
  return {
    about: { catalogueDate, day: inWords(catalogueDate, languages) },
    words,
    questions: mapped(questions, questionOf),
    codes: mapped(codes, ({ meaning: _, name, ...code }) => (name === null ? code : { name, ...code })),
    meanings: mapped(codes, ({ meaning }) => meaning),
    families,
    messages: messagesOf(source),
    phrases: Object.fromEntries(topics.map(({ id, words }) => [id, foldedList(words)])),
    topics: topics.map(({ id, title }) => ({ id, title })),
    links,
    dates: Object.fromEntries([...new Set(dates)].sort().map((date) => [date, inWords(date, languages)])),
    ...Object.fromEntries(topics.map((topic) => [`topic/${topic.id}`, topicOf(topic, topics)])),
  };
}

const mapped = <Item, Result>(record: Readonly<Record<string, Item>>, change: (item: Item) => Result) =>
  Object.fromEntries(Object.entries(record).map(([id, item]) => [id, change(item)]));

/**
 * The files of the catalogue as a run reads them: name of a file → its JSON, one file a part and language, or one a part
 * without texts. It stands in HTML as it is: `<` is written by its number.
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

const topicOf = (
  { id, title, subject, audience, steps, ifItFails, seeAlso, sources }: TopicSource,
  topics: readonly TopicSource[],
): TopicPart<Text> => ({
  id,
  title,
  subject,
  audience,
  steps: steps.map((step) => ({ ...step, text: step.text.map(passageOf) })),
  ifItFails: ifItFails.map(passageOf),
  seeAlso: seeAlso.map((other) => {
    const { page, sources: [first] = [] } = topics.find((topic) => topic.id === other) ?? {};
    return { topic: other, page: page ?? first?.link ?? '', own: page !== undefined };
  }),
  sources,
});

/** Messages of the same guide and kind stand together: there are hundreds of them. */
function messagesOf({ languages, messages }: Source): Catalogue['messages'] {
  const groups = new Map<string, MessageSource[]>();
  for (const message of messages) {
    const key = [message.topic, message.weak, message.origin].join();
    groups.set(key, [...(groups.get(key) ?? []), message]);
  }
  return [...groups.values()].map((group) => {
    const { topic = '', weak, origin } = group[0] ?? {};
    const lists = Object.keys(languages).map((language) => [
      language,
      group.flatMap((message) => message[language as Language] ?? []),
    ]);
    const fragments = foldedList(Object.fromEntries(lists));
    return { topic, fragments, ...(weak ? { weak } : {}), ...(origin ? { origin } : {}) };
  });
}

/** Folded here once, and not in every run. */
const foldedList = (list: TextList): TextList =>
  Object.fromEntries(
    Object.entries(list).map(([language, texts]) => [language, texts.map(fold)]),
  ) as unknown as TextList;

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
