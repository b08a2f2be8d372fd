import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Words } from '../core/source';
import { fill } from '../core/words';
import type { Asker, AskerOptions, Blank, Menu, Reply } from './asker';
import { asksForHelp, readWord, readWritten } from './choice-words';
import type { Leaving } from './leaving';

/** The terminal as plain lines. */
export interface PlainTerminal extends Pick<AskerOptions, 'wrap'> {
  readonly input: NodeJS.ReadableStream;
  write(text: string): void;
}

/** Lines of one paste come this soon one after the other, in milliseconds. */
const pasteGap = 60;

/** The lines that were typed, in their order; those typed ahead wait. */
class Lines {
  private readonly waiting: string[] = [];
  private ended = false;
  private wake: (() => void) | undefined;

  constructor(
    input: NodeJS.ReadableStream,
    private readonly leaving: Leaving,
  ) {
    const reader = createInterface({ input, terminal: false });
    reader.on('line', (line) => {
      this.waiting.push(line);
      this.wake?.();
    });
    reader.on('close', () => {
      this.ended = true;
      this.wake?.();
    });
    input.on('error', () => leaving.leave(129));
    leaving.signal.addEventListener('abort', () => this.wake?.());
    this.close = () => reader.close();
  }

  readonly close: () => void;

  /** Whether another line follows at once: it was pasted with this one, or typed ahead. */
  async follow(): Promise<boolean> {
    if (this.waiting.length === 0 && !this.ended) await pause(pasteGap);
    return this.waiting.length > 0;
  }

  private more(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  async next(): Promise<string> {
    for (;;) {
      this.leaving.check();
      const line = this.waiting.shift();
      if (line !== undefined) return line;
      if (this.ended) this.leaving.leave(130);
      else await this.more();
    }
  }
}

/** Screen-reader mode: plain lines that are only ever added to, answered by a number or a word and Enter. */
export function openPlainAsker({ input, write, wrap }: PlainTerminal, leaving: Leaving): Asker {
  const lines = new Lines(input, leaving);
  const told = new Set<'menu' | 'blank'>();
  let isWaiting = false;
  const say = (text: string) => write(`${wrap(text)}\n`);

  function endLine(): void {
    try {
      write('\n');
    } catch {
      // The terminal is gone.
    }
  }

  async function next(): Promise<string> {
    isWaiting = true;
    const line = await lines.next();
    isWaiting = false;
    return line;
  }

  async function ask(
    kind: 'menu' | 'blank',
    keys: string,
    read: (typed: string) => Reply | string,
  ): Promise<Reply> {
    if (!told.has(kind)) say(keys);
    told.add(kind);
    for (;;) {
      write('> ');
      const typed = await next();
      const reply = asksForHelp(typed) ? keys : read(typed);
      if (typeof reply !== 'string') return reply;
      // In a message pasted line by line, the line with the code may come later.
      if (kind === 'menu' || !(await lines.follow())) say(reply);
    }
  }

  return {
    choose(menu: Menu, words: Words) {
      const { message, choices, canGoBack } = menu;
      say(`\n${message}`);
      for (const [index, { label }] of choices.entries()) say(`${index + 1}. ${label}`);
      const offered = choices.findIndex((choice) => choice.id === menu.active);
      const offer = choices[offered];
      if (offer !== undefined) {
        say(fill(words['ask.offered'], { number: String(offered + 1), label: offer.label }));
      }
      const retry = fill(words['ask.retry'], { last: String(choices.length) });
      return ask('menu', canGoBack ? words['ask.plainKeysBack'] : words['ask.plainKeys'], (typed) =>
        typed.trim() === '' && offer !== undefined
          ? { kind: 'answer', value: offer.id }
          : (readWord(typed, menu, words) ?? retry),
      );
    },
    write(blank: Blank, words: Words) {
      say(`\n${blank.message}`);
      return ask('blank', words['ask.codeKeys'], (typed) => readWritten(typed, blank, words) ?? blank.retry);
    },
    say,
    close() {
      lines.close();
      if (isWaiting) endLine();
      isWaiting = false;
    },
  };
}
