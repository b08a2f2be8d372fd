import type { Keyboard } from './keyboard';
import type { Rounds } from './rounds';

const nextTurn = () => new Promise(setImmediate);

/**
 * Stops the program when it is asked to, the terminal given back meanwhile, and goes on where it is continued. Inquirer
 * leaves that to Node, which leaves the terminal in raw mode.
 */
export class Suspension {
  private awake: NodeJS.Timeout | undefined;

  constructor(
    private readonly keyboard: Keyboard,
    private readonly rounds: Rounds,
  ) {
    process.on('SIGTSTP', this.stopAlone);
    process.on('SIGCONT', this.resume);
  }

  close(): void {
    clearTimeout(this.awake);
    process.off('SIGTSTP', this.stopAlone);
    process.off('SIGCONT', this.resume);
  }

  /** Stops who started the program and waits for it, such as npm, too: its shell watches that one. */
  readonly stopAll = () => void this.stop(0);
  private readonly stopAlone = () => void this.stop(process.pid);

  private async stop(whom: number): Promise<void> {
    if (process.platform === 'win32') return;
    process.off('SIGTSTP', this.stopAlone);
    this.rounds.stop();
    await nextTurn();
    this.keyboard.release();
    process.kill(whom, 'SIGTSTP');
    // Where nobody could continue the program, the system does not stop it, and no SIGCONT comes.
    this.awake = setTimeout(this.resume, 50);
  }

  /** Shells give a continued program the modes of their own, however it was stopped. */
  private readonly resume = () => {
    clearTimeout(this.awake);
    process.off('SIGTSTP', this.stopAlone);
    process.on('SIGTSTP', this.stopAlone);
    this.keyboard.retake();
    this.rounds.go();
  };
}
