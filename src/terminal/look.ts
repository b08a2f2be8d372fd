import { type Paint, painter } from './paint';

/** How questions look. Nothing is told by colour or by a symbol alone. */
export interface Look {
  readonly pointer: string;
  readonly message: Paint;
  readonly active: Paint;
  readonly answer: Paint;
  readonly problem: Paint;
}

/**
 * The look for a terminal: `colour` paints, `unicode` allows symbols beyond ASCII. Of the 16 basic colours magenta and red
 * are those that most palettes make readable on dark and light alike.
 */
export function lookOf({ colour, unicode }: { readonly colour: boolean; readonly unicode: boolean }): Look {
  return {
    pointer: unicode ? '❯' : '>',
    message: painter(colour, 'bold'),
    active: painter(colour, ['magenta', 'bold']),
    answer: painter(colour, 'magenta'),
    problem: painter(colour, 'red'),
  };
}
