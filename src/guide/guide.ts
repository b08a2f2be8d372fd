import type { Edition, Passage, Topic } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { fileOf } from '../catalogue/file-name';
import type { Link, Words } from '../catalogue/source';
import { fill } from '../catalogue/words';
import { familyOf } from '../reading/families';
import { partsFor } from './condition';
import { codeNotes, type GuideCode, guideCodeOf, nameOfCode } from './guide-code';
import type { GuidePlace, Matched } from './place';
import type { Answer } from './session';

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
  readonly matched: { readonly by: Matched['by'] | 'answers'; readonly known: boolean };
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

/**
 * The guide for a topic or an error code. Answers are those that led there; none where the topic was named.
 * @throws {Failure} `error.installation` where the guide has no file
 */
export function guideOf(
  edition: Edition,
  { topic: id, code, found }: GuidePlace,
  answers: readonly Answer[] = [],
): Guide {
  const topic = edition.topic(id);
  const { words, language } = edition;
  // A guide that was found has a file.
  if (topic === undefined)
    throw new Failure('error.installation', { file: fileOf(`topic/${id}`, language) }, 1);
  const names = code === null ? [] : [code, familyOf(code, edition.codes)];
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
    code: code === null ? null : guideCodeOf(edition, code, found),
    otherCodes: found?.others ?? [],
    steps: stepsFor(topic, names),
    ifItFails: [
      ...originNotes(found?.origin, words),
      ...textsFor(topic.ifItFails, names),
      ...codeNotes(code, found?.others ?? [], words),
    ],
    seeAlso: topic.seeAlso,
    sources: topic.sources,
    command: commandOf((code === null ? undefined : nameOfCode(code, edition)) ?? id, language),
  };
}

const stepsFor = ({ steps }: Topic, names: readonly string[]): Guide['steps'] =>
  partsFor(steps, names).map(({ id, title, text, links }, index) => ({
    number: index + 1,
    id,
    title,
    text: textsFor(text, names),
    links,
  }));

const textsFor = (passages: readonly Passage[], names: readonly string[]): readonly string[] =>
  partsFor(passages, names).map(({ text }) => text);

/** Where those find more whose text does not come from a browser. */
const originNotes = (topic: string | undefined, words: Words): readonly string[] =>
  topic === undefined ? [] : [fill(words['guide.fromScript'], { guide: `{guide:${topic}}` })];

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
