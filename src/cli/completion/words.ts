import type { WordKey } from '../../core/source';

/** A word to complete, and what it is; an empty text where the word says it all. */
export interface Word {
  readonly word: string;
  readonly text: string;
}

/** The lists of words that a value is taken from. */
export type ListName = 'language' | 'format' | 'listFormat' | 'answer' | 'shell';

/** What stands after an option; `optional` is a free text that may be missing. */
export type ValueKind = ListName | 'file' | 'free' | 'optional' | 'none';

/** An option: its spellings, what it does, and what stands after it. */
export interface CompletionOption {
  readonly words: readonly string[];
  readonly text: string;
  readonly value: ValueKind;
}

/** A command: its options, and what its first word is; `first` is a topic, an error code or a command. */
export interface CompletionCommand {
  readonly name: string;
  readonly text: string;
  readonly options: readonly CompletionOption[];
  readonly argument: 'first' | 'folder' | 'shell' | 'none';
}

/** All that a shell can complete. */
export interface CompletionWords {
  /** How to install the script, in the user's language. */
  readonly install: string;
  readonly topics: readonly Word[];
  readonly codes: readonly Word[];
  /** The program without a command. */
  readonly guide: CompletionCommand;
  readonly commands: readonly CompletionCommand[];
  readonly lists: Readonly<Record<ListName, readonly Word[]>>;
  /** Headings of groups of words, for shells that show them. */
  readonly headings: Readonly<Record<'topics' | 'codes' | 'commands' | 'options' | 'values', string>>;
}

/** A shell: how a user installs the script, and the script. */
export interface Shell {
  readonly installKey: Extract<WordKey, `completion.${string}`>;
  readonly file: string;
  /** What the user runs or adds, given the command that prints the script. */
  installCommand(printing: string): string;
  render(words: CompletionWords): string;
}

/** The guide and every command. The guide's name in a script is `guide`; it is no word that a user can type. */
export const allCommands = ({ guide, commands }: CompletionWords): readonly CompletionCommand[] => [
  guide,
  ...commands,
];

/** Every spelling of the options of a command. */
export const spellings = ({ options }: CompletionCommand): readonly string[] =>
  options.flatMap(({ words }) => words);

/** `list:-f` → `listFormat`: what stands after each spelling of each option, by command. */
export const kinds = (words: CompletionWords): readonly (readonly [string, ValueKind])[] =>
  allCommands(words).flatMap(({ name, options }) =>
    options
      .filter(({ value }) => value !== 'none')
      .flatMap((option) => option.words.map((word) => [`${name}:${word}`, option.value] as const)),
  );

/** A text in single quotes, as bash and zsh read it. */
export const posixQuote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
