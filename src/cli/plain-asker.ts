import type { Words } from '../core/source';
import { fill } from '../core/words';
import type { Asker, AskerOptions, Blank, Menu, Reply } from './asker';
import { asksForHelp, readWord, readWritten } from './choice-words';
import type { Leaving } from './leaving';
import { type Line, Lines } from './lines';

/** The terminal as plain lines. */
export interface PlainTerminal extends Pick<AskerOptions, 'wrap'> {
  readonly input: NodeJS.ReadableStream;
  write(text: string): void;
}

/** A question as it is said and answered in lines. */
interface Question {
  readonly kind: 'menu' | 'blank';
  readonly text: readonly string[];
  readonly keys: string;
  readonly retry: string;
  read(typed: string): Reply | undefined;
}

/** The line that counts of those that came at once, what it means, and whether lines before it meant nothing. */
interface Read {
  readonly line: Line;
  readonly reply: Reply | undefined;
  readonly isBehindWrong: boolean;
}

/** Screen-reader mode: plain lines that are only ever added to, answered by a number or a word and Enter. */
export function openPlainAsker(terminal: PlainTerminal, leaving: Leaving): Asker {
  const dialogue = new Dialogue(terminal, new Lines(terminal.input, leaving));
  return {
    choose: async (menu, words) => (await dialogue.ask(menuQuestion(menu, words))).reply,
    async write(blank, words) {
      const { reply, line, isBehindWrong } = await dialogue.ask(blankQuestion(blank, words));
      const isPasted = isBehindWrong || blank.holdsMore(line.text);
      if (reply.kind === 'answer' && isPasted) await dialogue.dropBehind(line);
      return reply;
    },
    say: (text) => dialogue.say(text),
    close: () => dialogue.close(),
  };
}

function menuQuestion(menu: Menu, words: Words): Question {
  const { message, choices, canGoBack } = menu;
  const at = choices.findIndex((choice) => choice.id === menu.active);
  const offer = choices[at];
  const offered =
    offer === undefined ? [] : [fill(words['ask.offered'], { number: String(at + 1), label: offer.label })];
  return {
    kind: 'menu',
    text: [`\n${message}`, ...choices.map(({ label }, index) => `${index + 1}. ${label}`), ...offered],
    keys: canGoBack ? words['ask.plainKeysBack'] : words['ask.plainKeys'],
    retry: fill(words['ask.retry'], { last: String(choices.length) }),
    read: (typed) =>
      typed.trim() === '' && offer !== undefined
        ? { kind: 'answer', value: offer.id }
        : readWord(typed, menu, words),
  };
}

function blankQuestion(blank: Blank, words: Words): Question {
  const { message, retry, offered } = blank;
  return {
    kind: 'blank',
    text: [
      `\n${message}`,
      ...(offered === undefined ? [] : [fill(words['ask.offeredCode'], { code: offered })]),
    ],
    keys: words['ask.codeKeys'],
    retry,
    read: (typed) =>
      typed.trim() === '' && offered !== undefined
        ? { kind: 'answer', value: offered }
        : readWritten(typed, blank, words),
  };
}

/** What is said and what is answered, line by line. */
class Dialogue {
  private readonly told = new Set<Question['kind']>();
  private isWaiting = false;

  constructor(
    private readonly terminal: PlainTerminal,
    private readonly lines: Lines,
  ) {}

  say(text: string): void {
    this.terminal.write(`${this.terminal.wrap(text)}\n`);
  }

  async ask({ kind, text, keys, retry, read }: Question): Promise<Read & { readonly reply: Reply }> {
    for (const line of text) this.say(line);
    if (!this.told.has(kind)) this.say(keys);
    this.told.add(kind);
    for (;;) {
      this.terminal.write('> ');
      const { line, reply, isBehindWrong } = await this.read(read);
      const isHelp = asksForHelp(line.text);
      // In a message pasted line by line, the code is not in the first one.
      const isWrong = reply === undefined ? !isHelp || isBehindWrong : kind === 'menu' && isBehindWrong;
      if (isWrong) this.say(retry);
      if (reply !== undefined) return { line, reply, isBehindWrong };
      if (isHelp) this.say(keys);
    }
  }

  /** Drops the lines that came at once behind this one. */
  dropBehind(line: Line): Promise<void> {
    return this.lines.dropBehind(line);
  }

  close(): void {
    this.lines.close();
    if (!this.isWaiting) return;
    this.isWaiting = false;
    try {
      this.terminal.write('\n');
    } catch {
      // The terminal is gone.
    }
  }

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
