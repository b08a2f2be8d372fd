import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadStream } from 'node:tty';
import type { Leaving } from './leaving';

const pasteBegins = '\u001b[200~';
const pasteEnds = '\u001b[201~';
const bracketedPaste = { on: '\u001b[?2004h', off: '\u001b[?2004l' };
const showCursor = '\u001b[?25h';

/** One key: an escape sequence, or one character. */
const key = /\u001b\[[0-?]*[ -/]*[@-~]|\u001bO[A-Za-z]|./gsu;

/** Keys, and texts that were pasted in one piece. */
type Token = { readonly kind: 'key' | 'paste'; readonly text: string };

/** A pasted text as one line: a line break in it would answer the question half-way. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/**
 * The keyboard in raw mode, for a whole conversation. It hands each question its keys one by one and keeps those typed
 * ahead for the next question. Ctrl-C and Ctrl-D end the conversation, Ctrl-Z suspends it; a pasted text goes to
 * questions that are answered in writing, and to no other.
 */
export class Keyboard {
  /** What prompts read. */
  readonly keys = new PassThrough();
  private readonly waiting: Token[] = [];
  private isAsking = false;
  private takesText = false;
  private pasted: string | undefined;
  private pump: Promise<void> | undefined;

  constructor(
    private readonly input: ReadStream,
    private readonly write: (text: string) => void,
    private readonly leaving: Leaving,
  ) {
    input.setEncoding('utf8');
    input.on('data', this.receive);
    input.on('end', this.end);
    input.on('error', this.hangUp);
    this.take();
  }

  /** Lets a question read keys until it is answered. */
  async during<Value>(takesText: boolean, question: () => Promise<Value>): Promise<Value> {
    this.takesText = takesText;
    const answered = question().finally(() => {
      this.isAsking = false;
    });
    this.isAsking = true;
    this.deliver();
    return answered;
  }

  /** Gives the terminal back. */
  close(): void {
    this.input.off('data', this.receive);
    this.release();
    this.input.pause();
    this.input.unref();
  }

  private take(): void {
    this.input.setRawMode(true);
    this.write(bracketedPaste.on);
    this.input.resume();
  }

  private release(): void {
    try {
      this.input.setRawMode(false);
      this.write(`${bracketedPaste.off}${showCursor}`);
    } catch {
      // The terminal is gone; there is nothing to give back.
    }
  }

  private readonly end = () => this.leaving.leave(130);
  private readonly hangUp = () => this.leaving.leave(129);

  private readonly receive = (chunk: string | Buffer) => {
    for (const [text] of String(chunk).matchAll(key)) {
      if (text === pasteBegins) this.pasted = '';
      else if (text === pasteEnds) this.endPaste();
      else if (this.pasted !== undefined) this.pasted += text;
      else this.press(text);
    }
    this.deliver();
  };

  private endPaste(): void {
    this.waiting.push({ kind: 'paste', text: oneLine(this.pasted ?? '') });
    this.pasted = undefined;
  }

  private press(text: string): void {
    if (text === '\u0003' || text === '\u0004') this.leaving.leave(130);
    else if (text === '\u001a') this.suspend();
    else this.waiting.push({ kind: 'key', text });
  }

  private suspend(): void {
    if (process.platform === 'win32') return;
    this.release();
    process.once('SIGCONT', () => {
      this.take();
      this.keys.write('\u000c');
    });
    process.kill(process.pid, 'SIGTSTP');
  }

  private deliver(): void {
    this.pump ??= this.deliverAll().finally(() => {
      this.pump = undefined;
    });
  }

  /** One key a turn of the event loop: what follows the answer's key belongs to the next question. */
  private async deliverAll(): Promise<void> {
    while (this.isAsking) {
      const token = this.waiting.shift();
      if (token === undefined) return;
      if (token.kind === 'key' || this.takesText) this.keys.write(token.text);
      await nextTurn();
      await nextTurn();
    }
  }
}
