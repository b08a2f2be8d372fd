import { styleText } from 'node:util';

/** Paints a text, each of its lines by itself. */
export type Paint = (text: string) => string;

/**
 * A way to paint with Node’s own means, as inquirer does: whether there is color at all is decided elsewhere, for every
 * library at once. Only the 16 basic colors are used.
 */
export function painter(paints: boolean, format: Parameters<typeof styleText>[0]): Paint {
  if (!paints) return (text) => text;
  const paint = (line: string) => (line === '' ? '' : styleText(format, line, { validateStream: false }));
  return (text) => text.split('\n').map(paint).join('\n');
}
