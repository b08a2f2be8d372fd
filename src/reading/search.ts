import MiniSearch from 'minisearch';
import type { Edition } from '../catalogue/edition';
import { fold } from '../catalogue/fold';
import { isAbout, longestPhrase, waysToSay } from './fit';
import type { Match, Search } from './reading';
import { type Document, documentsOf } from './search-documents';
import { stopWordsOf } from './stop-words';
import { aboveQuote, writtenIn } from './written';

/** How much the parts of a guide count beside each other. */
const boost = { title: 2, words: 3, messages: 1, names: 1, texts: 0.2 };
/** What each word of a phrase adds that somebody typed just as the guide has it. */
const perWordOfPhrase = 0.5;
/** How much a guide counts that was found in another language than the chosen one. */
const otherLanguage = 0.7;

/** What stands behind so much is not searched for; more letters and words than these say nothing more, and each costs time. */
const [mostRead, mostLetters, mostTerms] = [10_000, 2000, 40];
/** As many as a small screen shows; and what is so far behind the first fits by chance. */
const [mostGuides, leastShare] = [9, 0.15];

/**
 * The search over the guides of several editions, that of the chosen language first. Each time only the words are indexed
 * that the text can find: that takes a fraction of the time that all of them take.
 */
export function searchOf(editions: readonly Edition[]): Search {
  const [chosen] = editions;
  const { small, vague } = stopWordsOf(editions);
  const telling = (words: readonly string[]) => words.filter((word) => !small.has(word) && !vague.has(word));
  const wordsOf = (folded: string) => folded.split(' ').filter((word) => !small.has(word));
  const documents = editions.flatMap(documentsOf);
  const phrases = new Map(documents.map(({ id, words }) => [id, words]));
  const titles = new Map(chosen?.topics.map(({ id, title }) => [id, title]));
  const find = (text: string): readonly Match[] => {
    const typed = fold(writtenIn(text)).slice(0, mostLetters);
    const terms = [...new Set(wordsOf(typed))].slice(0, mostTerms);
    const said = [typed, telling(typed.split(' ')).join(' ')];
    const phraseIn = memoized((id: string) => {
      const ways = (phrases.get(id) ?? []).flatMap((phrase) => waysToSay(phrase, telling));
      return longestPhrase(ways, said);
    });
    const found = indexOf(documents, wordsThatBeginLike(terms), small).search(terms.join(' '), {
      boost,
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boostDocument: (id, _term, document) =>
        (1 + perWordOfPhrase * phraseIn(id)) * (document?.language === chosen?.language ? 1 : otherLanguage),
    });
    if (!found.some((result) => isAbout(result, phraseIn(result.id), telling(terms)))) return [];
    return bestOf(found.map(({ topic, score }) => ({ topic, title: titles.get(topic) ?? topic, score })));
  };
  return (text) => {
    const read = text.slice(0, mostRead);
    const found = find(aboveQuote(read));
    return found.length > 0 ? found : find(read);
  };
}

function indexOf(
  documents: readonly Document[],
  wanted: RegExp,
  small: ReadonlySet<string>,
): MiniSearch<Document> {
  const index = new MiniSearch<Document>({
    fields: Object.keys(boost),
    storeFields: ['topic', 'language'],
    stringifyField: (value) => (Array.isArray(value) ? value.join(' ') : value),
    tokenize: (text) => text.match(wanted) ?? [],
    processTerm: (term) => (small.has(term) ? null : term),
  });
  index.addAll(documents);
  return index;
}

/** A function that is asked the same for every word of a text. */
function memoized(make: (id: string) => number): (id: string) => number {
  const made = new Map<string, number>();
  return (id) => {
    const value = made.get(id) ?? make(id);
    made.set(id, value);
    return value;
  };
}

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
