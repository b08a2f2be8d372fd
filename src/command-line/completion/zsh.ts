import type { Word } from './offer';
import { pathMark, type Shell } from './shell';

/** Completion for zsh, to be sourced or to be put into a folder of `$fpath` as `_signin-help`. */
export const zsh: Shell = {
  file: '~/.zshrc',
  installCommand: (printing) => `source <(${printing})`,
  script: (install, question) => `#compdef signin-help
# ${install}

_signin_help() {
  local -a answer
  answer=(\${(f)"$(env signin-help ${question} "\${(@)words[2,CURRENT-1]}" "$PREFIX" 2> /dev/null)"})
  if [[ $answer[1] == ${pathMark} ]]; then
    compset -p $answer[2]
    _files $answer[3]
  else
    _describe '' answer -M 'm:{a-zA-Z}={A-Za-z}'
  fi
}

if [[ $funcstack[1] == _signin-help ]]; then
  _signin_help "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _signin_help signin-help
fi
`,
  typed: (args) => args,
  words: (words) => words.map(described),
  paths: (kind, stem) => [pathMark, `${stem.length}`, kind === 'file' ? '' : '-/'],
};

/** A word as `_describe` reads it: a colon parts it from its text. */
const described = ([word, text]: Word): string =>
  [word.replace(/[\\:]/g, '\\$&'), text.replaceAll('\\', '\\\\')].filter(Boolean).join(':');
