import { setTimeout as pause } from 'node:timers/promises';
import type { Leaving } from '../leaving';

/** What lines are read from; on a terminal its mode can be set. */
export type Keys = NodeJS.ReadableStream & { setRawMode?(isRaw: boolean): unknown };

/** How long the terminal is asked for, in milliseconds. */
const longEnough = 30;

/** Ctrl-C and Ctrl-D. */
const endings = ['\u0003', '\u0004'];

/**
 * The beginning of a line that the terminal has and keeps, because nothing has ended the line. It gives it away once it is
 * in raw mode: how else would one learn that a paste has more to come, without a byte that asks for brackets?
 */
export class Pending {
  private begun = false;
  private isAsking = false;

  constructor(
    private readonly input: Keys,
    leaving: Leaving,
  ) {
    input.on('data', (chunk: string | Buffer) => {
      const text = String(chunk);
      this.begun = !/[\r\n]$/.test(text);
      // In raw mode these keys are characters, for the moment that it lasts.
      if (this.isAsking && endings.some((key) => text.includes(key))) leaving.leave('SIGINT');
    });
  }

  /** Whether something was typed or pasted after the last line. The Windows console would lose it. */
  async hasBegun(): Promise<boolean> {
    if (this.input.setRawMode === undefined || process.platform === 'win32') return this.begun;
    this.isAsking = true;
    try {
      this.input.setRawMode(true);
      await pause(longEnough);
    } finally {
      this.input.setRawMode(false);
      this.isAsking = false;
    }
    return this.begun;
  }
}
