import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import type { Leaving } from '../leaving';
import { KeyQueue } from './key-queue';
import { KeyReader, type KeyToken } from './key-reader';
import type { Screen } from './screen';

const nextTurn = () => new Promise(setImmediate);

const bracketedPaste = { on: '\u001b[?2004h', off: '\u001b[?2004l' };
const showCursor = '\u001b[?25h';

interface Terminal {
  readonly input: ReadStream;
  write(text: string): void;
}

/**
 * The keyboard in raw mode, for a whole conversation. It hands each question its keys one by one and keeps those typed
 * ahead for the next question. Ctrl-C and Ctrl-D end the conversation, Ctrl-Z suspends it; a pasted text goes to
 * questions that are answered in writing, and to no other.
 */
export class Keyboard {
  /** What prompts read. */
  readonly keys = new PassThrough();
  private readonly waiting = new KeyQueue();
  private readonly reader = new KeyReader((token) => this.receive(token));
  private isAsking = false;
  private isOpen = true;
  private readPaste: ((text: string) => string) | undefined;
  private pump: Promise<void> | undefined;
  private awake: NodeJS.Timeout | undefined;

  constructor(
    private readonly terminal: Terminal,
    private readonly screen: Screen,
    private readonly leaving: Leaving,
  ) {
    const { input } = terminal;
    input.setEncoding('utf8');
    input.on('data', this.read);
    input.on('end', this.end);
    input.on('error', this.hangUp);
    process.on('SIGCONT', this.resume);
    this.take();
    input.resume();
  }

  /** Lets a question read keys until it is answered. `readPaste` makes a line of a pasted text; without it there is none. */
  async during<Value>(question: () => Promise<Value>, readPaste?: (text: string) => string): Promise<Value> {
    this.readPaste = readPaste;
    this.reader.guessesPastes = readPaste !== undefined;
    const answered = question().finally(() => {
      this.isAsking = false;
      this.waiting.answered();
    });
    this.isAsking = true;
    this.deliver();
    return answered;
  }

  /** Gives the terminal back. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    clearTimeout(this.awake);
    const { input } = this.terminal;
    process.off('SIGCONT', this.resume);
    input.off('data', this.read);
    this.reader.close();
    this.release();
    input.pause();
    input.unref();
  }

  private take(): void {
    this.terminal.input.setRawMode(true);
    this.terminal.write(bracketedPaste.on);
  }

  private release(): void {
    try {
      this.terminal.input.setRawMode(false);
      this.terminal.write(`${bracketedPaste.off}${showCursor}`);
    } catch {
      // The terminal is gone; there is nothing to give back.
    }
  }

  private readonly end = () => this.leaving.leave(130);
  private readonly hangUp = () => this.leaving.leave(129);
  private readonly read = (chunk: string | Buffer) => this.reader.read(String(chunk));

  private receive(token: KeyToken): void {
    if (token.kind === 'key' && (token.text === '\u0003' || token.text === '\u0004')) this.leaving.leave(130);
    else if (token.kind === 'key' && token.text === '\u001a') this.suspend();
    else this.waiting.add(token);
    this.deliver();
  }

  private suspend(): void {
    if (process.platform === 'win32') return;
    this.screen.suspend();
    this.release();
    // Who started the program and waits for it, such as npm, is to stop with it: its shell watches that one.
    process.kill(0, 'SIGTSTP');
    // Where nobody could continue the program, the system does not stop it, and no SIGCONT comes.
    this.awake = setTimeout(this.resume, 50);
  }

  /** Shells give a continued program the modes of their own, however it was stopped. */
  private readonly resume = () => {
    clearTimeout(this.awake);
    if (!this.isOpen) return;
    try {
      this.terminal.input.setRawMode(false);
      this.take();
      this.screen.resume();
    } catch {
      this.leaving.leave(129);
    }
  };

  private deliver(): void {
    this.pump ??= this.deliverAll().finally(() => {
      this.pump = undefined;
    });
  }

  /** One key a turn of the event loop: what follows the answer's key belongs to the next question. */
  private async deliverAll(): Promise<void> {
    while (this.isAsking && !this.waiting.isEmpty) {
      const token = this.waiting.next();
      if (token?.kind === 'key') this.keys.write(token.text);
      else if (token !== undefined && this.readPaste !== undefined)
        this.keys.write(this.readPaste(token.text));
      await nextTurn();
      await nextTurn();
    }
  }
}
