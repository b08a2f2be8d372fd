import type { Edition } from '../core/edition';
import { Failure } from '../core/failure';
import { alternatives, fill } from '../core/words';
import { formats } from '../render/formats';
import type { SpokenCommand } from './command';
import { shells } from './completion/shells';
import type { CompletionCommand, CompletionOption, CompletionWords, Shell, Word } from './completion/words';
import { type ShellName, shellNames } from './completion-shells';
import { helpTexts } from './help-texts';
import { commands, listFormats } from './options';
import { programOf, type Reading } from './program';

/**
 * The completion script of a shell, in the language of the edition.
 * @throws {Failure} `error.shell` for a shell there is no script for
 */
export function renderCompletion(name: string, reading: Reading): string {
  const { language } = reading.edition;
  if (!isShell(name)) {
    throw new Failure('error.shell', { shell: name, known: alternatives(shellNames, language) });
  }
  const printing = `signin-help completion ${name} --lang ${language}`;
  return shells[name].render(wordsOf(reading, shells[name], printing));
}

const isShell = (name: string): name is ShellName => Object.hasOwn(shells, name);

/** All that can be completed, taken from the program and the catalogue themselves. */
function wordsOf(reading: Reading, shell: Shell, printing: string): CompletionWords {
  const { edition, languages } = reading;
  const { words } = edition;
  const program = programOf(reading, helpTexts(edition, languages));
  const plain = (names: readonly string[]) => names.map((word) => ({ word, text: '' }));
  const { file } = shell;
  return {
    install: fill(words[shell.installKey], { file, command: shell.installCommand(printing) }),
    topics: edition.topics.map(({ id, title }) => ({ word: id, text: title })),
    codes: Object.entries(edition.codes).map(([id, { meaning }]) => ({ word: id, text: meaning })),
    guide: commandOf(program, 'guide', words['help.option.help']),
    commands: program.commands.map((command) =>
      commandOf(command as SpokenCommand, command.name(), words['help.option.help']),
    ),
    lists: {
      language: Object.entries(languages).map(([word, text]) => ({ word, text })),
      format: plain(formats.map(({ name }) => name)),
      listFormat: plain(listFormats),
      answer: answersOf(edition),
      shell: plain(shellNames),
    },
    headings: {
      topics: words['completion.topics'],
      codes: words['completion.codes'],
      commands: words['completion.commands'],
      options: words['completion.options'],
      values: words['completion.values'],
    },
  };
}

const listOfOption: Readonly<Record<string, CompletionOption['value']>> = {
  '--lang': 'language',
  '--format': 'format',
  '--answer': 'answer',
  '--output': 'file',
};

const placeOfArgument = { 'arg.directory': 'folder', 'arg.shell': 'shell' } as const;

/** A command of the program as shells see it. */
function commandOf(command: SpokenCommand, name: string, help: string): CompletionCommand {
  const argument = commands.find((known) => known.name === name)?.argument;
  const value = ({ long, required, optional }: SpokenCommand['options'][number]) => {
    if (optional) return 'optional';
    if (!required) return 'none';
    return name === 'list' && long === '--format' ? 'listFormat' : (listOfOption[long ?? ''] ?? 'free');
  };
  return {
    name,
    text: command.description(),
    options: [
      ...command.options.map((option) => ({
        words: [option.short, option.long].filter((word) => word !== undefined && word !== null),
        text: option.description,
        value: value(option),
      })),
      { words: ['-h', '--help'], text: help, value: 'none' },
    ],
    argument: name === 'guide' ? 'first' : argument === undefined ? 'none' : placeOfArgument[argument],
  };
}

const answersOf = ({ questions }: Edition): readonly Word[] =>
  Object.entries(questions).flatMap(([id, question]) =>
    question.kind === 'choice'
      ? question.choices.map((choice) => ({ word: `${id}=${choice.id}`, text: choice.label }))
      : [],
  );
