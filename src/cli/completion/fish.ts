import {
  allCommands,
  type CompletionOption,
  type CompletionWords,
  type Shell,
  spellings,
  type ValueKind,
  type Word,
} from './words';

/** Completion for fish 3.1 and later. */
export const fish: Shell = {
  installKey: 'completion.runOnce',
  file: '',
  installCommand: (printing) => `${printing} > ~/.config/fish/completions/signin-help.fish`,
  render: (words) => `# ${words.install}
${machine(words)}
${Object.entries(words.lists)
  .map(([name, list]) => listFunction(name, list))
  .join('')}${listFunction('topic', words.topics)}${listFunction('code', words.codes)}
complete -c signin-help -e
complete -c signin-help -f
${[...places(words), ...optionLines(words)].map((line) => `complete -c signin-help ${line}\n`).join('')}`,
};

const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const listFunction = (name: string, list: readonly Word[]): string => {
  const items = list.map(({ word, text }) => ` \\\n        ${quote(word)} ${quote(text)}`).join('');
  return `
function __signin_help_list_${name}
    printf '%s\\t%s\\n'${items}
end
`;
};

/** What stands as the first word of the guide and of every command. */
const places = (words: CompletionWords): readonly string[] => [
  `-n '__signin_help_first guide' -a '(__signin_help_list_topic)'`,
  `-n '__signin_help_first guide; and __signin_help_typed' -a '(__signin_help_list_code)'`,
  ...words.commands.map((command) => {
    const condition = `__signin_help_first guide ${spellings(command).join(' ')}`;
    return `-n ${quote(condition)} -a ${command.name} -d ${quote(command.text)}`;
  }),
  ...words.commands.flatMap(({ name, argument }) => {
    const offered = { folder: '(__fish_complete_directories)', shell: '(__signin_help_list_shell)' };
    return argument === 'folder' || argument === 'shell'
      ? [`-n '__signin_help_first ${name}' -a '${offered[argument]}'`]
      : [];
  }),
];

/** One line an option and the commands that take it in the same way. */
const optionLines = (words: CompletionWords): readonly string[] => {
  const owners = new Map<string, string[]>();
  for (const { name, options } of allCommands(words)) {
    for (const option of options) {
      const line = optionLine(option);
      owners.set(line, [...(owners.get(line) ?? []), name]);
    }
  }
  return [...owners].map(([line, names]) => `-n '__signin_help_in ${names.join(' ')}' ${line}`);
};

const optionLine = ({ words, text, value }: CompletionOption): string => {
  const flags = words.map((word) => (word.startsWith('--') ? `-l ${word.slice(2)}` : `-s ${word.slice(1)}`));
  return [...flags, valueFlags(value), `-d ${quote(text)}`].filter(Boolean).join(' ');
};

const valueFlags = (value: ValueKind): string => {
  if (value === 'none' || value === 'optional') return '';
  if (value === 'free') return '-x';
  return value === 'file' ? '-r -F' : `-x -a '(__signin_help_list_${value})'`;
};

/** The options of the guide that are followed by a value, or may be. */
const valued = ({ guide }: CompletionWords, ...values: readonly ValueKind[]) =>
  guide.options
    .filter(({ value }) => values.includes(value))
    .flatMap(({ words }) => words)
    .join(' ');

const machine = (words: CompletionWords): string => `
# Prints the command, how many words it has (x where a name is to follow), and the options given.
function __signin_help_state
    set -l command guide
    set -l count 0
    set -l used
    set -l pending
    set -l named
    set -l over
    for word in (commandline -opc)[2..-1]
        if test -n "$pending"
            set pending
        else if test -n "$named"; and not string match -qr -- '^-.' $word
            set named
        else if test -z "$over"; and test "$word" = --
            set over 1
            set named
        else if test -z "$over"; and string match -qr -- '^-.' $word
            set named
            set -a used (string match -r -- '^--[^=]*|^-.' $word)
            if contains -- $word ${valued(words, 'optional')}
                set named 1
            else if contains -- $word ${valued(words, 'language', 'format', 'answer', 'file', 'free')}
                set pending 1
            end
        else if test $command = guide; and test $count -eq 0; and contains -- $word ${words.commands.map(({ name }) => name).join(' ')}
            set command $word
        else
            set count (math $count + 1)
        end
    end
    test -n "$named"; and set count x
    printf '%s\\n' $command $count $used
end

# Whether the command is one of those named.
function __signin_help_in
    set -l state (__signin_help_state)
    contains -- $state[1] $argv
end

# Whether the first word of the command named comes next, and only options that follow here have been given.
function __signin_help_first
    set -l state (__signin_help_state)
    test $state[1] = $argv[1] -a $state[2] = 0; or return 1
    set -q argv[2]; or return 0
    for option in $state[3..-1]
        contains -- $option $argv[2..-1]; or return 1
    end
end

# Whether something has been typed of the word.
function __signin_help_typed
    string length -q -- (commandline -ct)
end
`;
