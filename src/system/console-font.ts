/** What stands for a character that the fonts of consoles lack. It is as wide as that character: lines keep their length. */
const standIns: Readonly<Record<string, string>> = { '\u202f': '\u00a0', '❯': '>' };

const missing = new RegExp(`[${Object.keys(standIns).join('')}]`, 'g');

/** A text as a console shows it whose font holds no more than the letters and marks of the languages. */
export const inConsoleFont = (text: string): string =>
  text.replace(missing, (character) => standIns[character] ?? character);

/**
 * Whether a terminal is one of those consoles: that of Windows, but for Windows Terminal and the one in Visual Studio
 * Code; that of Linux without a desktop; and any whose locale is not in UTF-8.
 */
export function hasConsoleFont(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  if (platform === 'win32') return env.WT_SESSION === undefined && env.TERM_PROGRAM !== 'vscode';
  return !/utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '') || env.TERM === 'linux';
}
