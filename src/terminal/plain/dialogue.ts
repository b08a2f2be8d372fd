import type { AskerOptions, Reply } from '../asker';
import { asksForHelp } from '../choice-words';
import type { Line, Lines } from './lines';

/** The terminal as plain lines. */
export interface PlainTerminal extends Pick<AskerOptions, 'wrap'> {
  readonly input: NodeJS.ReadableStream;
  write(text: string): void;
}

const mark = '> ';

/** A question as it is said and answered in lines. */
export interface Question {
  readonly kind: 'menu' | 'blank';
  readonly text: readonly string[];
  readonly keys: string;
  readonly retry: string;
  read(typed: string): Reply | undefined;
}

/** The line that counts of those that came at once, what it means, and whether lines before it meant nothing. */
export interface Read {
  readonly line: Line;
  readonly reply: Reply | undefined;
  readonly isBehindWrong: boolean;
}

/** What is said and what is answered, line by line. */
export class Dialogue {
  private readonly told = new Set<Question['kind']>();
  private isWaiting = false;

  constructor(
    private readonly terminal: PlainTerminal,
    private readonly lines: Lines,
  ) {
    process.on('SIGCONT', this.continued);
  }

  say(text: string): void {
    this.terminal.write(`${this.terminal.wrap(text)}\n`);
  }

  private sayAll(texts: readonly string[]): void {
    for (const text of texts) this.say(text);
  }

  /** Asks until there is an answer. @throws {Left} when the user or a signal ends it */
  async ask({ kind, text, keys, retry, read }: Question): Promise<Read & { readonly reply: Reply }> {
    this.sayAll(text);
    if (!this.told.has(kind)) this.say(keys);
    this.told.add(kind);
    for (;;) {
      this.terminal.write(mark);
      const { line, reply, isBehindWrong } = await this.read(read);
      const isHelp = asksForHelp(line.text);
      // In a message pasted line by line, the code is not in the first one.
      const isWrong = reply === undefined ? !isHelp || isBehindWrong : kind === 'menu' && isBehindWrong;
      if (isWrong) this.say(retry);
      if (reply !== undefined) return { line, reply, isBehindWrong };
      if (isHelp) this.sayAll([...text, keys]);
    }
  }

  /** Drops the lines that came at once behind this one. */
  dropBehind(line: Line): Promise<void> {
    return this.lines.dropBehind(line);
  }

  close(): void {
    process.off('SIGCONT', this.continued);
    this.lines.close();
    if (!this.isWaiting) return;
    this.isWaiting = false;
    this.writeIfThere('\n');
  }

  private writeIfThere(text: string): void {
    try {
      this.terminal.write(text);
    } catch {
      // The terminal is gone.
    }
  }

  /** What was typed before the program was stopped is gone: the shell that continues it has written over the mark. */
  private readonly continued = () => {
    if (this.isWaiting) this.writeIfThere(mark);
  };

  /** Reads on while lines mean nothing and others come at once behind them: all of them are answered as one. */
  private async read(read: Question['read']): Promise<Read> {
    for (let isBehindWrong = false; ; isBehindWrong = true) {
      this.isWaiting = true;
      const line = await this.lines.next();
      this.isWaiting = false;
      // A blank line among wrong ones was pasted with them, and is no wish for what is offered.
      const reply = isBehindWrong && line.text.trim() === '' ? undefined : read(line.text);
      if (reply !== undefined || asksForHelp(line.text) || !(await this.lines.follows(line)))
        return { line, reply, isBehindWrong };
    }
  }
}
