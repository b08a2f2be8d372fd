import { Chalk } from 'chalk';

/** How questions look. Nothing is told by colour or by a symbol alone. */
export interface Look {
  readonly pointer: string;
  readonly more: string;
  message(text: string): string;
  active(text: string): string;
  answer(text: string): string;
  error(text: string): string;
  keys(text: string): string;
}

/** The look for a terminal: `colour` paints with the 16 basic colours, `unicode` allows symbols beyond ASCII. */
export function lookOf({ colour, unicode }: { readonly colour: boolean; readonly unicode: boolean }): Look {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    pointer: unicode ? '❯' : '>',
    more: unicode ? '…' : '...',
    message: chalk.bold,
    active: chalk.cyan,
    answer: chalk.cyan,
    error: chalk.red,
    keys: (text) => text,
  };
}
