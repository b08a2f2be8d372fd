import type { ReadStream, WriteStream } from 'node:tty';
import search from '@inquirer/search';
import type { Words } from '../../catalogue/source';
import type { Reply } from '../../conversation/reply';
import type { View } from '../../conversation/view';
import { readingOf, rowsOf, saidOf } from '../drawing';
import { type Leaving, watchForLeaving } from '../leaving';
import { type Look, lookOf } from '../look';
import { plainStyle } from '../plain-style';
import type { Asking, Stage, StageOptions } from '../stage';
import { type Terminal, terminalOf } from '../terminal';
import { terminalStyle } from '../terminal-style';
import { wrap } from '../wrap';
import { Keyboard } from './keyboard';
import { fewestRows, type Prompt, promptConfig } from './list-prompt';
import { Rounds } from './rounds';
import { Suspension } from './suspension';
import { Typing } from './typing';

/** What lists need to know of the terminal. */
export interface ListOptions extends Pick<StageOptions, 'colour' | 'showsLinks'> {
  readonly unicode: boolean;
}

/** Moves all that stands on the screen out of sight, and begins at its top. */
const scrollAway = (rows: number) => `\u001b[${rows}B${'\n'.repeat(rows)}\u001b[H`;
const wipe = '\u001b[2J\u001b[H';

/** Takes the terminal on two standard streams for lists. */
export const openLists = (input: ReadStream, output: WriteStream, options: ListOptions): Stage =>
  new ListStage(terminalOf(input, output), options, watchForLeaving());

/** The default mode: each view is written below the one before, its choices are drawn by inquirer on standard error. */
class ListStage implements Stage {
  private readonly look: Look;
  private readonly rounds: Rounds;
  private readonly keyboard: Keyboard;
  private readonly suspension: Suspension;
  private keysWereTold = false;
  private isBegun = false;
  /** Whether the terminal has changed its size since the last view. */
  private isResized = false;
  /** Whether nothing stands on the screen but what was written here. */
  private isAlone = false;
  private isOpen = true;
  private links: boolean | undefined;

  constructor(
    private readonly terminal: Terminal,
    private readonly options: ListOptions,
    private readonly leaving: Leaving,
  ) {
    const { output } = terminal;
    this.look = lookOf(options);
    this.rounds = new Rounds(leaving);
    this.keyboard = new Keyboard(terminal, leaving, () => this.suspension.stopAll());
    this.suspension = new Suspension(this.keyboard, this.rounds);
    // A terminal that is closed while a question is drawn fails here and nowhere else.
    output.on('error', () => leaving.leave('SIGHUP'));
    output.on('resize', this.resize);
  }

  async ask(asking: Asking): Promise<Reply> {
    await this.findOutAboutLinks(asking.view);
    const typing = new Typing();
    const isFirst = !this.keysWereTold;
    this.keysWereTold = true;
    return this.rounds.ask((signal) => {
      const rowsAbove = this.write(asking.view, asking.words, 1 + fewestRows);
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

  async show(view: View, words: Words): Promise<void> {
    await this.findOutAboutLinks(view);
    this.write(view, words, 0);
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
    this.isResized = true;
    this.rounds.interrupt();
  };

  /** The first question has no link to wait for. */
  private async findOutAboutLinks({ reads, said }: View): Promise<void> {
    if (said?.url === undefined && reads.every(({ kind }) => kind === 'paragraph')) return;
    this.links ??= await this.options.showsLinks();
  }

  /** Writes what there is to read, so that some rows stay free below it. @returns how many rows it took */
  private write(view: View, words: Words, free: number): number {
    const { columns, rows } = this.terminal;
    const looks = { paints: this.options.colour, links: this.links === true };
    const style = terminalStyle(plainStyle(columns - 1), looks);
    const said = saidOf(view, style);
    const help = view.asksForHelp ? style.wrap(words['ask.keys'], style.width) : '';
    const notes = [view.said?.failed ? this.look.problem(said) : said, help].filter(Boolean);
    const taken = notes.reduce((total, text) => total + rowsOf(text, columns) + 1, 0);
    const reading = readingOf(view, words, style, { columns, rows: rows - taken - free - 1 });
    const text = [reading, ...notes].filter(Boolean).join('\n\n');
    this.terminal.write(
      `${this.start()}${text}${text === '' ? '' : view.asked === undefined ? '\n' : '\n\n'}`,
    );
    return text === '' ? 0 : rowsOf(text, columns) + 1;
  }

  /** What stands before a view: a blank line, or after a resize, which may have moved everything, an empty screen. */
  private start(): string {
    const { isResized, isBegun, isAlone } = this;
    this.isBegun = true;
    if (!isResized) return isBegun ? '\n' : '';
    this.isResized = false;
    this.isAlone = true;
    return isAlone ? wipe : scrollAway(this.terminal.rows);
  }
}
