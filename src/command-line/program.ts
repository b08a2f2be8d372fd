import type { Edition, Library } from '../catalogue/edition';
import { Failure } from '../catalogue/failure';
import type { Words } from '../catalogue/source';
import { SpokenCommand } from './command';
import type { HelpTexts } from './help-texts';
import {
  type Command,
  commands,
  everywhere,
  flagsOf,
  type OptionName,
  type Options,
  operandOf,
  optionForms,
  optionNames,
} from './options';

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'guide'; readonly words: readonly string[]; readonly options: Options }
  | { readonly kind: 'search'; readonly words: readonly string[]; readonly options: Options }
  | {
      readonly kind: 'list';
      readonly codes: boolean;
      readonly words: readonly string[];
      readonly options: Options;
    }
  | { readonly kind: 'export'; readonly directory: string; readonly options: Options }
  | { readonly kind: 'page'; readonly options: Options }
  | { readonly kind: 'graph'; readonly options: Options }
  | { readonly kind: 'completion'; readonly shell: string; readonly options: Options };

/** What the commander program is made with: the language of its texts, the languages there are, and the version. */
export interface ProgramContext {
  readonly edition: Edition;
  readonly languages: Library['languages'];
  readonly version: string;
}

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/**
 * The commander program, without actions: the command line is read with it, and help is made from it.
 * @param texts what help says; a command line can be read without
 */
export function programOf({ edition, version }: ProgramContext, texts?: HelpTexts): SpokenCommand {
  const { words } = edition;
  const add = (command: SpokenCommand, names: readonly OptionName[], owner?: string) => {
    for (const name of names) {
      const text = texts?.ofOption(name, owner) ?? '';
      if (optionForms[name].mayRepeat) command.option(flagsOf(name, words), text, several);
      else command.option(flagsOf(name, words), text);
    }
  };

  const program = new SpokenCommand('signin-help', words);
  program
    .description(words['help.description'])
    .usage(words['help.usageOfGuide'])
    .argument(`[${words['arg.topic']}...]`);
  add(program, optionNames);
  program.version(version, '-V, --version', words['help.option.version']);
  for (const form of commands) {
    const { name, takes } = form;
    const command = program.command(name).description(texts?.ofCommand(form) ?? '');
    const operand = operandOf(form, words);
    command.usage(`${words['help.usageOfCommand']} ${operand}`.trim());
    if (operand !== '') command.argument(operand);
    if (name === 'list') command.option('--codes', words['help.option.codes']);
    // The program itself takes every option wherever it stands; a command has them for its help.
    if (texts !== undefined) add(command, [...takes, ...everywhere], name);
  }
  return program;
}

/**
 * Reads the command line.
 * @throws {Failure} for wrong usage; {HelpAsked} or {VersionAsked} where these were asked for
 */
export function readCommandLine(argv: readonly string[], context: ProgramContext): Request {
  const program = programOf(context);
  let request: Request | undefined;
  const subcommand = (name: Command['name']) => program.commands.find((command) => command.name() === name);
  const options = () => program.opts<Options>();

  program.action((words: readonly string[]) => {
    request = { kind: 'guide', words, options: options() };
  });
  subcommand('search')?.action((words: readonly string[]) => {
    request = { kind: 'search', words, options: options() };
  });
  subcommand('list')?.action((words: readonly string[], { codes }: { codes?: true }) => {
    request = { kind: 'list', codes: codes === true, words, options: options() };
  });
  subcommand('export')?.action((directory: string) => {
    request = { kind: 'export', directory, options: options() };
  });
  subcommand('page')?.action(() => {
    request = { kind: 'page', options: options() };
  });
  subcommand('graph')?.action(() => {
    request = { kind: 'graph', options: options() };
  });
  subcommand('completion')?.action((shell: string) => {
    request = { kind: 'completion', shell, options: options() };
  });

  program.parse(argv, { from: 'user' });
  if (request === undefined) throw new Error('No action ran');
  refuseForeignOptions(request);
  refuseEmptyPaths(request, context.edition.words);
  return request;
}

/** @throws {Failure} `error.optionValue`, `error.argument` where a file or a folder has no name */
function refuseEmptyPaths(request: Request, words: Words): void {
  if (request.options.output === '')
    throw new Failure('error.optionValue', { option: flagsOf('output', words) });
  if (request.kind === 'export' && request.directory === '')
    throw new Failure('error.argument', { command: request.kind, argument: words['arg.directory'] });
}

/** @throws {Failure} `error.foreignOption` where an option was given to a command that does nothing with it */
function refuseForeignOptions({ kind, options }: Request): void {
  const command = commands.find(({ name }) => name === kind);
  if (command === undefined) return;
  const allowed: readonly string[] = [...everywhere, ...command.takes];
  const foreign = optionNames.find((name) => Object.hasOwn(options, name) && !allowed.includes(name));
  if (foreign === undefined) return;
  const option = optionForms[foreign].flags.split(', ').at(-1) ?? '';
  throw new Failure('error.foreignOption', { option, command: kind });
}
