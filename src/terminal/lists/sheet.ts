import type { View } from '../../conversation/view';
import { wrap } from '../columns';
import { readingOf, rowsOf, saidOf } from '../drawing';
import type { Look } from '../look';
import { plainStyle } from '../plain-style';
import type { StageOptions, Texts } from '../stage';
import type { Terminal } from '../terminal';
import { terminalStyle } from '../terminal-style';

/** Moves all that stands on the screen out of sight, and begins at its top. */
const scrollAway = (rows: number) => `\u001b[${rows}B${'\n'.repeat(rows)}\u001b[H`;
const wipe = '\u001b[2J\u001b[H';

/** What there is to read, view after view, each below the one before. */
export class Sheet {
  private isBegun = false;
  /** Whether the terminal has changed its size since the last view. */
  private isResized = false;
  /** Whether nothing stands on the screen but what was written here. */
  private isAlone = false;
  private links: boolean | undefined;

  constructor(
    private readonly terminal: Terminal,
    private readonly options: Pick<StageOptions, 'color' | 'showsLinks'>,
    private readonly look: Look,
  ) {}

  /** The first question has no link to wait for. */
  async findOutAboutLinks({ reads, said }: View): Promise<void> {
    if (said?.url === undefined && reads.every(({ kind }) => kind === 'paragraph')) return;
    this.links ??= await this.options.showsLinks();
  }

  /** What comes next is written on an empty screen: the terminal may have moved everything. */
  startAnew(): void {
    this.isResized = true;
  }

  /** Writes what there is to read, so that some rows stay free below it. @returns how many rows it took */
  write(view: View, texts: Texts, free: number): number {
    const { columns, rows } = this.terminal;
    const looks = { paints: this.options.color, links: this.links === true };
    const style = terminalStyle(plainStyle(wrap, columns - 1), looks);
    const said = saidOf(view, style);
    const help = view.asksForHelp ? style.wrap(texts.words['ask.keys'], style.width) : '';
    const notes = [view.said?.failed ? this.look.problem(said) : said, help].filter(Boolean);
    const taken = notes.reduce((total, text) => total + rowsOf(text, columns) + 1, 0);
    const reading = readingOf(view, texts, style, { columns, rows: rows - taken - free - 1 });
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
