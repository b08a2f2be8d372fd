import MiniSearch from 'minisearch';
import type { Edition } from '../catalogue/edition';
import { fold } from '../catalogue/fold';
import { isAbout, longestPhrase } from './fit';
import type { Match, Search } from './reading';
import { type Document, documentsOf } from './search-documents';

/** How much the parts of a guide count beside each other. */
const boost = { title: 2, words: 3, messages: 1, names: 1, texts: 0.2 };
/** What each word of a phrase adds that somebody typed just as the guide has it. */
const perWordOfPhrase = 0.5;
/** How much a guide counts that was found in another language than the chosen one. */
const otherLanguage = 0.7;

/** More letters and words than these say nothing more, and each costs time. */
const [mostLetters, mostTerms] = [2000, 40];
/** As many as a small screen shows; and what is so far behind the first fits by chance. */
const [mostGuides, leastShare] = [9, 0.15];

/**
 * The search over the guides of several editions, that of the chosen language first.
 * @param only the text that is to be searched for, where there is but one: then nothing is indexed that it cannot find
 */
export function searchOf(editions: readonly Edition[], only?: string): Search {
  const [chosen] = editions;
  const listed = (key: 'search.smallWords' | 'search.vagueWords') =>
    new Set(editions.flatMap(({ words }) => words[key].split(' ')));
  const [small, vague] = [listed('search.smallWords'), listed('search.vagueWords')];
  const termsOf = (words: string) =>
    [...new Set(words.split(' ').filter((word) => !small.has(word)))].slice(0, mostTerms);
  const wanted = only === undefined ? anyWord : wordsThatBeginLike(termsOf(typedIn(only)));
  const index = new MiniSearch<Document>({
    fields: Object.keys(boost),
    storeFields: ['topic', 'language', 'words'],
    stringifyField: (value) => (Array.isArray(value) ? value.join(' ') : value),
    tokenize: (text) => text.match(wanted) ?? [],
    processTerm: (term) => (small.has(term) ? null : term),
  });
  index.addAll(editions.flatMap(documentsOf));
  const titles = new Map(chosen?.topics.map(({ id, title }) => [id, title]));
  return (text) => {
    const typed = typedIn(text);
    const terms = termsOf(typed);
    const found = index.search(terms.join(' '), {
      boost,
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boostDocument: (_id, _term, document) =>
        (1 + perWordOfPhrase * longestPhrase((document?.words ?? []) as Document['words'], typed)) *
        (document?.language === chosen?.language ? 1 : otherLanguage),
    });
    const telling = terms.filter((term) => !vague.has(term));
    if (!found.some((result) => isAbout(result, typed, telling))) return [];
    return bestOf(found.map(({ topic, score }) => ({ topic, title: titles.get(topic) ?? topic, score })));
  };
}

const typedIn = (text: string): string => fold(text.slice(0, mostLetters));

const anyWord = /[^ ]+/g;

/** The words that begin with the same two letters as one of several: with a slip in these it is not found. */
const wordsThatBeginLike = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![^ ])(?:${[...new Set(words.map((word) => word.slice(0, 2)))].join('|')})[^ ]*`, 'g');

/** Each guide once, with the better of its scores; the best first. */
function bestOf(found: readonly Match[]): readonly Match[] {
  const first = found[0]?.score ?? 0;
  return found
    .filter(({ topic }, place) => found.findIndex((match) => match.topic === topic) === place)
    .filter(({ score }) => score >= first * leastShare)
    .slice(0, mostGuides)
    .map((match) => ({ ...match, score: Math.round(match.score * 100) / 100 }));
}
