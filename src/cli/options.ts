import type { Edition, Library } from '../core/edition';
import type { Words } from '../core/source';
import { alternatives, fill } from '../core/words';
import { renderers } from '../render/renderers';
import { shellNames } from './completion-shells';

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

/** The formats of `list`; every other command takes all of `renderers`. */
export const listFormats = ['text', 'markdown', 'json'] as const;

/** What help says: of the program and its commands by name, and of every option. */
export interface HelpTexts {
  readonly commands: Readonly<Record<(typeof commands)[number]['name'], string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly listFormat: string;
}

/** The texts of help, with the formats, languages and shells there are. */
export function helpTexts({ words, language }: Edition, languages: Library['languages']): HelpTexts {
  const list = (items: readonly string[]) => alternatives(items, language);
  const tags = Object.entries(languages).map(([tag, name]) => `${tag} (${name})`);
  const format = (names: readonly string[]) => fill(words['help.option.format'], { formats: list(names) });
  return {
    commands: {
      list: words['help.command.list'],
      export: words['help.command.export'],
      graph: words['help.command.graph'],
      completion: fill(words['help.command.completion'], { shells: list(shellNames) }),
    },
    options: {
      lang: fill(words['help.option.lang'], { languages: list(tags) }),
      format: format(renderers.map((renderer) => renderer.name)),
      answer: words['help.option.answer'],
      step: words['help.option.step'],
      greet: words['help.option.greet'],
      output: words['help.option.output'],
      input: words['help.option.noInput'],
      accessible: words['help.option.accessible'],
      color: words['help.option.noColor'],
    },
    listFormat: format(listFormats),
  };
}
