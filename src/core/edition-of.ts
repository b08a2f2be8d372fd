import type { Edition, Link, Question } from './edition';
import type {
  CodeSource,
  Destination,
  Language,
  LinkSource,
  QuestionSource,
  Source,
  Text,
  Words,
} from './source';
import { longDate } from './words';

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

const destination = (choice: QuestionSource['choices'][number]): Destination =>
  choice.topic === undefined ? { question: choice.question ?? '' } : { topic: choice.topic };

/**
 * The edition of one language, made from the data as written.
 * @throws {Error} where the data names a link or a topic that does not exist
 */
export function editionOf(source: Source, language: Language): Edition {
  const say = (text: Text): string => text[language];
  const need = <Value>(value: Value | undefined, id: string): Value => {
    if (value === undefined) throw new Error(`The data names "${id}", which does not exist`);
    return value;
  };
  const link = (id: string): Link => {
    const found: LinkSource = need(source.links[id], id);
    return { title: say(found.title), url: found.url };
  };
  const topicSource = (id: string) => source.topics.find((topic) => topic.id === id);

  const seeAlso = (id: string) => {
    const other = need(topicSource(id), id);
    return { topic: id, title: say(other.title), url: link(need(other.sources[0], id).link).url };
  };

  const question = (from: QuestionSource): Question =>
    from.kind === 'code'
      ? { kind: 'code', text: say(from.text) }
      : {
          kind: 'choice',
          text: say(from.text),
          choices: from.choices.map((choice) => ({
            id: choice.id,
            label: say(choice.label),
            leadsTo: destination(choice),
          })),
          ...(from.scripted === undefined ? {} : { scripted: from.scripted }),
        };

  return {
    language,
    words: mapValues(source.words, say) as Words,
    questions: mapValues(source.questions, question),
    codes: mapValues(source.codes, (code: CodeSource) => ({ ...code, meaning: say(code.meaning) })),
    topics: source.topics.map((topic) => ({ id: topic.id, title: say(topic.title) })),
    get dates() {
      const dates = source.topics.flatMap((topic) => topic.sources.map(({ date }) => date));
      return Object.fromEntries([...new Set(dates)].sort().map((date) => [date, longDate(date, language)]));
    },
    topic(id) {
      const from = topicSource(id);
      if (from === undefined) return undefined;
      return {
        id,
        title: say(from.title),
        audience: say(from.audience),
        steps: from.steps.map((step) => ({
          id: step.id,
          title: say(step.title),
          text: step.text.map(say),
          links: step.links.map(link),
        })),
        ifItFails: from.ifItFails.map(say),
        seeAlso: from.seeAlso.map(seeAlso),
        sources: from.sources.map((item) => ({ ...link(item.link), date: item.date })),
      };
    },
  };
}
