import type { Edition, Library } from '../core/edition';
import { Failure } from '../core/failure';
import { lookUpLanguage } from '../core/language';
import type { Language } from '../core/source';
import { alternatives, fill } from '../core/words';
import { renderers } from '../render/renderers';
import { SpokenCommand } from './command';
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

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'guide'; readonly words: readonly string[]; readonly options: Options }
  | { readonly kind: 'list'; readonly codes: boolean; readonly options: Options }
  | { readonly kind: 'export'; readonly directory: string; readonly options: Options }
  | { readonly kind: 'graph'; readonly options: Options }
  | { readonly kind: 'completion'; readonly shell: string; readonly options: Options };

/** What a command line is read with: the language of help and errors, the languages there are, and the width of help. */
export interface Reading {
  readonly edition: Edition;
  readonly languages: Library['languages'];
  readonly version: string;
  readonly width: number;
  wrap(text: string, width: number): string;
}

type OptionName = keyof Options;

/** Options that every command takes. */
const everywhere: readonly OptionName[] = ['lang', 'output', 'input', 'accessible', 'color'];

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Every option once: what it is called, the words that explain it, and how its values are read. */
function optionTable({ edition, languages }: Reading) {
  const { words } = edition;
  const tags = Object.entries(languages).map(([tag, name]) => `${tag} (${name})`);
  const formats = renderers.map((renderer) => renderer.name);
  const list = (items: readonly string[]) => alternatives(items, edition.language);
  return {
    lang: {
      flags: `-l, --lang <${words['arg.tag']}>`,
      text: fill(words['help.option.lang'], { languages: list(tags) }),
    },
    format: {
      flags: `-f, --format <${words['arg.name']}>`,
      text: fill(words['help.option.format'], { formats: list(formats) }),
    },
    answer: { flags: `-a, --answer <${words['arg.answer']}>`, text: words['help.option.answer'] },
    step: { flags: `--step <${words['arg.number']}>`, text: words['help.option.step'] },
    greet: { flags: `--greet [${words['arg.name']}]`, text: words['help.option.greet'] },
    output: { flags: `-o, --output <${words['arg.file']}>`, text: words['help.option.output'] },
    input: { flags: '--no-input', text: words['help.option.noInput'] },
    accessible: { flags: '--accessible', text: words['help.option.accessible'] },
    color: { flags: '--no-color', text: words['help.option.noColor'] },
  } satisfies Record<OptionName, { flags: string; text: string }>;
}

/** The commands besides the guide itself: their arguments, and the options that only some commands take. */
export const commands = [
  { name: 'list', argument: undefined, takes: ['format'] },
  { name: 'export', argument: 'arg.directory', takes: ['format', 'greet'] },
  { name: 'graph', argument: undefined, takes: [] },
  { name: 'completion', argument: 'arg.shell', takes: [] },
] as const;

/** The commander program, without actions: help and completion are made from it. */
export function programOf(reading: Reading): SpokenCommand {
  const { edition, version, width, wrap } = reading;
  const { words } = edition;
  const table = optionTable(reading);
  const add = (command: SpokenCommand, names: readonly OptionName[]) => {
    for (const name of names) {
      const repeatable = name === 'lang' || name === 'format' || name === 'answer';
      const { flags, text } = table[name];
      if (repeatable) command.option(flags, text, several);
      else command.option(flags, text);
    }
  };

  const program = new SpokenCommand('signin-help', words, width, wrap);
  program
    .description(words['help.description'])
    .usage(words['help.usageOfGuide'])
    .argument(`[${words['arg.topic']}...]`);
  add(program, Object.keys(table) as OptionName[]);
  program.version(version, '-V, --version', words['help.option.version']);
  for (const { name, argument, takes } of commands) {
    const command = program
      .command(name)
      .description(
        fill(words[`help.command.${name}`], { shells: alternatives(shellNames, edition.language) }),
      )
      .usage(words['help.usageOfCommand']);
    if (argument !== undefined) {
      command.argument(`<${words[argument]}>`);
      command.usage(`${words['help.usageOfCommand']} <${words[argument]}>`);
    }
    if (name === 'list') command.option('--codes', words['help.option.codes']);
    add(command, [...takes, ...everywhere]);
  }
  return program;
}

/**
 * Reads the command line.
 * @throws {Failure} for wrong usage; {TextAsked} where the help or the version was asked for
 */
export function readCommandLine(argv: readonly string[], reading: Reading): Request {
  const program = programOf(reading);
  let request: Request | undefined;
  const subcommand = (name: string) => program.commands.find((command) => command.name() === name);
  const options = () => program.opts<Options>();

  program.action((words: readonly string[]) => {
    request = { kind: 'guide', words, options: options() };
  });
  subcommand('list')?.action(({ codes }: { codes?: true }) => {
    request = { kind: 'list', codes: codes === true, options: options() };
  });
  subcommand('export')?.action((directory: string) => {
    request = { kind: 'export', directory, options: options() };
  });
  subcommand('graph')?.action(() => {
    request = { kind: 'graph', options: options() };
  });
  subcommand('completion')?.action((shell: string) => {
    request = { kind: 'completion', shell, options: options() };
  });

  program.parse(argv, { from: 'user' });
  if (request === undefined) throw new Failure('error.unknownOption', { option: argv.join(' ') });
  refuseForeignOptions(request);
  return request;
}

/** @throws {Failure} `error.foreignOption` where an option was given to a command that does nothing with it */
function refuseForeignOptions({ kind, options }: Request): void {
  const command = commands.find(({ name }) => name === kind);
  if (command === undefined) return;
  const allowed: readonly string[] = [...everywhere, ...command.takes];
  const foreign = Object.keys(options).find((name) => !allowed.includes(name));
  if (foreign !== undefined)
    throw new Failure('error.foreignOption', { option: `--${foreign}`, command: kind });
  if (kind === 'export' && options.output !== undefined) {
    throw new Failure('error.foreignOption', { option: '--output', command: kind });
  }
}

/** The language tags that the command line names, found without reading the rest of it: errors are to be in that language. */
export function namedLanguages(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  const before = end === -1 ? argv : argv.slice(0, end);
  return before.flatMap((word, index) => {
    if (word === '--lang' || word === '-l') return argv[index + 1] ?? [];
    return /^(?:--lang=(.*)|-l(.+))$/s.exec(word)?.slice(1).join('') ?? [];
  });
}

/** The language that a tag on the command line leads to. @throws {Failure} `error.language` where it leads to none */
export function languageNamed(tag: string, languages: Library['languages'], edition: Edition): Language {
  const language = lookUpLanguage(tag, languages);
  if (language !== undefined) return language;
  const known = Object.entries(languages).map(([known, name]) => `${known} (${name})`);
  throw new Failure('error.language', { tag, known: alternatives(known, edition.language) });
}
