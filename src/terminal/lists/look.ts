import { styleText } from 'node:util';

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

/** The terminal that questions are painted on. */
interface Painted {
  readonly colour: boolean;
  readonly unicode: boolean;
  readonly output: NodeJS.WritableStream;
}

/**
 * The look for a terminal, painted by Node itself, as inquirer does: chalk would make the first question wait. `colour`
 * paints, `unicode` allows symbols beyond ASCII. Of the 16 basic colours magenta and red are those that most palettes make
 * readable on dark and light alike.
 */
export function lookOf({ colour, unicode, output }: Painted): Look {
  const paint = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colour ? styleText(format, text, { validateStream: false, stream: output }) : text;
  return {
    pointer: unicode ? '❯' : '>',
    more: unicode ? '…' : '...',
    message: paint('bold'),
    active: paint(['magenta', 'bold']),
    answer: paint('magenta'),
    error: paint('red'),
    keys: (text) => text,
  };
}
