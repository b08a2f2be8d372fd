import { pathMark, type Shell } from './shell';

/** Completion for fish 3.1 and later. */
export const fish: Shell = {
  file: '',
  installCommand: (printing) => `${printing} > ~/.config/fish/completions/signin-help.fish`,
  // For a command that it does not know, fish completes files.
  script: (install, question) => `# ${install}

function __signin_help
    set -l word (commandline -ct)
    set -l answer (env signin-help ${question} (commandline -opc)[2..-1] "$word" 2> /dev/null)
    if test "$answer[1]" = ${pathMark}
        set answer $answer[2](complete -C "__signin_help_path $answer[3]" | string match -re -- $answer[4])
    end
    string join \\n -- $answer
end

complete -c signin-help -e
complete -c signin-help -f -a '(__signin_help)'
`,
  typed: (args) => args,
  words: (words) => words.map((word) => word.join('\t')),
  paths: (kind, stem, word) => [pathMark, stem, word.slice(stem.length), kind === 'file' ? '.' : '/(\\t|$)'],
};
