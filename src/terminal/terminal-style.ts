import { Chalk } from 'chalk';
import type { TextStyle } from '../render/renderer';

/** A link that a terminal opens on a click; its text is the address itself. @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
const hyperlink = (url: string, shown: string) => `\u001b]8;;${url}\u0007${shown}\u001b]8;;\u0007`;

/** Adds colours and links to a style, for a terminal. Only the 16 basic colours are used. */
export function terminalStyle(
  plain: TextStyle,
  { paints, links }: { paints: boolean; links: boolean },
): TextStyle {
  const chalk = new Chalk({ level: paints ? 1 : 0 });
  const eachLine = (paint: (line: string) => string) => (text: string) =>
    text
      .split('\n')
      .map((line) => paint(line))
      .join('\n');
  return {
    ...plain,
    title: eachLine(chalk.bold.underline),
    heading: eachLine(chalk.bold),
    link: (url) => (links ? hyperlink(url, chalk.underline(url)) : chalk.underline(url)),
  };
}
