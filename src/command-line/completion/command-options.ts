import type { Words } from '../../catalogue/source';
import type { HelpTexts } from '../help-texts';
import { commands, everywhere, type OptionName, optionForms, optionNames } from '../options';

/** An option as it is completed. */
interface CommandOption {
  /** Undefined for one that is not in `optionForms`. */
  readonly name: OptionName | undefined;
  readonly text: string;
  /** Whether a value follows. */
  readonly value: 'yes' | 'maybe' | 'no';
}

/** Options by each way to write them. */
export type CommandOptions = ReadonlyMap<string, CommandOption>;

/** The options of a command, or without one those of the guide: what would be refused is not among them. */
export function optionsOf(command: string | undefined, words: Words, texts: HelpTexts): CommandOptions {
  const takes = commands.find(({ name }) => name === command)?.takes;
  const names = takes === undefined ? optionNames : [...takes, ...everywhere];
  return new Map([
    ...names.flatMap((name) => spelled(optionForms[name].flags, texts.ofOption(name, command), name)),
    ...(command === 'list' ? spelled('--codes', words['help.option.codes']) : []),
    ...(takes === undefined ? spelled('-V, --version', words['help.option.version']) : []),
    ...spelled('-h, --help', words['help.option.help']),
  ]);
}

function spelled(flags: string, text: string, name?: OptionName): readonly [string, CommandOption][] {
  const { value, mayLackValue } = (name && optionForms[name]) ?? {};
  const needed = mayLackValue ? 'maybe' : 'yes';
  return flags.split(', ').map((flag) => [flag, { name, text, value: value === undefined ? 'no' : needed }]);
}
