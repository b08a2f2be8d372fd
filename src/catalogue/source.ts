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
export interface Link<Wording = string> {
  readonly title: Wording;
  readonly url: string;
}

/** Several texts in every language, such as the words that people search with. */
export type TextList = Readonly<Record<Language, readonly string[]>>;

/** For which error codes or families of codes a part of a guide is; without both, for every reader. */
export interface Condition {
  /** Shown only to somebody who asked by one of these. */
  readonly onlyFor?: readonly string[];
  /** Hidden from somebody who asked by one of these. */
  readonly notFor?: readonly string[];
  /** Hidden where a part beside it is shown only to this reader. */
  readonly otherwise?: boolean;
}

/** A paragraph, which may name other guides as `{guide:id}`. */
export type PassageSource = Text & Condition;

/** A guide as a writer writes it, one file of `data/topics`: links are ids of `data/links.json`, dates are `YYYY-MM-DD`. */
export interface TopicSource {
  readonly id: string;
  /** The problem as its reader says it. */
  readonly title: Text;
  /** The same, said to a customer. */
  readonly subject: Text;
  readonly audience: Text;
  /** What people type who look for this guide. */
  readonly words: TextList;
  /** The link to Microsoft’s page that is wholly about this topic, if there is one. */
  readonly page?: string;
  readonly steps: readonly (Condition & {
    readonly id: string;
    readonly title: Text;
    readonly text: readonly PassageSource[];
    readonly links: readonly string[];
  })[];
  readonly ifItFails: readonly PassageSource[];
  readonly seeAlso: readonly string[];
  readonly sources: readonly {
    readonly link: string;
    readonly date: string;
    /** The day of a newer edition of the same page. */
    readonly newest?: string;
  }[];
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
  /** The family of `data/families.json` that it belongs to; absent for `AADSTS…` and `SSPR_…`, whose ids tell. */
  readonly family?: string;
  /** It says only that something failed, and gives way to any other code in the same text. */
  readonly general?: boolean;
}

/** Codes of one kind, as in `data/families.json`: what they are called, and what is to be said of one that is not known. */
export interface Family<Wording = string> {
  readonly name: Wording;
  /** Holds `{code}`. */
  readonly meaning: Wording;
  readonly topic: string;
}

/** Fragments of a sentence that Microsoft’s pages show without a code, folded as `src/reading` folds texts. */
export type MessageSource = TextList & {
  readonly topic: string;
  /** A heading that stands above other sentences: it counts only where nothing else does. */
  readonly weak?: boolean;
  /** What only texts from elsewhere than a browser hold: its guide is named beside that of a code or a message. */
  readonly origin?: boolean;
};

/** All that the data folder holds. */
export interface Source {
  /** The day on which all guides were last compared with their sources, `YYYY-MM-DD`. */
  readonly catalogueDate: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly words: Readonly<Record<WordKey, Text>>;
  readonly links: Readonly<Record<string, Link<Text>>>;
  readonly questions: Readonly<Record<string, QuestionSource>>;
  readonly codes: Readonly<Record<string, CodeSource>>;
  readonly families: Readonly<Record<string, Family<Text>>>;
  readonly messages: readonly MessageSource[];
  readonly topics: readonly TopicSource[];
}

/** The guide for what nothing else is known about. */
export const guideOfLastResort = 'contact-support';
