import type { ReadStream, WriteStream } from 'node:tty';

/** The terminal of a conversation. */
export interface Terminal {
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
  /** Waits until all was written, but no longer than somebody would. @returns whether it was */
  drained(): Promise<boolean>;
}

/** Node lets a program wait for a terminal that takes no output, deaf to every signal, unless its stream is told not to. */
interface Blocking {
  readonly _handle?: { setBlocking?(blocks: boolean): void };
}

const patience = 1000;

/** The terminal on two standard streams. What is written waits in memory where the terminal is slow: signals still count. */
export function terminalOf(input: ReadStream, output: WriteStream): Terminal {
  (output as Blocking)._handle?.setBlocking?.(false);
  return {
    input,
    output,
    get columns() {
      return Math.max(1, output.columns || 80);
    },
    get rows() {
      return Math.max(1, output.rows || 24);
    },
    write: (text) => void output.write(text),
    drained: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => resolve(false), patience);
        output.write('', () => {
          clearTimeout(late);
          resolve(true);
        });
      }),
  };
}
