import type { TextStyle } from '../render/renderer';
import { painter } from './paint';

/** A link that a terminal opens on a click; its text is the address itself. @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
const hyperlink = (url: string, shown: string) => `\u001b]8;;${url}\u0007${shown}\u001b]8;;\u0007`;

/** Adds colors and links to a style, for a terminal. */
export function terminalStyle(
  plain: TextStyle,
  { paints, links }: { paints: boolean; links: boolean },
): TextStyle {
  const underline = painter(paints, 'underline');
  return {
    ...plain,
    title: painter(paints, ['bold', 'underline']),
    heading: painter(paints, 'bold'),
    link: (url) => (links ? hyperlink(url, underline(url)) : underline(url)),
  };
}
