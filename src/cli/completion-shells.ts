/** A word to complete, and what it is. */
export interface Word {
  readonly word: string;
  readonly text: string;
}

/** An option: its spellings, what it does, and what stands after it. */
export interface CompletionOption {
  readonly words: readonly string[];
  readonly text: string;
  readonly value: 'none' | 'language' | 'format' | 'answer' | 'file' | 'free';
}

/** All that a shell can complete. */
export interface CompletionWords {
  readonly topics: readonly Word[];
  readonly codes: readonly Word[];
  readonly commands: readonly Word[];
  /** Options by command; those of the guide itself under the empty name. */
  readonly optionsOf: Readonly<Record<string, readonly CompletionOption[]>>;
  readonly values: Readonly<Record<'language' | 'format' | 'answer' | 'shell', readonly Word[]>>;
  /** Commands followed by a folder, and those followed by the name of a shell. */
  readonly folderCommands: readonly string[];
  readonly shellCommands: readonly string[];
}

/** The completion script of each shell. */
export const shells: Readonly<Record<string, (words: CompletionWords) => string>> = {};

/** The shells there is a script for, in the order in which help names them. */
export const shellNames: readonly string[] = ['bash', 'zsh', 'fish', 'powershell'];
