import {
  allCommands,
  type CompletionWords,
  kinds,
  posixQuote,
  type Shell,
  spellings,
  type Word,
} from './words';

/** Completion for zsh, to be sourced or to be put into a folder of `$fpath` as `_signin-help`. */
export const zsh: Shell = {
  installKey: 'completion.addLine',
  file: '~/.zshrc',
  installCommand: (printing) => `source <(${printing})`,
  render: (words) => `#compdef signin-help
# ${words.install}

_signin_help() {
  local -A flags kinds places headings
  flags=(${table(allCommands(words).map((command) => [command.name, spellings(command).join(' ')]))})
  kinds=(${table(kinds(words))})
  places=(${table(allCommands(words).map(({ name, argument }) => [name, argument]))})
  headings=(${table(Object.entries(words.headings))})
${arraysOf(words)}
${machine}}

_signin_help_offer() {
  _describe -t "$1" "$headings[$1]" "$2" -M 'm:{a-zA-Z}={A-Za-z}'
}

if [[ $funcstack[1] == _signin-help ]]; then
  _signin_help "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _signin_help signin-help
fi
`,
};

const table = (entries: readonly (readonly [string, string])[]): string =>
  entries
    .map(([key, value]) => `\n    ${posixQuote(key)} ${posixQuote(value)}`)
    .join('')
    .concat('\n  ');

/** Words as `_describe` reads them: a colon parts the word from its text. */
const described = ({ word, text }: Word): string => {
  const escaped = word.replace(/[\\:]/g, '\\$&');
  return posixQuote(text === '' ? escaped : `${escaped}:${text.replaceAll('\\', '\\\\')}`);
};

const arraysOf = (words: CompletionWords): string => {
  const { lists, topics, codes, commands } = words;
  const flags = allCommands(words).map(({ name, options }) => [
    `flag_${name}`,
    options.flatMap((option) => option.words.map((word) => ({ word, text: option.text }))),
  ]);
  const values = Object.entries({
    ...lists,
    topic: topics,
    code: codes,
    command: commands.map(({ name, text }) => ({ word: name, text })),
  }).map(([name, list]) => [`list_${name}`, list]);
  return ([...values, ...flags] as [string, readonly Word[]][])
    .map(([name, list]) => {
      const items = list.map((item) => `\n    ${described(item)}`).join('');
      return `  local -a ${name}\n  ${name}=(${items}\n  )`;
    })
    .join('\n');
};

const machine = `
  local command=guide pending= kind= over= named= flag word
  local -i count=0
  local -a used fitting
  for word in "\${(@)words[2,CURRENT-1]}"; do
    if [[ -n $pending ]]; then
      pending=
    elif [[ -n $named && $word != -?* ]]; then
      named=
    elif [[ -z $over && $word == -- ]]; then
      over=1 named=
    elif [[ -z $over && $word == -?* ]]; then
      named=
      case $word in
        (--*) used+=("\${word%%=*}") ;;
        (*) used+=("\${word[1,2]}") ;;
      esac
      case \${kinds[guide:$word]} in
        ('') ;;
        (optional) named=1 ;;
        (*) pending=$word ;;
      esac
    elif [[ $command == guide && $count -eq 0 && $word != guide && -n \${flags[$word]} ]]; then
      command=$word
    else
      count+=1
    fi
  done

  if [[ -n $pending ]]; then
    kind=\${kinds[$command:$pending]:-free}
  elif [[ -z $over && $PREFIX == --*=* ]]; then
    flag=\${PREFIX%%=*}
    kind=\${kinds[$command:$flag]:-free}
    compset -P 1 '*='
  elif [[ -z $over && $PREFIX == -[^-]?* ]]; then
    kind=\${kinds[$command:\${PREFIX[1,2]}]:-free}
    compset -P '??'
  elif [[ -z $over && $PREFIX == -* ]]; then
    kind=flags
  elif [[ -z $named && $count -eq 0 ]]; then
    kind=\${places[$command]}
  fi

  local -i found=1
  case $kind in
    (file) _files && found=0 ;;
    (folder) _files -/ && found=0 ;;
    (free|optional) ;;
    (first)
      _signin_help_offer topics list_topic && found=0
      [[ -n $PREFIX ]] && _signin_help_offer codes list_code && found=0
      for word in $list_command; do
        for flag in $used; do
          [[ " \${flags[\${word%%:*}]} " == *" $flag "* ]] || continue 2
        done
        fitting+=($word)
      done
      _signin_help_offer commands fitting && found=0
      ;;
    (''|none|flags) [[ -z $over ]] && _signin_help_offer options flag_$command && found=0 ;;
    (*) _signin_help_offer values list_$kind && found=0 ;;
  esac
  return found
`;
