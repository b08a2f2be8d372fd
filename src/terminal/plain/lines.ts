import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Leaving } from '../leaving';
import { looksPasted } from '../pasted';

/** Lines of one paste come this soon one after the other, in milliseconds. */
const pasteGap = 60;

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
  private ended = false;
  private wake: (() => void) | undefined;

  constructor(
    input: NodeJS.ReadableStream,
    private readonly leaving: Leaving,
  ) {
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
    while (!this.ended && this.isFresh()) await pause(pasteGap);
    this.leaving.check();
    const together = this.together();
    const text = together.map((line) => line.text).join('\n');
    this.waiting.splice(0, looksPasted(text) ? together.length : 1);
    return looksPasted(text) ? text : first.text;
  }

  /** Whether a line has just come: another one may follow. */
  private isFresh(): boolean {
    return performance.now() - (this.waiting.at(-1)?.at ?? 0) < pasteGap;
  }

  /** The lines that wait and came at once, one behind the other. */
  private together(): readonly Line[] {
    const apart = this.waiting.findIndex(
      ({ at }, index) => at - (this.waiting[index - 1]?.at ?? at) > pasteGap,
    );
    return apart === -1 ? [...this.waiting] : this.waiting.slice(0, apart);
  }

  /** Waits for a line, and leaves it where it is. */
  private async wait(): Promise<Line> {
    for (;;) {
      this.leaving.check();
      const [line] = this.waiting;
      if (line !== undefined) return line;
      if (this.ended) this.leaving.leave('SIGINT');
      else await this.more();
    }
  }

  private more(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
