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
}

/** A guide that fits words, the higher the score the better. */
export interface Match {
  readonly topic: string;
  readonly title: string;
  readonly score: number;
}

/** The guides that fit words, best first; empty where none does. */
export type Search = (words: string) => readonly Match[];

/**
 * What a text means that somebody brought, and by what it was found. `others` are the ids of the codes that stand in the
 * text besides. `nothing` is a text that is empty, or in which nothing was found.
 */
export type Reading =
  | { readonly by: 'topic'; readonly topic: string }
  | { readonly by: 'code'; readonly code: FoundCode; readonly others: readonly string[] }
  | { readonly by: 'message'; readonly topic: string; readonly others: readonly string[] }
  | { readonly by: 'words'; readonly guides: readonly Match[] }
  | { readonly by: 'nothing' };

/** Reads a text of any length and kind. Pure, never throws, and takes a time that grows no faster than the text. */
export type Read = (text: string) => Reading;
