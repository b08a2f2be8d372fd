import { Failure } from '../catalogue/failure';
import type { Words } from '../catalogue/source';
import { alternatives } from '../catalogue/words';
import { listFormats, type Options } from '../command-line/options';
import { escapeMarkdown } from '../render/markdown';
import { wrap } from '../terminal/columns';

/** A line of a list: what it is, and what it says about it. */
export interface Entry {
  readonly id: string;
  readonly note: string;
  readonly text: string;
}

/** A list as text for people, and the same as a value for programs. */
export interface Listing {
  readonly entries: readonly Entry[];
  /** What stands below them, for people. */
  readonly closing?: string;
  readonly value: object;
}

type Format = (listing: Listing, width: number) => string;

const indented = (text: string, width: number) => `  ${wrap(text, width - 2).replaceAll('\n', '\n  ')}`;

const formats: Readonly<Record<(typeof listFormats)[number], Format>> = {
  text: ({ entries }, width) =>
    entries
      .map(({ id, note, text }) => `${[id, note].filter(Boolean).join(' ')}\n${indented(text, width)}\n`)
      .join(''),
  markdown: ({ entries }) =>
    entries
      .map(
        ({ id, note, text }) =>
          `- **${[id, note].filter(Boolean).map(escapeMarkdown).join(' ')}**\\\n  ${escapeMarkdown(text)}\n`,
      )
      .join(''),
  json: ({ value }) => `${JSON.stringify(value, null, 2)}\n`,
};

/**
 * A list in the format that the options name.
 * @param width the width of prose in columns
 * @throws {Failure} `error.listFormat` for a format that lists do not have
 */
export function renderListing(
  listing: Listing,
  { format }: Pick<Options, 'format'>,
  words: Words,
  width: number,
): string {
  const name = format?.at(-1) ?? 'text';
  const known = listFormats.find((candidate) => candidate === name);
  if (known === undefined)
    throw new Failure('error.listFormat', { format: name, known: alternatives(listFormats, words) });
  const list = formats[known](listing, width);
  if (known === 'json') return list;
  const { entries, closing } = listing;
  if (entries.length === 0) return `${wrap(words['list.empty'], width)}\n`;
  return closing === undefined ? list : `${list}\n${wrap(closing, width)}\n`;
}
