import { fitting, pathMark, type Shell } from './shell';

/** Completion for bash 4 and later, without the bash-completion package. Bash shows words without descriptions. */
export const bash: Shell = {
  file: '~/.bashrc',
  installCommand: (printing) => `source <(${printing})`,
  // `env` runs programs alone: no function, and nothing that has something to say where the program is missing.
  script: (install, question) => `# ${install}

_signin_help() {
  mapfile -t COMPREPLY < <(env signin-help ${question} "\${COMP_WORDBREAKS//[^=:]}" "\${COMP_LINE:0:COMP_POINT}" 2> /dev/null)
  if [[ \${COMPREPLY-} == ${pathMark} ]]; then
    compopt -o \${COMPREPLY[1]} 2> /dev/null
    COMPREPLY=()
  fi
}

if ((BASH_VERSINFO[0] >= 4)); then complete -F _signin_help signin-help; fi
`,
  typed([, line = '']) {
    // Whatever the line ends with, its last word then ends with a dot.
    const pieces = `${line}.`.match(piece) ?? [];
    const word = pieces.pop()?.slice(0, -1) ?? '';
    const [target] = redirection.exec(word) ?? [];
    // The file of a redirection is completed as that of an option is.
    if (target !== undefined) return ['-o', word.slice(target.length)];
    return [...pieces.slice(1).filter((one) => !redirection.test(one)), word];
  },
  words: (words, word, [breaks]) =>
    fitting(words, word).map(([one]) => one.slice(keptOf(word, breaks).length)),
  // Bash knows best how a file name is quoted.
  paths: (kind) => [pathMark, kind === 'file' ? 'default' : 'dirnames'],
};

/** Bash cuts a word at a quotation mark, else at some other marks, and replaces only what stands after the last cut. */
const keptOf = (word: string, breaks = ''): string =>
  (/^[^"']*(?=["'])/.exec(word) ?? RegExp(`^.*[${breaks}]`).exec(word))?.[0] ?? '';

const redirection = /^[\d&]?[<>]+&?\s*/;

/** A word as it is written, quotes and all, or a redirection with its file. */
const piece = /([\d&]?[<>]+&?\s*)?(\\.|"(\\.|[^"\\])*"?|'[^']*'?|[^\s"'\\])+/gs;
