import { Chalk } from 'chalk';

/** How questions look. Nothing is told by colour or by a symbol alone. */
export interface Look {
  readonly pointer: string;
  message(text: string): string;
  active(text: string): string;
  answer(text: string): string;
  problem(text: string): string;
}

/**
 * The look for a terminal: `colour` paints, `unicode` allows symbols beyond ASCII. Of the 16 basic colours magenta and red
 * are those that most palettes make readable on dark and light alike.
 */
export function lookOf({ colour, unicode }: { readonly colour: boolean; readonly unicode: boolean }): Look {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    pointer: unicode ? '❯' : '>',
    message: chalk.bold,
    active: chalk.magenta.bold,
    answer: chalk.magenta,
    problem: chalk.red,
  };
}
