import type { Parts } from '../../catalogue/edition';
import type { Language, Words } from '../../catalogue/source';
import { dataType } from '../markup';

/** The parts of the catalogue that the page holds as they are, and with which languages; words and guides come besides. */
const places: Readonly<Record<Exclude<keyof Parts, 'words'>, 'first' | 'others' | 'all'>> = {
  about: 'all',
  questions: 'all',
  codes: 'first',
  meanings: 'all',
  families: 'all',
  messages: 'all',
  phrases: 'all',
  topics: 'all',
  // The articles hold those of the first language.
  links: 'others',
  dates: 'all',
};

/** The names of the parts that the page holds with its first language, or with each of the others. */
export const partNames = (which: 'first' | 'others'): readonly string[] =>
  Object.entries(places).flatMap(([name, place]) => (place === 'all' || place === which ? name : []));

/** What only terminals and files say. */
const elsewhere = /^(arg|ask|card|completion|error|export|graph|help|zendesk)\./;

/** The program’s own words that a page may say, as JSON. */
export const wordsOfPages = (words: Words): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(words).filter(([key]) => !elsewhere.test(key))),
  ).replaceAll('<', '\\u003c');

/** The data of a language as the page holds it. */
export interface Data {
  readonly language: Language;
  /** The language’s own name. */
  readonly name: string;
  /** The names of the parts, each with its JSON, in which no `<` stands. */
  readonly parts: readonly (readonly [name: string, json: string])[];
}

/** The element that holds the data of a language. */
export const dataElement = ({ language, name, parts }: Data): string =>
  `<script type="${dataType}" lang="${language}" title="${name}">{${parts
    .map(([part, json]) => `"${part}":${json}`)
    .join()}}</script>\n`;
