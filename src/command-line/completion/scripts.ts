import type { ShellName } from '../shell-names';

/** A shell: how a user installs its script, and the script. */
interface Shell {
  /** The file to which a user adds a line; empty where a command is run once. */
  readonly file: string;
  /** That line or command, given the command that prints the script. */
  readonly install: (print: string) => string;
  /**
   * The script. On Tab it runs a command with the line up to the cursor as one argument. That prints a line for each word,
   * with its text after a tab, or else `/file` or `/folder` for names that the shell knows itself.
   */
  readonly script: (ask: string) => string;
}

// `env` runs programs alone: no function, and nothing that has something to say where the program is missing.

/** Bash 4 and later, without the bash-completion package. It shows words without texts. */
const bash = (ask: string) => `
_signin_help() {
  local line=\${COMP_LINE:0:COMP_POINT}
  mapfile -t COMPREPLY < <(env ${ask} "$line" 2> /dev/null)
  case \${COMPREPLY-} in
    /file) compopt -o default; COMPREPLY=() ;;
    /folder) compopt -o dirnames; COMPREPLY=() ;;
  esac
  # Bash completes only $2, such as the h of --format=h. As many characters as stand before it are taken off.
  local word=\${line##*[[:space:]]}
  word=\${word//[\\"\\']}
  local before=\${word%"$2"}
  COMPREPLY=("\${COMPREPLY[@]%%$'\\t'*}")
  COMPREPLY=("\${COMPREPLY[@]#\${before//?/?}}")
}
if ((BASH_VERSINFO[0] >= 4)); then complete -F _signin_help signin-help; fi
`;

/** Zsh; the script is to be sourced, or to be put into a folder of `$fpath` as `_signin-help`. */
const zsh = (ask: string) => `
_signin_help() {
  local -a answer
  answer=("\${(@f)$(env ${ask} "$words[1,CURRENT-1] $QIPREFIX$PREFIX" 2> /dev/null)}")
  case $answer[1] in
    /file) compset -P '--*='; _files ;;
    /folder) _files -/ ;;
    ?*)
      answer=("\${(@)answer//\\\\/\\\\\\\\}")
      answer=("\${(@)answer/$'\\t'/:}")
      _describe '' answer -M 'm:{a-zA-Z}={A-Za-z}'
      # Words that begin alike are shown at the first Tab.
      (( compstate[nmatches] < 2 )) || compstate[list]=list ;;
  esac
}
if [[ $funcstack[1] == _signin-help ]]; then
  _signin_help "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _signin_help signin-help
fi
`;

/** Fish 3.1 and later. It completes files for a command that it does not know. */
const fish = (ask: string) => `
function __signin_help
    set -l answer (env ${ask} (commandline -cp | string collect) 2> /dev/null)
    switch "$answer"
        case /file
            set -l option (commandline -ct | string match -r -- '^--.*?=')
            set -l typed (commandline -ct | string replace -- "$option" '')
            string join \\n -- "$option"(complete -C "__signin_help_path $typed")
        case /folder
            __fish_complete_directories
        case '*'
            string join \\n -- $answer
    end
end
complete -c signin-help -e
complete -c signin-help -f -a '(__signin_help)'
`;

/**
 * PowerShell 5.1 and later, which completes names of files where it is given nothing. Windows PowerShell reads what a
 * program prints in the code page of the console, and `signin-help.cmd` would obey an `&`: so all is percent-encoded.
 */
const powershell = (ask: string) => `
Register-ArgumentCompleter -Native -CommandName 'signin-help', 'signin-help.cmd', 'signin-help.ps1' -ScriptBlock {
    param($word, $ast, $cursor)
    $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor }) + $word
    $line = [uri]::EscapeDataString(($words -join ' ').Replace('\\', '\\\\'))
    $answer = @(try { ${ask} $line 2> $null } catch { })
    foreach ($row in $answer -notmatch '^/') {
        $item, $text = $row.Split("\`t")
        if (-not $text) { $text = $item }
        [Management.Automation.CompletionResult]::new($item, $item, 'ParameterValue', [uri]::UnescapeDataString($text))
    }
}
`;

const sourced = (print: string) => `source <(${print})`;

/** Every shell there is a completion script for. */
export const shells: Readonly<Record<ShellName, Shell>> = {
  bash: { file: '~/.bashrc', install: sourced, script: bash },
  zsh: { file: '~/.zshrc', install: sourced, script: zsh },
  fish: {
    file: '',
    install: (print) => `${print} > ~/.config/fish/completions/signin-help.fish`,
    script: fish,
  },
  powershell: {
    file: '$PROFILE',
    install: (print) => `${print} | Out-String | Invoke-Expression`,
    script: powershell,
  },
};
