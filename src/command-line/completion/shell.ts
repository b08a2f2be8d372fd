import type { Word } from './offer';

/** A shell: how a user installs its script, the script, and how the program reads what that sends and answers it. */
export interface Shell {
  /** The file to which a user adds a line; empty where a command is run once. */
  readonly file: string;
  /** That line or command, given the command that prints the script. */
  installCommand(printing: string): string;
  /**
   * The script: it asks the program, and offers what that answers.
   * @param install how to install it, in the user's language
   * @param question the beginning of the command line that asks; what is typed follows
   */
  script(install: string, question: string): string;
  /** The words after the program's name, as they are written, up to the cursor; where it stands, the last one begins. */
  typed(args: readonly string[]): readonly string[];
  /** The lines that offer words. @param word the one at the cursor, as it is written */
  words(words: readonly Word[], word: string, args: readonly string[]): readonly string[];
  /** The lines that let the shell offer files or folders behind a stem; the first one is `pathMark`. */
  paths(kind: 'file' | 'folder', stem: string, word: string, args: readonly string[]): readonly string[];
}

/** The first line of an answer that has no words: none is like that. */
export const pathMark = '/';

/** A word without the quotation mark that is open in it. */
export const unquoted = (word: string): string => word.replace(/["']/, '');

/** The words that begin with the one typed, in small letters or capitals, for shells that offer whatever they are told. */
export const fitting = (words: readonly Word[], word: string): readonly Word[] =>
  words.filter(([one]) => one.toLowerCase().startsWith(unquoted(word).toLowerCase()));
