import type { Edition } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import { alternatives } from '../catalogue/words';
import { listFormats } from '../command-line/options';
import type { Request } from '../command-line/program';
import { commandOf } from '../guide/guide';
import { lookupOf } from '../reading/code';
import { escapeMarkdown } from '../render/markdown';
import { wrap } from '../terminal/wrap';

/** A line of a list: what it is, and what it says about it. */
interface Entry {
  readonly id: string;
  readonly note: string;
  readonly text: string;
}

type Format = (entries: readonly Entry[], value: object, width: number) => string;

const indented = (text: string, width: number) => `  ${wrap(text, width - 2).replaceAll('\n', '\n  ')}`;

const formats: Readonly<Record<(typeof listFormats)[number], Format>> = {
  text: (entries, _, width) =>
    entries
      .map(({ id, note, text }) => `${[id, note].filter(Boolean).join(' ')}\n${indented(text, width)}\n`)
      .join(''),
  markdown: (entries) =>
    entries
      .map(
        ({ id, note, text }) =>
          `- **${[id, note].filter(Boolean).map(escapeMarkdown).join(' ')}**\\\n  ${escapeMarkdown(text)}\n`,
      )
      .join(''),
  json: (_, value) => `${JSON.stringify(value, null, 2)}\n`,
};

/**
 * Every topic with its title, or every error code with its name, meaning and topic. The JSON follows
 * `schema/list.v1.schema.json`.
 * @throws {Failure} `error.format` for a format that lists do not have
 */
export function renderList(
  { codes, options }: Extract<Request, { kind: 'list' }>,
  edition: Edition,
  width: number,
): string {
  const name = options.format?.at(-1) ?? 'text';
  const listFormat = listFormats.find((candidate) => candidate === name);
  if (listFormat === undefined) {
    const known = alternatives(listFormats, edition.words);
    throw new Failure('error.listFormat', { format: name, known });
  }
  const format = formats[listFormat];
  const head = { schemaVersion: 1, language: edition.language };
  if (codes) {
    const known = Object.entries(edition.codes);
    const entries = known.map(([id, code]) => ({
      id,
      note: [code.name ?? '', `(${code.topic})`].join(' ').trim(),
      text: code.meaning,
    }));
    const value = known.map(([id, code]) => ({ id, ...code, lookup: lookupOf(id) }));
    return format(entries, { ...head, codes: value }, width);
  }
  const entries = edition.topics.map(({ id, title }) => ({ id, note: '', text: title }));
  const value = edition.topics.map(({ id, title }) => ({
    topic: id,
    title,
    command: commandOf(id, edition.language),
  }));
  return format(entries, { ...head, topics: value }, width);
}
