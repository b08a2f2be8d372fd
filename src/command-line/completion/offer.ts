import type { Command } from 'commander';
import type { Edition } from '../../catalogue/edition';
import { guideOf } from '../../guide/guide';
import { placeIn } from '../../guide/reading-place';
import { readerOf } from '../../reading/reader';
import { formatsOf, helpTexts } from '../help-texts';
import { commands, type OptionName } from '../options';
import { type ProgramContext, programOf } from '../program';
import { shellNames } from '../shell-names';
import { splitLine } from './line';

/** A word to complete, and what it is; an empty text where the word says it all. */
export type Word = readonly [word: string, text: string];

/** What can stand at the cursor. */
type Offer = readonly Word[] | 'file' | 'folder';

/**
 * Says what can stand at the end of a command line in place of its last word.
 * @param part the end of that word, where that alone is to be replaced
 * @throws {Error} for a line that cannot be read
 */
export function offerFor(line: string, context: ProgramContext, part?: string): Offer {
  const { before, current, redirects } = splitLine(line);
  const offer = redirects ? 'file' : offerAt(before, current, context);
  if (typeof offer === 'string') return offer;
  const kept = part === undefined ? 0 : current.length - (current.endsWith(part) ? part.length : 0);
  return offer
    .filter(([word]) => word.toLowerCase().startsWith(current.toLowerCase()))
    .map(([word, text]) => [word.slice(kept), text]);
}

/** Commander reads the words. Where it puts the current one, which a mark ends, tells what that is. */
function offerAt(before: readonly string[], current: string, context: ProgramContext): Offer {
  const mark = '\0';
  const program = programOf(context, helpTexts(context.edition, context.languages));
  const { operands } = program.parseOptions([...before, current + mark]);
  const command = program.commands.find((sub) => sub.name() === operands[0]) ?? program;
  const names = operands.slice(command === program ? 0 : 1);

  for (const [option, values] of Object.entries(program.opts())) {
    const typed = `${[values].flat().at(-1)}`;
    if (!typed.endsWith(mark)) continue;
    const isTaken = command.options.some((own) => own.attributeName() === option);
    const offer = isTaken ? valuesOf(option as OptionName, command, names.join(' '), context) : [];
    const stem = current.slice(0, current.length + mark.length - typed.length);
    return typeof offer === 'string' ? offer : offer.map(([word, text]) => [stem + word, text]);
  }
  if (names[0] === current + mark) {
    const argument = commands.find(({ name }) => name === command.name())?.argument;
    if (argument === 'arg.directory') return 'folder';
    if (argument === 'arg.shell') return plain(shellNames);
    if (command === program) return [...guidesOf(context.edition, current), ...commandsOf(program)];
  }
  return before.includes('--') ? [] : optionsOf(command);
}

const plain = (names: readonly string[]) => names.map((name): Word => [name, '']);

/** There are many codes: they come once something is typed, and only those that a shell takes for one word. */
const guidesOf = ({ topics, meanings }: Edition, current: string): readonly Word[] => [
  ...topics.map(({ id, title }): Word => [id, title]),
  ...Object.entries(current === '' ? {} : meanings).filter(([id]) => /^[\w.-]+$/.test(id)),
];

/** The commands that take every option given. */
function commandsOf(program: Command): readonly Word[] {
  const given = program.options.filter((one) => program.getOptionValueSource(one.attributeName()) === 'cli');
  return program.commands
    .filter(({ options }) => given.every(({ long }) => options.some((own) => own.long === long)))
    .map((command) => [command.name(), command.description()]);
}

const optionsOf = (command: Command): readonly Word[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ short, long, description }) =>
      [short, long].flatMap((flag) => (flag === undefined ? [] : [[flag, description] as const])),
    );

/** What can follow an option; nothing where that is a free text. @param name the words that name a guide */
function valuesOf(option: OptionName, command: Command, name: string, context: ProgramContext): Offer {
  if (option === 'lang') return Object.entries(context.languages);
  if (option === 'format') return plain(formatsOf(command.name()));
  if (option === 'answer') return answersOf(context.edition);
  if (option === 'step') return stepsOf(name, context.edition);
  return option === 'output' ? 'file' : [];
}

const answersOf = ({ questions }: Edition): readonly Word[] =>
  Object.entries(questions).flatMap(([id, question]) =>
    question.kind === 'code' ? [] : question.choices.map((one): Word => [`${id}=${one.id}`, one.label]),
  );

/** The steps of the guide that a name leads to, as it would without the search. */
function stepsOf(name: string, edition: Edition): readonly Word[] {
  const place = placeIn(readerOf([edition])(name));
  const steps = place === undefined ? [] : guideOf(edition, place).steps;
  return steps.map(({ number, title }) => [`${number}`, title]);
}
