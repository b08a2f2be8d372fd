import type { Destination, Language, Words } from './source';

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
  /** The dates of the sources, `YYYY-MM-DD` → as the language writes them: `Intl` costs a run a fifth of Node’s own start. */
  readonly dates: Readonly<Record<string, string>>;
  /** The topic of that id; undefined where there is none. */
  topic(id: string): Topic | undefined;
}

/** The languages there are, with their own names, and the edition of each. */
export interface Library {
  readonly languages: Readonly<Record<Language, string>>;
  edition(language: Language): Edition;
}
