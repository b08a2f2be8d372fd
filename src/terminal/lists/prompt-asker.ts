import type { ReadStream, WriteStream } from 'node:tty';
import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import type { Words } from '../../catalogue/source';
import { type Asker, type AskerOptions, type Blank, Left, type Menu, type Reply } from '../asker';
import type { Leaving } from '../leaving';
import { codePrompt } from './code-prompt';
import { Keyboard } from './keyboard';
import { lookOf } from './look';
import { menuPrompt } from './menu-prompt';
import { Screen } from './screen';

/** The terminal that questions are drawn on. */
export interface PromptTerminal extends Pick<AskerOptions, 'colour' | 'wrap'> {
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly unicode: boolean;
  write(text: string): void;
}

/** A pasted text is cut to this length where it holds no code: an error message is shorter. */
const longestPaste = 200;

/** Ctrl-U and Ctrl-K: a pasted answer takes the place of what stands there. */
const emptyLine = '\u0015\u000b';

/** The default mode: lists drawn by inquirer on standard error, answered by arrows, numbers and letters. */
export function openPromptAsker(terminal: PromptTerminal, leaving: Leaving): Asker {
  const { output } = terminal;
  const look = lookOf(terminal);
  const screen = new Screen(output, terminal.write);
  const keyboard = new Keyboard(terminal, screen, leaving);
  let keysShown = true;
  // A terminal that is closed while a question is drawn fails here and nowhere else.
  output.on('error', () => leaving.leave(129));

  async function ask(
    prompt: (context: object) => Promise<Reply>,
    readPaste?: (text: string) => string,
  ): Promise<Reply> {
    leaving.check();
    try {
      return await keyboard.during(
        () => prompt({ input: keyboard.keys, output, signal: leaving.signal }),
        readPaste,
      );
    } catch (error) {
      leaving.check();
      if (error instanceof ExitPromptError || error instanceof AbortPromptError) throw new Left(130);
      throw error;
    }
  }

  return {
    choose(menu: Menu, words: Words) {
      const config = { menu, words, look, screen, keysShown };
      keysShown = false;
      return ask((context) => menuPrompt(config, context));
    },
    async write(blank: Blank, words: Words) {
      return ask(
        (context) => codePrompt({ blank, words, look, screen }, context),
        (text) => {
          const value = blank.read(text);
          return value === undefined ? text.slice(0, longestPaste) : `${emptyLine}${value}`;
        },
      );
    },
    say: (text) => terminal.write(`${terminal.wrap(text)}\n`),
    close() {
      keyboard.close();
      screen.close();
    },
  };
}
