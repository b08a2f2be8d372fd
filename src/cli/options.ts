import type { Words } from '../core/source';

/** The options of the command line, as given. */
export interface Options {
  readonly lang?: readonly string[];
  readonly format?: readonly string[];
  readonly answer?: readonly string[];
  readonly step?: string;
  readonly greet?: string | true;
  readonly output?: string;
  readonly input: boolean;
  readonly accessible?: true;
  readonly color: boolean;
}

/** The name under which commander keeps an option. */
export type OptionName = keyof Options;

/** How every option is written. `<…>` needs a value, `[…]` may have one. */
export const optionFlags = (words: Words): Readonly<Record<OptionName, string>> => ({
  lang: `-l, --lang <${words['arg.tag']}>`,
  format: `-f, --format <${words['arg.name']}>`,
  answer: `-a, --answer <${words['arg.answer']}>`,
  step: `--step <${words['arg.number']}>`,
  greet: `--greet [${words['arg.name']}]`,
  output: `-o, --output <${words['arg.file']}>`,
  input: '--no-input',
  accessible: '--accessible',
  color: '--no-color',
});

/** Options that may be given several times. */
export const repeatable: readonly OptionName[] = ['lang', 'format', 'answer'];

/** The commands besides the guide itself: their arguments, and the options that they take besides those of every command. */
export const commands = [
  { name: 'list', argument: undefined, takes: ['format', 'output'] },
  { name: 'export', argument: 'arg.directory', takes: ['format', 'greet'] },
  { name: 'graph', argument: undefined, takes: ['output'] },
  { name: 'completion', argument: 'arg.shell', takes: ['output'] },
] as const satisfies readonly { name: string; argument: string | undefined; takes: readonly OptionName[] }[];

/** Options that every command takes. */
export const everywhere: readonly OptionName[] = ['lang', 'input', 'accessible', 'color'];

/** The formats of `list`; every other command takes all of `formats`. */
export const listFormats = ['text', 'markdown', 'json'] as const;
