import type { Edition, Library } from '../core/edition';
import { alternatives, fill } from '../core/words';
import { formats } from '../render/formats';
import { shellNames } from './completion-shells';
import { type commands, listFormats, type OptionName } from './options';

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
      format: format(formats.map(({ name }) => name)),
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
