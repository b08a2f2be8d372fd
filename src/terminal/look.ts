import { type Paint, painter } from './paint';

/** How questions look. Nothing is told by color or by a symbol alone. */
export interface Look {
  readonly pointer: string;
  readonly message: Paint;
  readonly active: Paint;
  readonly answer: Paint;
  readonly problem: Paint;
}

/**
 * The look for a terminal. Of the 16 basic colors magenta and red are those that most palettes make readable on dark and
 * light alike.
 */
export function lookOf({ color }: { readonly color: boolean }): Look {
  return {
    pointer: '❯',
    message: painter(color, 'bold'),
    active: painter(color, ['magenta', 'bold']),
    answer: painter(color, 'magenta'),
    problem: painter(color, 'red'),
  };
}
