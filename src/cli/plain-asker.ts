import { createInterface } from 'node:readline';
import type { Words } from '../core/source';
import { fill } from '../core/words';
import { type Asker, type Blank, Left, type Menu, type Reply } from './asker';
import { asksForHelp, readWord } from './choice-words';
import type { Leaving } from './leaving';

/** The lines that were typed, in their order; those typed ahead wait. */
class Lines {
  private readonly waiting: string[] = [];
  private ended = false;
  private wake: () => void = () => {};

  constructor(
    input: NodeJS.ReadableStream,
    private readonly leaving: Leaving,
  ) {
    const reader = createInterface({ input, terminal: false });
    reader.on('line', (line) => {
      this.waiting.push(line);
      this.wake();
    });
    reader.on('close', () => {
      this.ended = true;
      this.wake();
    });
    leaving.signal.addEventListener('abort', () => this.wake());
    this.close = () => reader.close();
  }

  readonly close: () => void;

  async next(): Promise<string> {
    for (;;) {
      this.leaving.check();
      const line = this.waiting.shift();
      if (line !== undefined) return line;
      if (this.ended) throw new Left(130);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}

/** Screen-reader mode: plain lines that are only ever added to, answered by a number or a word and Enter. */
export function openPlainAsker(
  input: NodeJS.ReadableStream,
  write: (text: string) => void,
  leaving: Leaving,
): Asker {
  const lines = new Lines(input, leaving);
  let keysWereTold = false;

  async function ask(prompt: string, keys: string, read: (typed: string) => Reply | string): Promise<Reply> {
    write(prompt);
    if (!keysWereTold) write(`${keys}\n`);
    keysWereTold = true;
    for (;;) {
      write('> ');
      const typed = await lines.next();
      const reply = asksForHelp(typed) ? keys : read(typed);
      if (typeof reply !== 'string') return reply;
      write(`${reply}\n`);
    }
  }

  return {
    choose(menu: Menu, words: Words) {
      const list = menu.choices.map(({ label }, index) => `${index + 1}. ${label}\n`).join('');
      const offered = menu.choices.findIndex((choice) => choice.id === menu.active);
      const first = offered === -1 ? undefined : menu.choices[offered];
      const offer =
        first === undefined
          ? ''
          : `${fill(words['ask.offered'], { number: String(offered + 1), label: first.label })}\n`;
      const keys = menu.canGoBack ? words['ask.plainKeysBack'] : words['ask.plainKeys'];
      const retry = fill(words['ask.retry'], { last: String(menu.choices.length) });
      return ask(`\n${menu.message}\n${list}${offer}`, keys, (typed) => {
        if (typed.trim() === '' && first !== undefined) return { kind: 'answer', value: first.id };
        return readWord(typed, menu, words) ?? retry;
      });
    },
    write(blank: Blank, words: Words) {
      const menu = { message: blank.message, choices: [], canGoBack: true };
      return ask(`\n${blank.message}\n`, words['ask.codeKeys'], (typed) => {
        const value = blank.read(typed);
        if (value !== undefined) return { kind: 'answer', value };
        return readWord(typed, menu, words) ?? blank.retry;
      });
    },
    say: (text) => write(`${text}\n`),
    close: lines.close,
  };
}
