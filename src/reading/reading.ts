/** An error code that was found in a text. */
export interface FoundCode {
  /** As the program writes it: `AADSTS50053`, `CAA20004`, `HTTP 503`. */
  readonly id: string;
  /** The family of `data/families.json` that it belongs to. */
  readonly family: string;
  /** Whether `data/codes.json` has it; otherwise only its family is known. */
  readonly known: boolean;
  /** The guide that helps: the code’s own, or that of its family. */
  readonly topic: string;
  /** Known codes that an unknown one may have been before it was cut off. */
  readonly nearest: readonly string[];
  /** The decimal number that stands in the text for an id in hexadecimal digits. */
  readonly decimal?: string | undefined;
}

/** A guide that fits words, the higher the score the better. */
export interface Match {
  readonly topic: string;
  readonly title: string;
  readonly score: number;
}

/** The guides that fit words, best first; empty where none does. The text is as it was written, with its lines. */
export type Search = (text: string) => readonly Match[];

/** What else stands in a text. */
interface Beside {
  /** The ids of the other codes. */
  readonly others: readonly string[];
  /** The guide for those whose text comes from elsewhere than a browser, where it is another one. */
  readonly origin?: string | undefined;
}

/**
 * What a text means that somebody brought, and by what it was found. `nothing` is a text that is empty, or in which nothing was found.
 */
export type Reading =
  | { readonly by: 'topic'; readonly topic: string }
  | ({ readonly by: 'code'; readonly code: FoundCode } & Beside)
  | ({ readonly by: 'message'; readonly topic: string } & Beside)
  | { readonly by: 'words'; readonly guides: readonly Match[] }
  | { readonly by: 'nothing' };

/** Reads a text of any length and kind. Pure, never throws, and takes a time that grows no faster than the text. */
export type Read = (text: string) => Reading;
