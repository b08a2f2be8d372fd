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
  write(text: string | Uint8Array): void;
}

/** The files that the program was asked to write. */
export interface Files {
  /** Replaces a file whole, or leaves it as it was. @throws {Failure} `error.file…` with exit code 1 */
  replace(path: string, text: string | Uint8Array): void;
  /** Makes a folder and those above it. @throws {Failure} `error.folder` */
  makeFolder(path: string): void;
  /** The text of a file; undefined where there is none that can be read. */
  read(path: string): string | undefined;
}

/** All that the program knows of the outside: nothing else reads the environment or the standard streams. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly library: Library;
  /** A file that the build made, as it is: `data/fr/words.json`. @throws where there is none */
  built(file: string): Uint8Array;
  readonly inputIsTerminal: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
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
