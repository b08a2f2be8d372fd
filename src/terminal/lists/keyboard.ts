import { PassThrough } from 'node:stream';
import type { Leaving } from '../leaving';
import type { Terminal } from '../terminal';
import { KeyReader, type Token } from './key-reader';

const nextTurn = () => new Promise(setImmediate);

const bracketedPaste = { on: '\u001b[?2004h', off: '\u001b[?2004l' };
const showCursor = '\u001b[?25h';

/** What a question does with its keys. */
export interface Listener {
  /** Makes of a pasted text what is to be typed instead. */
  readPaste(text: string): string;
  /** Waits until the question has looked up what was typed: Enter would be lost before. */
  settled(): Promise<unknown>;
}

/**
 * The keyboard in raw mode, for a whole conversation. Inquirer drops what was typed before a question is drawn, loses an
 * Enter while it looks something up, and takes each line of a pasted text for an answer: here keys wait for their question,
 * one by one, and a paste is one text. Ctrl-C, Ctrl-D and Ctrl-\ end the conversation, Ctrl-Z suspends it.
 */
export class Keyboard {
  /** What prompts read. */
  readonly keys = new PassThrough();
  private readonly waiting: Token[] = [];
  private readonly reader = new KeyReader((token) => this.receive(token));
  private listener: Listener | undefined;
  private isDelivering = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly leaving: Leaving,
    private readonly suspend: () => void,
  ) {
    const { input } = terminal;
    input.setEncoding('utf8');
    input.on('data', this.read);
    input.on('end', this.end);
    input.on('error', this.hangUp);
    this.take();
    input.resume();
  }

  /** Lets a question read keys until it is answered. */
  async during<Value>(question: () => Promise<Value>, listener: Listener): Promise<Value> {
    const answered = question().finally(() => {
      this.listener = undefined;
    });
    this.listener = listener;
    void this.deliver();
    return answered;
  }

  /** Takes the terminal: every key comes at once, and pastes in brackets. */
  take(): void {
    this.terminal.input.setRawMode(true);
    this.terminal.write(bracketedPaste.on);
  }

  /** Gives the terminal back. */
  release(): void {
    try {
      this.terminal.input.setRawMode(false);
      this.terminal.write(`${bracketedPaste.off}${showCursor}`);
    } catch {
      // The terminal is gone; there is nothing to give back.
    }
  }

  /** Takes it once more, whatever others have made of it. */
  retake(): void {
    try {
      this.terminal.input.setRawMode(false);
      this.take();
    } catch {
      this.leaving.leave('SIGHUP');
    }
  }

  close(): void {
    const { input } = this.terminal;
    input.off('data', this.read);
    this.reader.close();
    this.release();
    input.pause();
    input.unref();
  }

  private readonly end = () => this.leaving.leave('SIGINT');
  private readonly hangUp = () => this.leaving.leave('SIGHUP');
  private readonly read = (chunk: string | Buffer) => this.reader.read(String(chunk));

  private receive(token: Token): void {
    if (token.text === '\u0003' || token.text === '\u0004') this.leaving.leave('SIGINT');
    else if (token.text === '\u001c') this.leaving.leave('SIGQUIT');
    else if (token.text === '\u001a') this.suspend();
    else {
      this.waiting.push(token);
      void this.deliver();
    }
  }

  /** One token at a time: what follows the Enter that answers belongs to the next question. */
  private async deliver(): Promise<void> {
    if (this.isDelivering) return;
    this.isDelivering = true;
    while (this.listener !== undefined && this.waiting.length > 0) {
      const { listener } = this;
      await listener.settled();
      await nextTurn();
      const token = listener === this.listener ? this.waiting.shift() : undefined;
      if (token === undefined) continue;
      this.keys.write(token.kind === 'paste' ? listener.readPaste(token.text) : token.text);
      await nextTurn();
      await nextTurn();
    }
    this.isDelivering = false;
  }
}
