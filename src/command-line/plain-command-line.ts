import { type Command, commands, everywhere, type Options, optionForms, optionNames } from './options';
import type { Request } from './program';

/** The options by each way to write them. */
const written = new Map(
  optionNames.flatMap((name) => optionForms[name].flags.split(', ').map((flag) => [flag, name] as const)),
);
const names: ReadonlySet<string> = new Set(commands.map(({ name }) => name));
/** The commands that are read here too: they are to take little longer than a guide. */
const plainNames: readonly string[] = ['page', 'search'] satisfies readonly Command['name'][];

/**
 * Whether a word that begins with a hyphen is no option, though commander would take it for one: a message, an error
 * number below zero, or `-` for standard input.
 */
export const isText = (word: string): boolean => /^-(?:$|\d|[A-Z]{2}|-*[^\s=]*\s)/.test(word);

const isPlain = (text: string | undefined): text is string =>
  text !== undefined && text !== '' && (!text.startsWith('-') || isText(text));

/**
 * Reads a command line that asks for a guide in plain words and options, as commander would, so that a guide need not wait
 * until commander is loaded. Whatever is in any way special, wrong usage and help too, is left to commander.
 * @returns undefined for a command line that commander is to read
 */
export function readPlainly(argv: readonly string[]): Request | undefined {
  const words: string[] = [];
  let options: Options = { input: true, color: true };
  const command = commands.find(({ name }) => name === argv[0] && plainNames.includes(name));
  const rest = (command === undefined ? argv : argv.slice(1)).values();
  for (const text of rest) {
    const [, flag = text, joined] = /^(--[a-z-]+)=(.+)$/s.exec(text) ?? [];
    const name = written.get(flag);
    if (name === undefined) {
      if (!isPlain(text) || names.has(text)) return undefined;
      words.push(text);
    } else if (optionForms[name].value !== undefined) {
      const value = joined ?? rest.next().value;
      if (!isPlain(value)) return undefined;
      const before = options[name];
      const values = Array.isArray(before) ? [...before, value] : [value];
      options = { ...options, [name]: optionForms[name].mayRepeat ? values : value };
    } else if (joined === undefined) options = { ...options, [name]: !flag.startsWith('--no-') };
    else return undefined;
  }
  return command === undefined ? { kind: 'guide', words, options } : requestOf(command, words, options);
}

function requestOf(command: Command, words: readonly string[], options: Options): Request | undefined {
  const takes: readonly string[] = [...everywhere, ...command.takes];
  const isForeign = Object.keys(options).some((name) => !takes.includes(name));
  if (command.name === 'page') {
    // “page not found” is what somebody sees.
    if (words.length > 0) return { kind: 'guide', words: [command.name, ...words], options };
    return isForeign ? undefined : { kind: 'page', options };
  }
  return isForeign || words.length === 0 ? undefined : { kind: 'search', words, options };
}
