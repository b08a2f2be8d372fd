import type { Edition, Library } from '../core/edition';
import { Failure } from '../core/failure';
import { SpokenCommand } from './command';
import {
  commands,
  everywhere,
  type HelpTexts,
  helpTexts,
  type OptionName,
  type Options,
  optionFlags,
  repeatable,
} from './options';

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

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/**
 * The commander program, without actions: the command line is read with it, and help and completion are made from it.
 * @param texts what help says; a command line can be read without
 */
export function programOf({ edition, version, width, wrap }: Reading, texts?: HelpTexts): SpokenCommand {
  const { words } = edition;
  const flags = optionFlags(words);
  const add = (command: SpokenCommand, names: readonly OptionName[]) => {
    for (const name of names) {
      const isListFormat = command.name() === 'list' && name === 'format';
      const text = (isListFormat ? texts?.listFormat : texts?.options[name]) ?? '';
      if (repeatable.includes(name)) command.option(flags[name], text, several);
      else command.option(flags[name], text);
    }
  };

  const program = new SpokenCommand('signin-help', words, width, wrap);
  program
    .description(words['help.description'])
    .usage(words['help.usageOfGuide'])
    .argument(`[${words['arg.topic']}...]`);
  add(program, Object.keys(flags) as OptionName[]);
  program.version(version, '-V, --version', words['help.option.version']);
  for (const { name, argument, takes } of commands) {
    const command = program.command(name).description(texts?.commands[name] ?? '');
    const operand = argument === undefined ? '' : `<${words[argument]}>`;
    command.usage(`${words['help.usageOfCommand']} ${operand}`.trim());
    if (operand !== '') command.argument(operand);
    if (name === 'list') command.option('--codes', words['help.option.codes']);
    add(command, [...takes, ...everywhere]);
  }
  return program;
}

/** The help of the program, or of one of its commands. */
export function helpOf(command: string, reading: Reading): string {
  const program = programOf(reading, helpTexts(reading.edition, reading.languages));
  return (program.commands.find((sub) => sub.name() === command) ?? program).helpInformation();
}

/**
 * Reads the command line.
 * @throws {Failure} for wrong usage; {HelpAsked} or {VersionAsked} where these were asked for
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
}
