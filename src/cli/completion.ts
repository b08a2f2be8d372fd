import type { Edition } from '../core/edition';
import { Failure } from '../core/failure';
import { alternatives } from '../core/words';
import { renderers } from '../render/renderers';
import { type CompletionWords, shellNames, shells, type Word } from './completion-shells';
import { commands, helpTexts } from './options';
import { programOf, type Reading } from './program';

/**
 * The completion script of a shell, in the language of the edition.
 * @throws {Failure} `error.shell` for a shell there is no script for
 */
export function renderCompletion(name: string, reading: Reading): string {
  const { edition } = reading;
  const render = Object.hasOwn(shells, name) ? shells[name] : undefined;
  if (render === undefined) {
    throw new Failure('error.shell', { shell: name, known: alternatives(shellNames, edition.language) });
  }
  return render(wordsOf(reading));
}

/** All that can be completed, taken from the program and the catalogue themselves. */
function wordsOf(reading: Reading): CompletionWords {
  const { edition, languages } = reading;
  const program = programOf(reading, helpTexts(edition, languages));
  const help = { words: ['-h', '--help'], text: edition.words['help.option.help'], value: 'none' } as const;
  const optionsOf = (command: typeof program | (typeof program.commands)[number]) => [
    ...command.options.map((option) => ({
      words: [option.short, option.long].filter((word) => word !== undefined),
      text: option.description,
      value: valueKinds[option.long ?? ''] ?? 'none',
    })),
    help,
  ];
  return {
    topics: edition.topics.map(({ id, title }) => ({ word: id, text: title })),
    codes: Object.entries(edition.codes).map(([id, { meaning }]) => ({ word: id, text: meaning })),
    commands: program.commands.map((command) => ({ word: command.name(), text: command.description() })),
    optionsOf: Object.fromEntries([
      ['', optionsOf(program)],
      ...program.commands.map((command) => [command.name(), optionsOf(command)]),
    ]),
    values: {
      language: Object.entries(languages).map(([word, text]) => ({ word, text })),
      format: renderers.map((renderer) => ({ word: renderer.name, text: '' })),
      answer: answersOf(edition),
      shell: shellNames.map((word) => ({ word, text: '' })),
    },
    folderCommands: commands.filter(({ argument }) => argument === 'arg.directory').map(({ name }) => name),
    shellCommands: commands.filter(({ argument }) => argument === 'arg.shell').map(({ name }) => name),
  };
}

/** What stands after an option, by its name. */
const valueKinds: Readonly<Record<string, 'language' | 'format' | 'answer' | 'file' | 'free'>> = {
  '--lang': 'language',
  '--format': 'format',
  '--answer': 'answer',
  '--output': 'file',
  '--step': 'free',
};

const answersOf = ({ questions }: Edition): readonly Word[] =>
  Object.entries(questions).flatMap(([id, question]) =>
    question.kind === 'choice'
      ? question.choices.map((choice) => ({ word: `${id}=${choice.id}`, text: choice.label }))
      : [],
  );
