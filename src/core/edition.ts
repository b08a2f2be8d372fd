import type { Destination, Language, Text, Words } from './source';

/** An address with its title. */
export interface Link<Wording = string> {
  readonly title: Wording;
  readonly url: string;
}

/** One guide, links written out; `date` is `YYYY-MM-DD`. */
export interface Topic<Wording = string> {
  readonly id: string;
  readonly title: Wording;
  readonly audience: Wording;
  readonly steps: readonly {
    readonly id: string;
    readonly title: Wording;
    readonly text: readonly Wording[];
    readonly links: readonly Link<Wording>[];
  }[];
  readonly ifItFails: readonly Wording[];
  readonly seeAlso: readonly (Link<Wording> & { readonly topic: string })[];
  readonly sources: readonly (Link<Wording> & { readonly date: string })[];
}

/** A choice of a question, and where it leads. */
export interface Choice<Wording = string> {
  readonly id: string;
  readonly label: Wording;
  readonly leadsTo: Destination;
}

/** A question: one with choices, or one that is answered with an error code. */
export type Question<Wording = string> =
  | {
      readonly kind: 'choice';
      readonly text: Wording;
      readonly choices: readonly Choice<Wording>[];
      readonly scripted?: string;
    }
  | { readonly kind: 'code'; readonly text: Wording };

/** The questions by id; the first one is where a conversation begins. */
export type Questions = Readonly<Record<string, Question>>;

/** What the program knows of an error code. */
export interface Code<Wording = string> {
  readonly name: string | null;
  readonly topic: string;
  readonly meaning: Wording;
}

/** The parts that a run may need, each read when it is asked for. */
export interface Parts<Wording = string> {
  readonly questions: Readonly<Record<string, Question<Wording>>>;
  readonly codes: Readonly<Record<string, Code<Wording>>>;
  /** Every topic in the order of the catalogue, with its title. */
  readonly topics: readonly { readonly id: string; readonly title: Wording }[];
  /** The dates of the sources, `YYYY-MM-DD` → as a reader writes them: `Intl` costs a run a fifth of Node’s own start. */
  readonly dates: Readonly<Record<string, Wording>>;
}

/**
 * The content in every language. A topic is a part of its own, and so are the texts of the program whose names begin
 * alike: a run needs one topic, and few of those texts.
 */
export type Catalogue = Parts<Text> & {
  readonly [name: `topic/${string}`]: Topic<Text>;
  readonly [name: `words/${string}`]: Readonly<Record<string, Text>>;
};

/** The content in one language. */
export interface Edition extends Parts {
  readonly language: Language;
  readonly words: Words;
  /** The topic of that id; undefined where there is none. */
  topic(id: string): Topic | undefined;
}

/** The languages there are, with their own names, and the edition of each. */
export interface Library {
  readonly languages: Readonly<Record<Language, string>>;
  edition(language: Language): Edition;
}
