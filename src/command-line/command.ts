import { Command, CommanderError, type Option } from 'commander';
import { Failure } from '../catalogue/failure';
import type { Words } from '../catalogue/source';
import { HelpAsked, VersionAsked } from './asked';
import { misspelled } from './suggest';

/** A commander command whose errors are in the user's language and which never writes or exits by itself. */
export class SpokenCommand extends Command {
  constructor(
    name: string,
    private readonly words: Words,
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
    return new SpokenCommand(name ?? '', this.words);
  }

  override outputHelp(): never {
    throw new HelpAsked(this.name());
  }

  unknownOption(flag: string): never {
    const known = [...this.options, ...(this.parent?.options ?? [])].map((option) => option.long ?? '');
    throw misspelled('error.unknownOption', { option: flag }, flag.split('=')[0] ?? flag, known);
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
