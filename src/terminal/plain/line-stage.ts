import type { ReadStream, WriteStream } from 'node:tty';
import type { Words } from '../../catalogue/source';
import { fill } from '../../catalogue/words';
import type { Reply } from '../../conversation/reply';
import type { Asked, View } from '../../conversation/view';
import { textOf } from '../../render/text';
import { wrap } from '../columns';
import { saidOf } from '../drawing';
import { type Leaving, watchForLeaving } from '../leaving';
import { plainStyle } from '../plain-style';
import type { Asking, Stage, Texts } from '../stage';
import { type Terminal, terminalOf } from '../terminal';
import { Lines } from './lines';

/** Takes the terminal on two standard streams for plain lines. */
export const openLines = (input: ReadStream, output: WriteStream): Stage =>
  new LineStage(terminalOf(input, output), watchForLeaving());

/** Screen-reader mode: plain lines that are only ever added to, answered by a line. */
export class LineStage implements Stage {
  private readonly lines: Lines;
  private keysWereTold = false;
  /** The mark that stands before what is typed, while it is waited for. */
  private mark: string | undefined;
  private isOpen = true;

  constructor(
    private readonly terminal: Terminal,
    private readonly leaving: Leaving,
  ) {
    this.lines = new Lines(terminal.input, leaving, () => this.continued());
    terminal.output.on('error', () => leaving.leave('SIGHUP'));
    process.on('SIGCONT', this.continued);
  }

  async ask({ view, texts }: Asking): Promise<Reply> {
    const { asked } = view;
    const { words } = texts;
    this.read(view, texts);
    this.say(`\n${asked.text}`);
    if (!view.isKnown) this.list(asked, words);
    if (view.asksForHelp || !this.keysWereTold) this.say(words['ask.plainKeys']);
    this.keysWereTold = true;
    this.mark = `${words['ask.mark']} `;
    this.terminal.write(this.mark);
    const text = await this.lines.next();
    this.mark = undefined;
    return { kind: 'line', text };
  }

  async show(view: View, texts: Texts): Promise<void> {
    this.read(view, texts);
  }

  say(text: string): void {
    this.sayWhole(wrap(text, this.terminal.columns - 1));
  }

  sayWhole(line: string): void {
    this.leaveMark();
    this.terminal.write(`${line}\n`);
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    process.off('SIGCONT', this.continued);
    this.lines.close();
    this.leaveMark();
    this.leaving.close(!(await this.terminal.drained()));
  }

  /** Goes on below a mark behind which nothing was typed. */
  private leaveMark(): void {
    if (this.mark !== undefined) this.terminal.write('\n');
    this.mark = undefined;
  }

  /** What was said once is not said again. */
  private read(view: View, texts: Texts): void {
    const style = plainStyle(wrap, this.terminal.columns - 1);
    const reading = view.isKnown ? '' : textOf(view.reads, { ...texts, style });
    const text = [reading, saidOf(view, style)].filter(Boolean).join('\n\n');
    if (text !== '') this.terminal.write(`\n${text}\n`);
  }

  private list({ choices, offered }: Asked, words: Words): void {
    for (const [index, { label }] of choices.entries()) this.say(`${index + 1}. ${label}`);
    const at = choices.findIndex(({ id }) => id === offered);
    const label = choices[at]?.label;
    if (label !== undefined) this.say(fill(words['ask.offered'], { number: String(at + 1), label }));
  }

  /** Where the mark is no longer what stands last: a shell that continues the program has written over it, or an Enter meant nothing. */
  private readonly continued = () => {
    if (this.mark !== undefined) this.terminal.write(this.mark);
  };
}
