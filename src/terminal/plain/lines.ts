import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Leaving } from '../leaving';
import { isSentence, looksPasted } from '../pasted';
import { type Keys, Pending } from './pending';

/** Lines of one paste come this soon one after the other, in milliseconds. */
const pasteGap = 60;

/** An Enter that comes this soon behind a paste, in milliseconds, is the one that was to send it. */
const enterGap = 1500;

/** What stands around a paste where something else has asked the terminal for it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks begin with it
const pasteMarks = /\u001b\[20[01]~/g;

/** A line that was typed or pasted, and when it came. */
interface Line {
  readonly text: string;
  readonly at: number;
}

/** The lines that were typed, in their order; those typed ahead wait. */
export class Lines {
  private readonly waiting: Line[] = [];
  private readonly pending: Pending;
  private ended = false;
  /** When the last line of the last paste came. */
  private pastedAt = Number.NEGATIVE_INFINITY;
  private wake: (() => void) | undefined;

  /** @param passedOver called after an empty line that answered nothing */
  constructor(
    input: Keys,
    private readonly leaving: Leaving,
    private readonly passedOver: () => void,
  ) {
    this.pending = new Pending(input, leaving);
    const reader = createInterface({ input, terminal: false });
    reader.on('line', (text) => {
      this.waiting.push({ text: text.replace(pasteMarks, ''), at: performance.now() });
      this.wake?.();
    });
    reader.on('close', () => {
      this.ended = true;
      this.wake?.();
    });
    input.on('error', () => leaving.leave('SIGHUP'));
    leaving.signal.addEventListener('abort', () => this.wake?.());
    this.close = () => reader.close();
  }

  readonly close: () => void;

  /** The next line; lines that were pasted together are one text. @throws {Left} where there is none any more */
  async next(): Promise<string> {
    const first = await this.wait();
    const together = await this.together();
    this.leaving.check();
    const text = together.map((line) => line.text).join('\n');
    const isPaste = looksPasted(text);
    this.waiting.splice(0, isPaste ? together.length : 1);
    if (isPaste) this.pastedAt = together.at(-1)?.at ?? this.pastedAt;
    return isPaste ? text : first.text;
  }

  /** The lines that came at once; where a paste has no line break at its end, with the line that the user’s own Enter ends. */
  private async together(): Promise<readonly Line[]> {
    while (!this.ended && this.isFresh()) await pause(pasteGap);
    const lines = this.atOnce();
    const text = lines.map((line) => line.text).join('\n');
    if (!(looksPasted(text) || isSentence(text)) || lines.length < this.waiting.length) return lines;
    if (!(await this.pending.hasBegun())) return this.atOnce();
    const count = this.waiting.length;
    while (!this.ended && !this.leaving.signal.aborted && this.waiting.length === count) await this.more();
    return this.waiting.slice(0, count + 1);
  }

  /** Whether a line has just come: another one may follow. */
  private isFresh(): boolean {
    return performance.now() - (this.waiting.at(-1)?.at ?? 0) < pasteGap;
  }

  /** The lines that wait and came at once, one behind the other. */
  private atOnce(): readonly Line[] {
    const apart = this.waiting.findIndex(
      ({ at }, index) => at - (this.waiting[index - 1]?.at ?? at) > pasteGap,
    );
    return apart === -1 ? [...this.waiting] : this.waiting.slice(0, apart);
  }

  /** Waits for a line, and leaves it where it is. */
  private async wait(): Promise<Line> {
    for (;;) {
      this.leaving.check();
      this.passOver();
      const [line] = this.waiting;
      if (line !== undefined) return line;
      if (this.ended) this.leaving.leave('SIGINT');
      else await this.more();
    }
  }

  /** Drops the Enter behind a paste, which ended by itself. */
  private passOver(): void {
    const [line] = this.waiting;
    if (line === undefined || line.text.trim() !== '' || line.at - this.pastedAt > enterGap) return;
    this.waiting.shift();
    this.passedOver();
    this.passOver();
  }

  private more(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
