import type { Edition, Library } from '../catalogue/edition';
import { alternatives, fill } from '../catalogue/words';
import { exportFormats, formats } from '../render/formats';
import { type Command, listCommands, listFormats, type OptionName, optionForms } from './options';
import { shellNames } from './shell-names';

/** The names of the formats that a command takes. @param command none for the guide */
export function formatsOf(command?: string): readonly string[] {
  if (command !== undefined && listCommands.includes(command)) return listFormats;
  return (command === 'export' ? exportFormats : formats).map(({ name }) => name);
}

/** What help says of commands and options. */
export interface HelpTexts {
  ofCommand(command: Command): string;
  /** @param command whose help it is; none for the guide */
  ofOption(name: OptionName, command?: string): string;
}

/** The texts of help, with the formats, languages and shells there are. */
export function helpTexts({ words }: Pick<Edition, 'words'>, languages: Library['languages']): HelpTexts {
  const list = (items: readonly string[]) => alternatives(items, words);
  return {
    ofCommand: ({ text }) => fill(words[text], { shells: list(shellNames) }),
    ofOption: (name, command) =>
      fill(words[optionForms[name].text], {
        languages: list(Object.entries(languages).map(([tag, own]) => `${tag} (${own})`)),
        formats: list(formatsOf(command)),
      }),
  };
}
