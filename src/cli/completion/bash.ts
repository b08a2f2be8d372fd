import { allCommands, type CompletionWords, kinds, posixQuote, type Shell, spellings } from './words';

/** Completion for bash 4 and later, without the bash-completion package. Bash shows words without descriptions. */
export const bash: Shell = {
  installKey: 'completion.addLine',
  file: '~/.bashrc',
  installCommand: (printing) => `source <(${printing})`,
  render: (words) => `# ${words.install}

_signin_help() {
  local IFS=$' \\t\\n'
  local -A flags=(${table(allCommands(words).map((command) => [command.name, spellings(command).join(' ')]))})
  local -A kinds=(${table(kinds(words))})
  local -A places=(${table(allCommands(words).map(({ name, argument }) => [name, argument]))})
  local -A lists=(${table(listsOf(words))})
${machine}}

_signin_help_offer() {
  local candidate
  for candidate; do
    candidate=$stem$candidate
    if [[ \${candidate,,} == "\${cur,,}"* ]]; then COMPREPLY+=("\${candidate:\${#kept}}"); fi
  done
}

_signin_help_paths() {
  local candidate
  compopt -o filenames "\${@:2}" 2> /dev/null
  while IFS= read -r candidate; do
    candidate=$stem$candidate
    COMPREPLY+=("\${candidate:\${#kept}}")
  done < <(compgen "$1" -- "\${cur:\${#stem}}")
}

if ((BASH_VERSINFO[0] >= 4)); then complete -F _signin_help signin-help; fi
`,
};

const table = (entries: readonly (readonly [string, string])[]): string =>
  entries
    .map(([key, value]) => `\n    [${key}]=${posixQuote(value)}`)
    .join('')
    .concat('\n  ');

const listsOf = ({
  lists,
  topics,
  codes,
  commands,
}: CompletionWords): readonly (readonly [string, string])[] =>
  Object.entries({ ...lists, topics, codes, commands: commands.map(({ name }) => ({ word: name })) }).map(
    ([name, list]) => [name, list.map(({ word }) => word).join(' ')],
  );

/*
 * Bash cuts words at `=` and `:`, as COMP_WORDBREAKS says, and replaces only what stands after the cut: the words are put
 * together again from the line itself, and what bash keeps is left out of the answers.
 */
const machine = `  local rest=$COMP_LINE blank word start=0 i
  local -a words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    blank=\${rest%%[^[:space:]]*}
    rest=\${rest:\${#blank}}
    if ((i > 0)) && [[ -z $blank ]]; then
      words[\${#words[@]}-1]+=$word
    else
      start=$((\${#COMP_LINE} - \${#rest}))
      words+=("$word")
    fi
    rest=\${rest:\${#word}}
  done
  local point=\${COMP_POINT:-\${#COMP_LINE}}
  local cur=\${COMP_LINE:start:point > start ? point - start : 0} kept= stem=
  if [[ $cur == [\\"\\']* ]]; then
    cur=\${cur:1}
  elif [[ $cur == *[=:]* ]]; then
    local tail=$cur
    [[ $COMP_WORDBREAKS == *=* ]] && tail=\${tail##*=}
    [[ $COMP_WORDBREAKS == *:* ]] && tail=\${tail##*:}
    kept=\${cur:0:\${#cur} - \${#tail}}
  fi

  local command=guide pending= kind= over= named= count=0
  local -a used=()
  COMPREPLY=()
  for word in "\${words[@]:1:\${#words[@]}-2}"; do
    if [[ -n $pending ]]; then
      pending=
    elif [[ $word == [\\<\\>]* || $word == [0-9\\&][\\<\\>]* ]]; then
      if [[ $word == *[\\<\\>\\&] ]]; then pending=redirection; fi
    elif [[ -n $named && $word != -?* ]]; then
      named=
    elif [[ -z $over && $word == -- ]]; then
      over=1 named=
    elif [[ -z $over && $word == -?* ]]; then
      named=
      case $word in
        --*) used+=("\${word%%=*}") ;;
        *) used+=("\${word:0:2}") ;;
      esac
      case \${kinds[guide:$word]} in
        '') ;;
        optional) named=1 ;;
        *) pending=$word ;;
      esac
    elif [[ $command == guide && $count -eq 0 && " \${lists[commands]} " == *" $word "* ]]; then
      command=$word
    else
      count=$((count + 1))
    fi
  done

  if [[ $pending == redirection ]]; then
    kind=file
  elif [[ -n $pending ]]; then
    kind=\${kinds[$command:$pending]:-free}
  elif [[ -z $over && $cur == --*=* ]]; then
    stem=\${cur%%=*}=
    kind=\${kinds[$command:\${cur%%=*}]:-free}
  elif [[ -z $over && $cur == -[^-]?* ]]; then
    stem=\${cur:0:2}
    kind=\${kinds[$command:$stem]:-free}
  elif [[ -z $over && $cur == -* ]]; then
    kind=flags
  elif [[ -z $named && $count -eq 0 ]]; then
    kind=\${places[$command]}
  fi

  case $kind in
    file) _signin_help_paths -f -o default ;;
    folder) _signin_help_paths -d -o dirnames ;;
    free | optional) ;;
    first)
      _signin_help_offer \${lists[topics]}
      if [[ -n $cur ]]; then _signin_help_offer \${lists[codes]}; fi
      for word in \${lists[commands]}; do
        for i in "\${used[@]}"; do
          if [[ " \${flags[$word]} " != *" $i "* ]]; then continue 2; fi
        done
        _signin_help_offer "$word"
      done
      ;;
    '' | none | flags) if [[ -z $over ]]; then _signin_help_offer \${flags[$command]}; fi ;;
    *) _signin_help_offer \${lists[$kind]} ;;
  esac
`;
