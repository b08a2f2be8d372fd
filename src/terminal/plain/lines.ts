import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Leaving } from '../leaving';

/** Lines of one paste come this soon one after the other, in milliseconds. */
const pasteGap = 60;

/** A line that was typed or pasted, and when it came. */
export interface Line {
  readonly text: string;
  readonly at: number;
}

/** The lines that were typed, in their order; those typed ahead wait. */
export class Lines {
  private readonly waiting: Line[] = [];
  private ended = false;
  private wake: (() => void) | undefined;

  constructor(
    input: NodeJS.ReadableStream,
    private readonly leaving: Leaving,
  ) {
    const reader = createInterface({ input, terminal: false });
    reader.on('line', (text) => {
      this.waiting.push({ text, at: performance.now() });
      this.wake?.();
    });
    reader.on('close', () => {
      this.ended = true;
      this.wake?.();
    });
    input.on('error', () => leaving.leave(129));
    leaving.signal.addEventListener('abort', () => this.wake?.());
    this.close = () => reader.close();
  }

  readonly close: () => void;

  /** The next line. @throws {Left} where there is none any more */
  async next(): Promise<Line> {
    for (;;) {
      this.leaving.check();
      const line = this.waiting.shift();
      if (line !== undefined) return line;
      if (this.ended) this.leaving.leave(130);
      else await this.more();
    }
  }

  /** Whether another line came at once behind this one: it was pasted with it, or typed ahead by a program. */
  async follows(line: Line): Promise<boolean> {
    if (this.waiting.length === 0 && !this.ended) await pause(pasteGap);
    const next = this.waiting[0];
    return next !== undefined && next.at - line.at <= pasteGap;
  }

  /** Drops the lines that came at once behind this one, each behind the one before. */
  async dropBehind(line: Line): Promise<void> {
    for (let last = line; await this.follows(last); ) last = this.waiting.shift() ?? last;
  }

  private more(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
