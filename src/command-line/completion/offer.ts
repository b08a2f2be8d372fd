import type { Edition, Library } from '../../catalogue/edition';
import { formats } from '../../render/formats';
import { helpTexts } from '../help-texts';
import { commands, listCommands, listFormats, type OptionName } from '../options';
import { shellNames } from '../shell-names';
import { optionsOf } from './command-options';
import { readLine } from './line';

/** A word to complete, and what it is; an empty text where the word says it all. */
export type Word = readonly [word: string, text: string];

/** What can stand at the cursor. */
export interface Offer {
  /** How the current word begins and stays, such as `--output=`. */
  readonly stem: string;
  /** What can stand after the stem. */
  readonly words: readonly Word[] | 'file' | 'folder';
}

/**
 * Says what can stand at the cursor; which of the words begin with what is typed there is for the shell to say.
 * @param before the words between the program's name and the current one
 * @param current the current word as far as the cursor
 */
export function offerAt(
  before: readonly string[],
  current: string,
  edition: Edition,
  languages: Library['languages'],
): Offer {
  const texts = helpTexts(edition, languages);
  const options = (name?: string) => optionsOf(name, edition.words, texts);
  const { command, operands, given, last, isOver } = readLine(before, options());
  const own = options(command);
  const value = options().get(last)?.value ?? 'no';
  const isFree = value !== 'yes' && !isOver;
  const [stem = ''] = (isFree && /^--[^=]*=|^-[^-](?=.)/.exec(current)) || [];
  const option = value === 'yes' ? last : stem.replace('=', '');
  if (option !== '') return { stem, words: valuesOf(own.get(option)?.name, command, edition, languages) };
  if (operands === 0 && value === 'no' && (isOver || !current.startsWith('-'))) {
    const argument = commands.find(({ name }) => name === command)?.argument;
    if (argument === 'arg.directory') return { stem, words: 'folder' };
    if (argument === 'arg.shell') return { stem, words: plain(shellNames) };
    if (command === undefined) {
      const takes = (name: string) => (word: string) =>
        [...options(name).keys()].some((flag) => word.startsWith(flag));
      const fit = commands.filter(({ name }) => given.every(takes(name)));
      const names = fit.map((fitting): Word => [fitting.name, texts.ofCommand(fitting)]);
      return { stem, words: [...guideWords(edition, current), ...names] };
    }
  }
  const wantsOption = !isOver && /^(-|$)/.test(current);
  return { stem, words: !wantsOption ? [] : [...own].map(([flag, { text }]) => [flag, text]) };
}

/** What a guide is asked for. There are many codes: they come once something is typed. */
const guideWords = ({ topics, codes }: Edition, current: string): readonly Word[] => [
  ...topics.map(({ id, title }): Word => [id, title]),
  ...(current === '' ? [] : Object.entries(codes).map(([id, { meaning }]): Word => [id, meaning])),
];

const plain = (names: readonly string[]) => names.map((name): Word => [name, '']);

/** What can follow an option; nothing where that is a free text, or where a command does not take the option. */
function valuesOf(
  option: OptionName | undefined,
  command: string | undefined,
  { questions }: Edition,
  languages: Library['languages'],
): Offer['words'] {
  const values: Partial<Record<OptionName, Offer['words']>> = {
    lang: Object.entries(languages),
    format: plain(
      command !== undefined && listCommands.includes(command) ? listFormats : formats.map(({ name }) => name),
    ),
    answer: Object.entries(questions).flatMap(([id, question]) =>
      question.kind === 'choice'
        ? question.choices.map((choice): Word => [`${id}=${choice.id}`, choice.label])
        : [],
    ),
    output: 'file',
  };
  return (option && values[option]) ?? [];
}
