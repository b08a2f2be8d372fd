import type { Edition, Link, Passage, Topic } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import type { Words } from '../catalogue/source';
import { alternatives, fill } from '../catalogue/words';
import { familyOf } from '../reading/families';
import { lookupOf } from '../reading/lookup';
import { partsFor } from './condition';
import type { Found, GuidePlace } from './place';
import type { Answer } from './session';

/** What an error code says; `lookup` is Microsoft's live page about it, null for SSPR codes. */
export interface GuideCode {
  readonly id: string;
  readonly name: string | null;
  readonly lookup: string | null;
  readonly meaning: string;
}

/** A guide as it is shown, but for `{guide:…}` marks in its texts, which each format writes its own way: the JSON output is this value, and every other format is made from it. Schema: `schema/guide.v1.schema.json`. */
export interface Guide {
  readonly schemaVersion: 1;
  readonly language: string;
  readonly topic: string;
  readonly title: string;
  /** The title as it is said to a customer. */
  readonly subject: string;
  readonly audience: string;
  readonly answers: readonly Answer[];
  /** By what the guide was found; `known` is false where it is for a code that the catalogue does not know. */
  readonly matched: { readonly by: Found['by'] | 'answers'; readonly known: boolean };
  readonly code: GuideCode | null;
  /** The ids of the other codes in what somebody brought. */
  readonly otherCodes: readonly string[];
  readonly steps: readonly {
    readonly number: number;
    readonly id: string;
    readonly title: string;
    readonly text: readonly string[];
    readonly links: readonly Link[];
  }[];
  readonly ifItFails: readonly string[];
  readonly seeAlso: Topic['seeAlso'];
  readonly sources: Topic['sources'];
  readonly command: string;
}

/** The command that prints the guide of a topic or an error code again. */
export const commandOf = (name: string, language: string): string => `signin-help ${name} --lang ${language}`;

/** The guide for a topic or an error code. Answers are those that led there; none where the topic was named. */
export function guideOf(
  edition: Edition,
  { topic: id, code, found }: GuidePlace,
  answers: readonly Answer[] = [],
): Guide {
  const topic = edition.topic(id);
  if (topic === undefined) throw new Failure('error.unknownTopic', { topic: id });
  const { words, language } = edition;
  const others = found?.others ?? [];
  const names = code === null ? [] : [code, familyOf(code, edition.codes)];
  const textsOf = (passages: readonly Passage[]) => partsFor(passages, names).map(({ text }) => text);
  return {
    schemaVersion: 1,
    language,
    topic: id,
    title: topic.title,
    subject: topic.subject,
    audience: topic.audience,
    answers,
    matched: {
      by: found?.by ?? (code !== null ? 'code' : answers.length > 0 ? 'answers' : 'topic'),
      known: code === null || Object.hasOwn(edition.codes, code),
    },
    code: code === null ? null : guideCode(edition, code, found),
    otherCodes: others,
    steps: partsFor(topic.steps, names).map(({ id, title, text, links }, index) => ({
      number: index + 1,
      id,
      title,
      text: textsOf(text),
      links,
    })),
    ifItFails: [...originNotes(found, words), ...textsOf(topic.ifItFails), ...codeNotes(code, others, words)],
    seeAlso: topic.seeAlso,
    sources: topic.sources,
    command: commandOf(code !== null && namesItself(code, edition) ? code : id, language),
  };
}

/** A number alone is read as a code of the sign-in service: another one that is not known is not found by it again. */
const namesItself = (code: string, { codes }: Edition): boolean =>
  Object.hasOwn(codes, code) || !/^\d+$/.test(code);

/** Where those find more whose text does not come from a browser. */
const originNotes = (found: Found | undefined, words: Words): readonly string[] =>
  found?.origin === undefined ? [] : [fill(words['guide.fromScript'], { guide: `{guide:${found.origin}}` })];

/** What is noted of a code below the steps, for those who then ask support: what to give, and which other codes there were. */
export const codeNotes = (
  code: string | null,
  others: readonly string[],
  words: Words,
): readonly string[] => [
  ...(code === null ? [] : [words['guide.codeNote']]),
  ...(others.length === 0 ? [] : [fill(words['guide.otherCodes'], { codes: others.join(', ') })]),
];

function guideCode(
  { codes, meanings, families, words }: Edition,
  id: string,
  found: Partial<Pick<Found, 'nearest' | 'decimal'>> = {},
): GuideCode {
  const { nearest = [], decimal } = found;
  const known = codes[id];
  const meaning = [
    known === undefined
      ? fill(families[familyOf(id, codes)]?.meaning ?? words['guide.unknownCode'], { code: id })
      : (meanings[id] ?? ''),
    ...(nearest.length === 0
      ? []
      : [fill(words['guide.cutOffCode'], { codes: alternatives(nearest, words) })]),
    ...(decimal === undefined ? [] : [fill(words['guide.decimalCode'], { number: decimal })]),
  ];
  return { id, name: known?.name ?? null, lookup: lookupOf(id), meaning: meaning.join(' ') };
}

/**
 * The guide with one of its steps only; the step keeps its number.
 * @throws {Failure} `error.noSuchStep` where the guide has no step of that number
 */
export function onlyStep(guide: Guide, number: number): Guide {
  const steps = guide.steps.filter((step) => step.number === number);
  if (steps.length === 0) {
    throw new Failure('error.noSuchStep', { step: String(number), last: String(guide.steps.length) });
  }
  return { ...guide, steps };
}
