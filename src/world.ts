import type { Library } from './catalogue/edition';
import type { Stage, StageOptions } from './terminal/stage';

/** An output stream, as far as the program cares. */
export interface Output {
  readonly isTerminal: boolean;
  /** Whether another program reads it. */
  readonly isPipe: boolean;
  /** The terminal's width in columns; undefined where there is none. */
  readonly columns: number | undefined;
  /** Writes all of the text before it returns. @throws {Failure} `error.output`; {ReaderGone} when nobody reads any more */
  write(text: string): void;
}

/** What stands at a path of a folder. `at` is the part of the path that is no text or no folder: a link, a device, … */
export type FolderEntry =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'other'; readonly at: string };

/** A folder with the folders in it, named by paths with `/` between the names. Links in it lead nowhere. */
export interface Folder {
  find(path: string): FolderEntry;
  /** Replaces a file whole, or leaves it as it was. @throws {Failure} `error.file…` with exit code 1 */
  replace(path: string, text: string): void;
}

/** The files that the program was asked to write. */
export interface Files {
  /** Replaces a file whole, or leaves it as it was. @throws {Failure} `error.file…` with exit code 1 */
  replace(path: string, text: string): Promise<void>;
  /** Works in a folder while no other run does; makes it where it is missing. @throws {Failure} `error.folder…` with exit code 1 */
  inFolder<Result>(path: string, work: (folder: Folder) => Result): Promise<Result>;
}

/** All that the program knows of the outside: nothing else reads the environment or the standard streams. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly library: Library;
  readonly inputIsTerminal: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  /** A file that the build made: `page/page.js`. @throws where there is none */
  built(file: string): string;
  /** The text on standard input, or as much of it as anybody would bring. @throws {Failure} `error.input` */
  readInput(): Promise<string>;
  /** The locale that `Intl` works with. */
  intlLocale(): string;
  /** Whether the terminal on standard output is known to show OSC 8 links. */
  showsLinks(): Promise<boolean>;
  /** Prepares the terminal for a conversation. */
  openStage(options: StageOptions): Promise<Stage>;
  /** Opens an address in the user's browser. @throws where there is none */
  openLink(url: string): Promise<void>;
}

/** Thrown when the reader of a pipe has gone: no error, nothing more is to be said. */
export class ReaderGone extends Error {}
