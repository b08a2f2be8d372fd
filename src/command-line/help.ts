import { type Command, Help, type Option } from 'commander';
import type { Words } from '../catalogue/source';
import { fill } from '../catalogue/words';
import { wrap } from '../terminal/columns';
import { helpTexts } from './help-texts';
import { type ProgramContext, programOf } from './program';

/** The help of the program, or of one of its commands. @param width the width in columns */
export function helpOf(name: string, context: ProgramContext, width: number): string {
  const program = programOf(context, helpTexts(context.edition, context.languages));
  const command = program.commands.find((sub) => sub.name() === name) ?? program;
  const help = new SpokenHelp(context.edition.words, width);
  return help.formatHelp(command, help);
}

/** Help as commander lays it out, with every word from the catalogue and no line wider than the terminal. */
class SpokenHelp extends Help {
  constructor(
    private readonly words: Words,
    width: number,
  ) {
    super();
    this.helpWidth = width;
    this.minWidthToWrap = 20;
  }

  override boxWrap(text: string, width: number): string {
    return text
      .split('\n')
      .map((line) => wrap(line, width))
      .join('\n');
  }

  override formatHelp(command: Command, helper: Help): string {
    const width = this.helpWidth ?? 80;
    const heading = (key: 'help.commands' | 'help.options') => this.words[key];
    const termOf = (sub: Command) => `${sub.name()} ${sub.usage()}`;
    const terms = [
      ...helper.visibleCommands(command).map(termOf),
      ...helper.visibleOptions(command).map((item) => helper.optionTerm(item)),
    ];
    const termWidth = Math.max(...terms.map((term) => term.length));
    const item = (term: string, description: string) =>
      width < termWidth + 40
        ? `  ${term}\n      ${wrap(description, width - 6).replaceAll('\n', '\n      ')}`
        : helper.formatItem(term, termWidth, description, helper);
    const section = (title: string, items: readonly string[]) =>
      items.length === 0 ? [] : [`${title}\n${items.join('\n')}`];
    const usage = fill(this.words['help.usage'], { usage: helper.commandUsage(command) });
    const notes =
      command.parent === null ? [this.examples(), wrap(this.words['help.independent'], width)] : [];
    return `${[
      wrap(usage, width),
      wrap(helper.commandDescription(command), width),
      ...section(
        heading('help.commands'),
        helper.visibleCommands(command).map((sub) => item(termOf(sub), helper.subcommandDescription(sub))),
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
