import type { Command } from 'commander';
import type { Edition } from '../../catalogue/edition';
import { guideOf } from '../../guide/guide';
import { placeIn } from '../../guide/reading-place';
import { readerOf } from '../../reading/reader';
import { formatsOf, helpTexts } from '../help-texts';
import type { OptionName } from '../options';
import { type ProgramContext, programOf } from '../program';
import { shellNames } from '../shell-names';
import { splitLine } from './line';

/** A word to complete, and what it is; an empty text where the word says it all. */
export type Word = readonly [word: string, text: string];

/** What can stand somewhere: words, or names of files or folders, which are called as bash calls them. */
type Offer = readonly Word[] | 'default' | 'dirnames';

/**
 * Says what can stand at the end of a command line in place of its last word.
 * @param part the end of that word, where that alone is to be replaced
 * @throws {Error} for a line that cannot be read
 */
export function offerFor(line: string, context: ProgramContext, part?: string): Offer {
  const { before, current, redirects } = splitLine(line);
  if (redirects) return 'default';
  const { offer, typed } = offerAt(before, current, context);
  if (typeof offer === 'string') return offer;
  const stem = current.slice(0, current.length - typed.length);
  const kept = part === undefined || !current.endsWith(part) ? 0 : current.length - part.length;
  return offer
    .filter(([word]) => word.toLowerCase().startsWith(typed.toLowerCase()))
    .map(([word, text]) => [(stem + word).slice(kept), text]);
}

const mark = '\0';

/** Commander reads the words. Where it puts the current one, which a mark ends, tells what that is. */
function offerAt(before: readonly string[], current: string, context: ProgramContext) {
  const program = programOf(context, helpTexts(context.edition, context.languages));
  const { operands } = program.parseOptions([...before, current + mark]);
  const command = program.commands.find((sub) => sub.name() === operands[0]) ?? program;
  const names = operands.slice(command === program ? 0 : 1);
  for (const [option, values] of Object.entries(program.opts())) {
    const [typed = '', end] = `${[values].flat().at(-1)}`.split(mark);
    if (end === undefined) continue;
    const isTaken = command.options.some((own) => own.attributeName() === option);
    return { typed, offer: isTaken ? valuesOf(option as OptionName, command, names.join(' '), context) : [] };
  }
  if (names[0] === current + mark) return { typed: current, offer: operandsOf(command, current, context) };
  return { typed: current, offer: before.includes('--') ? [] : optionsOf(command) };
}

const plain = (names: readonly string[]) => names.map((name): Word => [name, '']);

/** What can follow an option; nothing where that is a free text. @param name the words that name a guide */
function valuesOf(option: OptionName, command: Command, name: string, context: ProgramContext): Offer {
  if (option === 'lang') return Object.entries(context.languages);
  if (option === 'format') return plain(formatsOf(command.name()));
  if (option === 'answer') return answersOf(context.edition);
  if (option === 'step') return stepsOf(name, context.edition);
  return option === 'output' ? 'default' : [];
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

/** What can stand first behind a command, or behind the program: a guide, an error code, or a command. */
function operandsOf(command: Command, current: string, { edition }: ProgramContext): Offer {
  if (command.name() === 'export') return 'dirnames';
  if (command.name() === 'completion') return plain(shellNames);
  if (command.parent !== null) return optionsOf(command);
  const guides = edition.topics.map(({ id, title }): Word => [id, title]);
  // There are many codes: they come once something is typed, and only those that a shell takes for one word.
  const codes = Object.entries(current === '' ? {} : edition.meanings).filter(([id]) => /^[\w.-]+$/.test(id));
  const given = command.options.filter((one) => command.getOptionValueSource(one.attributeName()) === 'cli');
  const takesAll = ({ options }: Command) =>
    given.every(({ long }) => options.some((own) => own.long === long));
  const commands = command.commands.filter(takesAll);
  return [...guides, ...codes, ...commands.map((one): Word => [one.name(), one.description()])];
}

const optionsOf = (command: Command): readonly Word[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ short, long, description }) =>
      [short, long].flatMap((flag) => (flag === undefined ? [] : [[flag, description] as const])),
    );
