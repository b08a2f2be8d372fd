import type { Edition, Link, Passage, Topic } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import type { Condition } from '../catalogue/source';
import { fill } from '../catalogue/words';
import { familyOf, lookupOf } from '../reading/code';
import { appliesTo } from './condition';
import type { Answer, GuidePlace } from './session';

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
  readonly code: GuideCode | null;
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
  { topic: id, code }: GuidePlace,
  answers: readonly Answer[] = [],
): Guide {
  const topic = edition.topic(id);
  if (topic === undefined) throw new Failure('error.unknownTopic', { topic: id });
  const { words, language } = edition;
  const names = code === null ? [] : [code, familyOf(code, edition.codes)];
  const applies = (part: Condition) => appliesTo(part, names);
  const textsOf = (passages: readonly Passage[]) => passages.filter(applies).map(({ text }) => text);
  return {
    schemaVersion: 1,
    language,
    topic: id,
    title: topic.title,
    subject: topic.subject,
    audience: topic.audience,
    answers,
    code: code === null ? null : guideCode(edition, code),
    steps: topic.steps.filter(applies).map(({ id, title, text, links }, index) => ({
      number: index + 1,
      id,
      title,
      text: textsOf(text),
      links,
    })),
    ifItFails: [...textsOf(topic.ifItFails), ...(code === null ? [] : [words['guide.codeNote']])],
    seeAlso: topic.seeAlso,
    sources: topic.sources,
    command: commandOf(code ?? id, language),
  };
}

function guideCode({ codes, families, words }: Edition, id: string): GuideCode {
  const known = codes[id];
  const lookup = lookupOf(id);
  if (known !== undefined) return { id, name: known.name, lookup, meaning: known.meaning };
  const meaning = families[familyOf(id, codes)]?.meaning ?? words['guide.unknownCode'];
  return { id, name: null, lookup, meaning: fill(meaning, { code: id }) };
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
