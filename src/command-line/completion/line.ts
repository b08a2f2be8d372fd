import { commands } from '../options';
import type { CommandOptions } from './command-options';

/** What the words before the cursor come to. */
export interface Line {
  /** Undefined for the guide. */
  readonly command: string | undefined;
  /** How many words there are besides the command, options and their values. */
  readonly operands: number;
  /** The options given, as they are written. */
  readonly given: readonly string[];
  /** The last word, where it is an option. */
  readonly last: string;
  /** Whether `--` has ended the options. */
  readonly isOver: boolean;
}

/** Reads the words before the cursor. @param options those of the guide: every command takes them wherever they stand */
export function readLine(before: readonly string[], options: CommandOptions): Line {
  let command: string | undefined;
  let operands = 0;
  const given: string[] = [];
  let last = '';
  let isOver = false;
  for (const word of before) {
    const isOption = /^-./.test(word);
    const value = options.get(last)?.value;
    if (value === 'yes' || (value === 'maybe' && !isOption)) last = '';
    else if (isOption && !isOver) {
      last = word;
      isOver = word === '--';
      if (!isOver) given.push(word);
    } else {
      last = '';
      if (command === undefined && operands === 0 && commands.some(({ name }) => name === word))
        command = word;
      else operands += 1;
    }
  }
  return { command, operands, given, last, isOver };
}
