import type { ReadStream, WriteStream } from 'node:tty';
import search from '@inquirer/search';
import type { Reply } from '../../conversation/reply';
import type { View } from '../../conversation/view';
import { wrap } from '../columns';
import { type Leaving, watchForLeaving } from '../leaving';
import { type Look, lookOf } from '../look';
import type { Asking, Stage, StageOptions, Texts } from '../stage';
import { type Terminal, terminalOf } from '../terminal';
import { Keyboard } from './keyboard';
import { fewestRows, type Prompt } from './list-layout';
import { promptConfig } from './list-prompt';
import { Rounds } from './rounds';
import { Sheet } from './sheet';
import { Suspension } from './suspension';
import { Typing } from './typing';

/** What lists need to know of the terminal. */
type ListOptions = Pick<StageOptions, 'color' | 'showsLinks'>;

/** Takes the terminal on two standard streams for lists. */
export const openLists = (input: ReadStream, output: WriteStream, options: ListOptions): Stage =>
  new ListStage(terminalOf(input, output), options, watchForLeaving());

/** The default mode: each view is written below the one before, its choices are drawn by inquirer on standard error. */
class ListStage implements Stage {
  private readonly look: Look;
  private readonly rounds: Rounds;
  private readonly keyboard: Keyboard;
  private readonly suspension: Suspension;
  private readonly sheet: Sheet;
  private keysWereTold = false;
  private isOpen = true;

  constructor(
    private readonly terminal: Terminal,
    options: ListOptions,
    private readonly leaving: Leaving,
  ) {
    const { output } = terminal;
    this.look = lookOf(options);
    this.sheet = new Sheet(terminal, options, this.look);
    this.rounds = new Rounds(leaving);
    this.keyboard = new Keyboard(terminal, leaving, () => this.suspension.stopAll());
    this.suspension = new Suspension(this.keyboard, this.rounds);
    // A terminal that is closed while a question is drawn fails here and nowhere else.
    output.on('error', () => leaving.leave('SIGHUP'));
    output.on('resize', this.resize);
  }

  async ask(asking: Asking): Promise<Reply> {
    await this.sheet.findOutAboutLinks(asking.view);
    const typing = new Typing();
    const isFirst = !this.keysWereTold;
    this.keysWereTold = true;
    return this.rounds.ask((signal) => {
      const rowsAbove = this.sheet.write(asking.view, asking.texts, 1 + fewestRows);
      let lookUp: Promise<unknown> = Promise.resolve();
      const looksUp = (found: Promise<unknown>) => {
        lookUp = found;
      };
      const prompt: Prompt = {
        ...asking,
        typing,
        isFirst,
        rowsAbove,
        look: this.look,
        terminal: this.terminal,
        looksUp,
      };
      const { keys } = this.keyboard;
      return this.keyboard.during(
        () => search(promptConfig(prompt), { input: keys, output: this.terminal.output, signal }),
        { readPaste: (text) => typing.paste(text, this.terminal.columns), settled: () => lookUp },
      );
    });
  }

  async show(view: View, texts: Texts): Promise<void> {
    await this.sheet.findOutAboutLinks(view);
    this.sheet.write(view, texts, 0);
  }

  say(text: string): void {
    this.terminal.write(`${wrap(text, this.terminal.columns - 1)}\n`);
  }

  sayWhole(line: string): void {
    this.terminal.write(`${line}\n`);
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.terminal.output.off('resize', this.resize);
    this.suspension.close();
    this.keyboard.close();
    this.leaving.close(!(await this.terminal.drained()));
  }

  private readonly resize = () => {
    this.sheet.startAnew();
    this.rounds.interrupt();
  };
}
