import { commands, type OptionName, type Options, repeatable } from './options';
import type { Request } from './program';

/** The options with a value that are read here, by the ways to write them, and those without one. */
const valued = new Map<string, Exclude<OptionName, 'input' | 'accessible' | 'color'>>([
  ['-l', 'lang'],
  ['--lang', 'lang'],
  ['-f', 'format'],
  ['--format', 'format'],
  ['-a', 'answer'],
  ['--answer', 'answer'],
  ['--step', 'step'],
  ['--greet', 'greet'],
  ['-o', 'output'],
  ['--output', 'output'],
]);
const switches = new Map<string, Partial<Options>>([
  ['--no-input', { input: false }],
  ['--accessible', { accessible: true }],
  ['--no-color', { color: false }],
]);
const names: ReadonlySet<string> = new Set(commands.map(({ name }) => name));

const isPlain = (text: string | undefined): text is string =>
  text !== undefined && text !== '' && !text.startsWith('-');

/**
 * Reads a command line that asks for a guide in plain words and options, as commander would: to load commander costs
 * more than to make the guide. Whatever is in any way special, wrong usage and help too, is left to commander.
 * @returns undefined for a command line that commander is to read
 */
export function readPlainly(argv: readonly string[]): Request | undefined {
  const words: string[] = [];
  let options: Options = { input: true, color: true };
  const rest = argv.values();
  for (const text of rest) {
    const [, flag = text, joined] = /^(--[a-z]+)=(.+)$/s.exec(text) ?? [];
    const name = valued.get(flag);
    if (name !== undefined) {
      const value = joined ?? rest.next().value;
      if (!isPlain(value)) return undefined;
      const before = options[name];
      options = {
        ...options,
        [name]: repeatable.includes(name) ? [...(Array.isArray(before) ? before : []), value] : value,
      };
    } else if (switches.has(text)) options = { ...options, ...switches.get(text) };
    else if (isPlain(text) && !names.has(text)) words.push(text);
    else return undefined;
  }
  return { kind: 'guide', words, options };
}
