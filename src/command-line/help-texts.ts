import type { Edition, Library } from '../catalogue/edition';
import { alternatives, fill } from '../catalogue/words';
import { exportFormats, formats } from '../render/formats';
import { type Command, listFormats, type OptionName, optionForms } from './options';
import { shellNames } from './shell-names';

/** What help says of commands and options. */
export interface HelpTexts {
  ofCommand(command: Command): string;
  /** @param command whose help it is; none for the guide */
  ofOption(name: OptionName, command?: string): string;
}

/** The texts of help, with the formats, languages and shells there are. */
export function helpTexts({ words }: Edition, languages: Library['languages']): HelpTexts {
  const list = (items: readonly string[]) => alternatives(items, words);
  return {
    ofCommand: ({ text }) => fill(words[text], { shells: list(shellNames) }),
    ofOption: (name, command) =>
      fill(words[optionForms[name].text], {
        languages: list(Object.entries(languages).map(([tag, own]) => `${tag} (${own})`)),
        formats: list(formatNames(command)),
      }),
  };
}

/** The formats that a command takes; those of the guide without one. */
export function formatNames(command: string | undefined): readonly string[] {
  if (command === 'list') return listFormats;
  return (command === 'export' ? exportFormats : formats).map(({ name }) => name);
}
