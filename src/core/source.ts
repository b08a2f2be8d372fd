import type interfaceTexts from '../../data/interface.json';
import type languages from '../../data/languages.json';

/** A tag of `data/languages.json`: the languages in which every text must exist. */
export type Language = keyof typeof languages;

/** One plain text in every language. A missing language does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** The name of a text of the program itself, as in `data/interface.json`. */
export type WordKey = keyof typeof interfaceTexts;

/** Every text of the program itself in one language; `{name}` marks a value that `fill` puts in. */
export type Words = Readonly<Record<WordKey, string>>;

/** An address with its title, as in `data/links.json`. `url` begins with `https://`. */
export interface LinkSource {
  readonly title: Text;
  readonly url: string;
}

/** A guide as a writer writes it, one file of `data/topics`: links are ids of `data/links.json`, dates are `YYYY-MM-DD`. */
export interface TopicSource {
  readonly id: string;
  readonly title: Text;
  readonly audience: Text;
  readonly steps: readonly {
    readonly id: string;
    readonly title: Text;
    readonly text: readonly Text[];
    readonly links: readonly string[];
  }[];
  readonly ifItFails: readonly Text[];
  readonly seeAlso: readonly string[];
  readonly sources: readonly { readonly link: string; readonly date: string }[];
}

/** Where an answer leads: to a guide, or to another question. */
export type Destination = { readonly topic: string } | { readonly question: string };

/** A question of `data/questions.json`: one with choices, or one that is answered with an error code. */
export interface QuestionSource {
  readonly text: Text;
  readonly kind: string;
  readonly choices: readonly {
    readonly id: string;
    readonly label: Text;
    readonly topic?: string;
    readonly question?: string;
  }[];
  /** The choice that a script takes when it gives no answer. */
  readonly scripted?: string;
}

/** An error code of `data/codes.json`: Microsoft's symbolic name, the guide that helps, and what the code says. */
export interface CodeSource {
  readonly name: string | null;
  readonly topic: string;
  readonly meaning: Text;
}

/** All that the data folder holds. */
export interface Source {
  readonly languages: Readonly<Record<Language, string>>;
  readonly words: Readonly<Record<WordKey, Text>>;
  readonly links: Readonly<Record<string, LinkSource>>;
  readonly questions: Readonly<Record<string, QuestionSource>>;
  readonly codes: Readonly<Record<string, CodeSource>>;
  readonly topics: readonly TopicSource[];
}
