import type { Words } from '../../core/source';
import type { HelpTexts } from '../help-texts';
import { commands, everywhere, type OptionName, optionFlags } from '../options';

/** An option as it is completed. */
interface CommandOption {
  /** Undefined for one that is not in `optionFlags`. */
  readonly name: OptionName | undefined;
  readonly text: string;
  /** `<` where a value has to follow, `[` where one may. */
  readonly follows: string | undefined;
}

/** Options by each way to write them. */
export type CommandOptions = ReadonlyMap<string, CommandOption>;

/** The options of a command, or without one those of the guide: what would be refused is not among them. */
export function optionsOf(command: string | undefined, words: Words, texts: HelpTexts): CommandOptions {
  const flags = optionFlags(words);
  const takes = commands.find(({ name }) => name === command)?.takes;
  const names = takes === undefined ? (Object.keys(flags) as OptionName[]) : [...takes, ...everywhere];
  const isList = command === 'list';
  return new Map([
    ...names.flatMap((name) =>
      spelled(flags[name], isList && name === 'format' ? texts.listFormat : texts.options[name], name),
    ),
    ...(isList ? spelled('--codes', words['help.option.codes']) : []),
    ...(takes === undefined ? spelled('-V, --version', words['help.option.version']) : []),
    ...spelled('-h, --help', words['help.option.help']),
  ]);
}

const spelled = (flags: string, text: string, name?: OptionName): readonly [string, CommandOption][] =>
  flags
    .split(/,? /)
    .filter((part) => part.startsWith('-'))
    .map((flag) => [flag, { name, text, follows: /[<[]/.exec(flags)?.[0] }]);
