import type { WordKey, Words } from '../catalogue/source';

/** The options of the command line, as given. */
export interface Options {
  readonly lang?: readonly string[];
  readonly format?: readonly string[];
  readonly answer?: readonly string[];
  readonly step?: string;
  readonly reply?: true;
  readonly greet?: string | true;
  readonly pageUrl?: string;
  readonly output?: string;
  readonly input: boolean;
  readonly accessible?: true;
  readonly color: boolean;
}

/** The name under which commander keeps an option. */
export type OptionName = keyof Options;

/** How an option is written, what stands after it, and the text that says what it does. */
interface OptionForm {
  readonly flags: string;
  /** The name of the value that stands after it. */
  readonly value?: WordKey;
  readonly mayLackValue?: true;
  readonly mayRepeat?: true;
  readonly text: WordKey;
}

/** Every option but those that commander brings, and that of one command: `--codes`. */
export const optionForms: Readonly<Record<OptionName, OptionForm>> = {
  lang: { flags: '-l, --lang', value: 'arg.tag', mayRepeat: true, text: 'help.option.lang' },
  format: { flags: '-f, --format', value: 'arg.name', mayRepeat: true, text: 'help.option.format' },
  answer: { flags: '-a, --answer', value: 'arg.answer', mayRepeat: true, text: 'help.option.answer' },
  step: { flags: '--step', value: 'arg.number', text: 'help.option.step' },
  reply: { flags: '--reply', text: 'help.option.reply' },
  greet: { flags: '--greet', value: 'arg.name', mayLackValue: true, text: 'help.option.greet' },
  pageUrl: { flags: '--page-url', value: 'arg.address', text: 'help.option.pageUrl' },
  output: { flags: '-o, --output', value: 'arg.file', text: 'help.option.output' },
  input: { flags: '--no-input', text: 'help.option.noInput' },
  accessible: { flags: '--accessible', text: 'help.option.accessible' },
  color: { flags: '--no-color', text: 'help.option.noColor' },
};

/** The names of all options, in the order of help. */
export const optionNames = Object.keys(optionForms) as readonly OptionName[];

/** The whole of an option as help and commander write it: `--lang <tag>`, `--greet [name]`. */
export function flagsOf(name: OptionName, words: Words): string {
  const { flags, value, mayLackValue } = optionForms[name];
  if (value === undefined) return flags;
  return mayLackValue ? `${flags} [${words[value]}]` : `${flags} <${words[value]}>`;
}

/** A command: its argument, the options that it takes besides those of every command, and the text that says what it does. */
interface CommandForm {
  readonly name: string;
  readonly argument: WordKey | undefined;
  /** Whether it takes several, and needs one at least. */
  readonly many?: 'needed' | 'optional';
  readonly takes: readonly OptionName[];
  readonly text: WordKey;
}

/** The commands besides the guide itself. */
export const commands = [
  {
    name: 'search',
    argument: 'arg.words',
    many: 'needed',
    takes: ['format', 'output'],
    text: 'help.command.search',
  },
  {
    name: 'list',
    argument: 'arg.words',
    many: 'optional',
    takes: ['format', 'output'],
    text: 'help.command.list',
  },
  {
    name: 'export',
    argument: 'arg.directory',
    takes: ['format', 'reply', 'greet', 'pageUrl'],
    text: 'help.command.export',
  },
  { name: 'page', argument: undefined, takes: ['output'], text: 'help.command.page' },
  { name: 'graph', argument: undefined, takes: ['output'], text: 'help.command.graph' },
  { name: 'completion', argument: 'arg.shell', takes: ['output'], text: 'help.command.completion' },
] as const satisfies readonly CommandForm[];

/** A command besides the guide itself. */
export type Command = (typeof commands)[number];

/** Options that every command takes. */
export const everywhere: readonly OptionName[] = ['lang', 'input', 'accessible', 'color'];

/** The formats of lists; the guide takes `formats`, and `export` takes `exportFormats`. */
export const listFormats = ['text', 'markdown', 'json'] as const;

/** The commands that give a list. */
export const listCommands: readonly string[] = ['search', 'list'] satisfies readonly Command['name'][];

/** What stands behind a command, as help and commander write it: `<folder>`, `[words...]`. */
export function operandOf({ argument, many }: CommandForm, words: Words): string {
  if (argument === undefined) return '';
  const name = many === undefined ? words[argument] : `${words[argument]}...`;
  return many === 'optional' ? `[${name}]` : `<${name}>`;
}
