import { Command, CommanderError, Help, type Option } from 'commander';
import { Failure } from '../core/failure';
import type { Words } from '../core/source';
import { fill } from '../core/words';
import { nearest } from './suggest';

/** Thrown instead of printing and exiting: the help of a command was asked for. */
export class HelpAsked extends Error {
  constructor(readonly command: string) {
    super('help asked');
  }
}

/** Thrown instead of printing and exiting: the version was asked for. */
export class VersionAsked extends Error {}

/** A commander command whose help and errors are in the user's language and which never writes or exits by itself. */
export class SpokenCommand extends Command {
  constructor(
    name: string,
    private readonly words: Words,
    private readonly width: number,
    private readonly wrap: (text: string, width: number) => string,
  ) {
    super(name);
    this.helpOption('-h, --help', words['help.option.help'])
      .helpCommand(false)
      .allowExcessArguments(false)
      .exitOverride()
      .configureOutput({
        writeOut: () => {
          throw new VersionAsked();
        },
      });
  }

  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name ?? '', this.words, this.width, this.wrap);
  }

  override createHelp(): Help {
    return new SpokenHelp(this.words, this.width, this.wrap);
  }

  override outputHelp(): never {
    throw new HelpAsked(this.name());
  }

  unknownOption(flag: string): never {
    const known = [...this.options, ...(this.parent?.options ?? [])].map((option) => option.long ?? '');
    const suggestion = nearest(flag.split('=')[0] ?? flag, known);
    throw suggestion === undefined
      ? new Failure('error.unknownOption', { option: flag })
      : new Failure('error.unknownOptionNear', { option: flag, suggestion });
  }

  optionMissingArgument(option: Option): never {
    throw new Failure('error.optionValue', { option: option.flags });
  }

  missingArgument(name: string): never {
    throw new Failure('error.argument', { command: this.name(), argument: name });
  }

  _excessArguments(received: readonly string[]): never {
    throw new Failure('error.tooMany', { command: this.name(), argument: received.at(-1) ?? '' });
  }

  override error(message: string): never {
    throw new CommanderError(1, 'commander.other', message);
  }
}

/** Help as commander lays it out, with every word from the catalogue and no line wider than the terminal. */
class SpokenHelp extends Help {
  constructor(
    private readonly words: Words,
    width: number,
    private readonly wrap: (text: string, width: number) => string,
  ) {
    super();
    this.helpWidth = width;
    this.minWidthToWrap = 20;
  }

  override boxWrap(text: string, width: number): string {
    return text
      .split('\n')
      .map((line) => this.wrap(line, width))
      .join('\n');
  }

  override formatHelp(command: Command, helper: Help): string {
    const width = this.helpWidth ?? 80;
    const heading = (key: 'help.commands' | 'help.options') => this.words[key];
    const terms = [
      ...helper.visibleCommands(command).map((item) => helper.subcommandTerm(item)),
      ...helper.visibleOptions(command).map((item) => helper.optionTerm(item)),
    ];
    const termWidth = Math.max(...terms.map((term) => term.length));
    const item = (term: string, description: string) =>
      width < termWidth + 40
        ? `  ${term}\n      ${this.wrap(description, width - 6).replaceAll('\n', '\n      ')}`
        : helper.formatItem(term, termWidth, description, helper);
    const section = (title: string, items: readonly string[]) =>
      items.length === 0 ? [] : [`${title}\n${items.join('\n')}`];
    const usage = fill(this.words['help.usage'], { usage: helper.commandUsage(command) });
    const notes =
      command.parent === null ? [this.examples(), this.wrap(this.words['help.independent'], width)] : [];
    return `${[
      this.wrap(usage, width),
      this.wrap(helper.commandDescription(command), width),
      ...section(
        heading('help.commands'),
        helper
          .visibleCommands(command)
          .map((sub) => item(helper.subcommandTerm(sub), helper.subcommandDescription(sub))),
      ),
      ...section(
        heading('help.options'),
        helper
          .visibleOptions(command)
          .map((option) => item(helper.optionTerm(option), helper.optionDescription(option))),
      ),
      ...notes,
    ].join('\n\n')}\n`;
  }

  private examples(): string {
    const examples = [
      'npx signin-help',
      'signin-help AADSTS50053',
      'signin-help locked-account --format html --greet=Ana',
    ];
    return `${this.words['help.examples']}\n${examples.map((line) => `  ${line}`).join('\n')}`;
  }

  /** Options are not explained twice: commander's own additions, in English, are left out. */
  override optionDescription(option: Option): string {
    return option.description;
  }
}
