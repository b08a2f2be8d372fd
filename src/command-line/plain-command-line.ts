import { commands, everywhere, type Options, optionForms, optionNames } from './options';
import type { Request } from './program';

/** The options by each way to write them. */
const written = new Map(
  optionNames.flatMap((name) => optionForms[name].flags.split(', ').map((flag) => [flag, name] as const)),
);
const names: ReadonlySet<string> = new Set(commands.map(({ name }) => name));
/** The command that is read here too: it is to take no longer than a guide. */
const page = commands.find(({ name }) => name === 'page');
const ofPage: readonly string[] = [...everywhere, ...(page?.takes ?? [])];

/**
 * Whether a word that begins with a hyphen is no option, though commander would take it for one: a message, an error
 * number below zero, or `-` for standard input.
 */
export const isText = (word: string): boolean => /^-(?:$|\d|[A-Z]{2}|-*[^\s=]*\s)/.test(word);

const isPlain = (text: string | undefined): text is string =>
  text !== undefined && text !== '' && (!text.startsWith('-') || isText(text));

/**
 * Reads a command line that asks for a guide in plain words and options, as commander would: to load commander costs
 * more than to make the guide. Whatever is in any way special, wrong usage and help too, is left to commander.
 * @returns undefined for a command line that commander is to read
 */
export function readPlainly(argv: readonly string[]): Request | undefined {
  const words: string[] = [];
  let options: Options = { input: true, color: true };
  const isPage = argv[0] === page?.name;
  const rest = (isPage ? argv.slice(1) : argv).values();
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
  if (!isPage) return { kind: 'guide', words, options };
  const isForeign = Object.keys(options).some((name) => !ofPage.includes(name));
  return isForeign || words.length > 0 ? undefined : { kind: 'page', options };
}
