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

/** An address with its title in one language. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** One guide in one language, links written out; `date` is `YYYY-MM-DD`. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly audience: string;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: readonly string[];
    readonly links: readonly Link[];
  }[];
  readonly ifItFails: readonly string[];
  readonly seeAlso: readonly { readonly topic: string; readonly title: string; readonly url: string }[];
  readonly sources: readonly (Link & { readonly date: string })[];
}

/** A choice of a question in one language, and where it leads. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly leadsTo: Destination;
}

/** A question in one language: one with choices, or one that is answered with an error code. */
export type Question =
  | {
      readonly kind: 'choice';
      readonly text: string;
      readonly choices: readonly Choice[];
      readonly scripted?: string;
    }
  | { readonly kind: 'code'; readonly text: string };

/** The questions by id; the first one is where a conversation begins. */
export type Questions = Readonly<Record<string, Question>>;

/** What the program knows of an error code, in one language. */
export interface Code {
  readonly name: string | null;
  readonly topic: string;
  readonly meaning: string;
}

/** The catalogue in one language: all that a run in that language may read. Each part is read when it is asked for. */
export interface Edition {
  readonly language: Language;
  readonly words: Words;
  readonly questions: Questions;
  readonly codes: Readonly<Record<string, Code>>;
  /** Every topic in the order of the catalogue, with its title. */
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  /** The topic of that id; undefined where there is none. */
  topic(id: string): Topic | undefined;
}

/** The languages there are, with their own names, and the edition of each. */
export interface Library {
  readonly languages: Readonly<Record<Language, string>>;
  edition(language: Language): Edition;
}

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
