import type { Leaving } from '../leaving';

/**
 * Asks a question anew whenever the terminal has changed under it: inquirer counts the rows that it drew, and after a resize
 * or a stop the count is wrong.
 */
export class Rounds {
  private round: AbortController | undefined;
  private stopped: Promise<void> = Promise.resolve();
  private wake = () => {};

  constructor(private readonly leaving: Leaving) {
    leaving.signal.addEventListener('abort', () => this.interrupt());
  }

  /** Ends the round that is under way; another one follows. */
  interrupt(): void {
    this.round?.abort();
  }

  /** Ends the round; the next one waits until `go`. */
  stop(): void {
    this.stopped = new Promise((resolve) => {
      this.wake = resolve;
    });
    this.interrupt();
  }

  go(): void {
    this.wake();
    this.interrupt();
  }

  /** Asks until there is an answer. @throws {Left} when the conversation is ended */
  async ask<Answer>(prompt: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    for (;;) {
      await this.stopped;
      this.leaving.check();
      const round = new AbortController();
      this.round = round;
      try {
        return await prompt(round.signal);
      } catch (error) {
        this.leaving.check();
        if (!round.signal.aborted) throw error;
      } finally {
        this.round = undefined;
      }
    }
  }
}
