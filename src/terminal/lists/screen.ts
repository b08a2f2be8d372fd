import type { WriteStream } from 'node:tty';
import { columnsOf } from '../wrap';

const up = (rows: number): string => (rows > 0 ? `\u001b[${rows}A` : '');
const down = (rows: number): string => (rows > 0 ? `\u001b[${rows}B` : '');
const wipeBelow = '\r\u001b[J';

/** How many rows lines take on a terminal, which breaks those that are longer than it is wide. */
export const rowsOf = (lines: readonly string[], columns: number): number =>
  lines.reduce((total, line) => total + Math.max(1, Math.ceil(columnsOf(line) / columns)), 0);

/**
 * The terminal below a question. Inquirer counts the rows it drew; when the terminal changes them (a resize, a stop
 * and a continuation) the count is wrong. Here they are wiped, and the cursor is put where inquirer thinks it is.
 */
export class Screen {
  private above: readonly string[] = [];
  private below = 0;
  private columnsThen = 80;
  private redraw: (() => void) | undefined;

  constructor(
    private readonly output: WriteStream,
    private readonly write: (text: string) => void,
  ) {
    output.on('resize', this.resized);
  }

  get columns(): number {
    return Math.max(1, this.output.columns || 80);
  }

  get rows(): number {
    return Math.max(1, this.output.rows || 24);
  }

  /** Remembers what was drawn: the lines above the one the cursor stands in, and those below it. */
  drawn(above: readonly string[], below: readonly string[]): void {
    this.above = above;
    this.columnsThen = this.columns;
    this.below = rowsOf(below, this.columns);
  }

  /** Puts the cursor at the beginning of its line. */
  toLineStart(): void {
    this.write('\r');
  }

  /** @returns a function that stops the calls */
  onRedraw(redraw: () => void): () => void {
    this.redraw = redraw;
    return () => {
      this.redraw = undefined;
    };
  }

  /** Moves past the question, so that the shell writes below it. */
  suspend(): void {
    if (this.redraw !== undefined) this.write(`${down(this.below)}\r\n`);
  }

  /** Draws the question again, below what others wrote meanwhile. */
  resume(): void {
    if (this.redraw === undefined) return;
    this.write(`\r${this.room()}`);
    this.redraw();
  }

  close(): void {
    this.output.off('resize', this.resized);
  }

  /** Terminals break lines anew that have become too long. */
  private readonly resized = () => {
    if (this.redraw === undefined) return;
    this.write(`${up(this.rowsAbove(this.columns))}${wipeBelow}${this.room()}`);
    this.redraw();
  };

  private rowsAbove(columns: number): number {
    return rowsOf(this.above, columns);
  }

  /** As many free rows as the question took, and the cursor where it stood in them. */
  private room(): string {
    return `${'\n'.repeat(this.rowsAbove(this.columnsThen) + this.below)}${up(this.below)}`;
  }
}
