import type { ReadStream, WriteStream } from 'node:tty';
import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import { input } from '@inquirer/prompts';
import type { Words } from '../core/source';
import { type Asker, type Blank, Left, type Menu, type Reply } from './asker';
import { asksForHelp, readWord } from './choice-words';
import { Keyboard } from './keyboard';
import type { Leaving } from './leaving';
import { lookOf } from './look';
import { menuPrompt, type Screen } from './menu-prompt';
import { wrap } from './wrap';

/** The terminal that questions are drawn on. */
export interface PromptTerminal {
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly colour: boolean;
  readonly unicode: boolean;
  write(text: string): void;
}

/** The default mode: lists drawn by inquirer on standard error, answered by arrows, numbers and letters. */
export function openPromptAsker(terminal: PromptTerminal, leaving: Leaving): Asker {
  const { output } = terminal;
  const look = lookOf(terminal);
  const keyboard = new Keyboard(terminal.input, terminal.write, leaving);
  const screen: Screen = {
    size: () => ({ columns: Math.max(20, output.columns || 80), rows: Math.max(8, output.rows || 24) }),
    onResize(changed) {
      output.on('resize', changed);
      return () => output.off('resize', changed);
    },
  };
  let keysShown = true;

  async function ask<Value>(takesText: boolean, prompt: (context: object) => Promise<Value>): Promise<Value> {
    leaving.check();
    try {
      return await keyboard.during(takesText, () =>
        prompt({ input: keyboard.keys, output, signal: leaving.signal }),
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
      return ask(false, (context) => menuPrompt(config, context));
    },
    async write(blank: Blank, words: Words): Promise<Reply> {
      const menu: Menu = { message: blank.message, choices: [], canGoBack: true };
      const width = () => screen.size().columns - 1;
      const read = (typed: string): Reply | undefined => {
        const value = blank.read(typed);
        return value === undefined ? readWord(typed, menu, words) : { kind: 'answer', value };
      };
      const typed = await ask(true, (context) =>
        input(
          {
            message: wrap(`${blank.message} ${words['ask.codeKeys']}`, width()),
            theme: {
              prefix: '',
              style: {
                message: look.message,
                answer: look.answer,
                error: look.error,
                defaultAnswer: look.keys,
              },
            },
            validate: (text) => {
              if (asksForHelp(text)) return wrap(words['ask.codeKeys'], width());
              return read(text) !== undefined || wrap(blank.retry, width());
            },
          },
          context,
        ),
      );
      return read(typed) ?? { kind: 'back' };
    },
    say: (text) => terminal.write(`${text}\n`),
    close() {
      keyboard.close();
    },
  };
}
