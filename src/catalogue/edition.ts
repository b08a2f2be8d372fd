import type {
  Condition,
  Destination,
  Family,
  Language,
  Link,
  Text,
  TextList,
  TopicSource,
  WordKey,
} from './source';

/** A paragraph, and for which codes it is. It may name other guides as `{guide:id}`. */
export interface Passage<Wording = string> extends Condition {
  readonly text: Wording;
}

/** A step of a guide. @typeParam To what stands for a link: its address and title, or its id in the part `links` */
interface Step<Wording, To> extends Condition {
  readonly id: string;
  readonly title: Wording;
  readonly text: readonly Passage<Wording>[];
  readonly links: readonly To[];
}

/** What a guide says, but for where it leads. */
interface TopicTexts<Wording = string> {
  readonly id: string;
  readonly title: Wording;
  readonly subject: Wording;
  readonly audience: Wording;
  readonly ifItFails: readonly Passage<Wording>[];
}

/** One guide as a part of the catalogue: links are ids of the part `links`. */
export interface TopicPart<Wording = string> extends TopicTexts<Wording> {
  readonly steps: readonly Step<Wording, string>[];
  /** Other guides. `page` links to a page of Microsoft about that topic; `own` says that it is about nothing else. */
  readonly seeAlso: readonly { readonly topic: string; readonly page: string; readonly own: boolean }[];
  readonly sources: TopicSource['sources'];
}

/** One guide, links written out; dates are `YYYY-MM-DD`. */
export interface Topic extends TopicTexts {
  readonly steps: readonly Step<string, Link>[];
  /** `url` is that of their `page`. */
  readonly seeAlso: readonly (Link & { readonly topic: string; readonly own: boolean })[];
  readonly sources: readonly (Link & { readonly date: string; readonly newest?: string })[];
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

/** What the program knows of an error code, in every language. */
export interface Code {
  /** Microsoft’s symbolic name, where it has one. */
  readonly name?: string;
  readonly topic: string;
  readonly family?: string;
  readonly general?: boolean;
}

/** Fragments of a message without a code, and the guide that helps. */
export interface Message<List = readonly string[]> {
  readonly topic: string;
  readonly fragments: List;
  readonly weak?: boolean;
  readonly origin?: boolean;
}

/** The parts that a run may need, each read when it is asked for. */
export interface Parts<Wording = string, List = readonly string[]> {
  /** The program’s own texts. */
  readonly words: Readonly<Record<WordKey, Wording>>;
  readonly questions: Readonly<Record<string, Question<Wording>>>;
  readonly codes: Readonly<Record<string, Code>>;
  /** What each code says. */
  readonly meanings: Readonly<Record<string, Wording>>;
  readonly families: Readonly<Record<string, Family<Wording>>>;
  readonly messages: readonly Message<List>[];
  /** What people type who look for a guide, by its id. */
  readonly phrases: Readonly<Record<string, List>>;
  /** Every topic in the order of the catalogue. A guide needs no such list, which grows with the catalogue. */
  readonly topics: readonly { readonly id: string; readonly title: Wording }[];
  /** Every link by its id, each with its title: guides share them. */
  readonly links: Readonly<Record<string, Link<Wording>>>;
  /** The day on which all guides were last compared with their sources: `YYYY-MM-DD`, and as a reader writes it. */
  readonly about: { readonly catalogueDate: string; readonly day: Wording };
  /** The dates of the sources, `YYYY-MM-DD` → as a reader writes them: the build has asked `Intl`, and a run need not. */
  readonly dates: Readonly<Record<string, Wording>>;
}

/** The content in every language; each topic is a part of its own (`topic/<id>`), for a run needs one. */
export type Catalogue = Parts<Text, TextList> & Readonly<Record<string, unknown>>;

/** The content in one language. */
export interface Edition extends Parts {
  readonly language: Language;
  /**
   * What the texts of each guide say, for the search, where the build has worked it out: a search need not read every
   * guide.
   */
  readonly vocabulary: Readonly<Record<string, string>> | undefined;
  /** The topic of that id; undefined where there is none. */
  topic(id: string): Topic | undefined;
  /** The title of a topic; its id where there is none of that id. */
  readonly titleOf: (id: string) => string;
}

/** The languages there are, with their own names, and the edition of each. */
export interface Library {
  readonly languages: Readonly<Record<Language, string>>;
  edition(language: Language): Edition;
}
