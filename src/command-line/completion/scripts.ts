import type { ShellName } from '../shell-names';

/** How a user installs the script of a shell, and the script. */
interface Shell {
  /** The file to which a user adds a line; empty where a command is run once. */
  readonly file: string;
  /** That line or command, given the command that prints the script. */
  readonly install: (print: string) => string;
  /** The script, given the command that it runs on Tab, with the line up to the cursor as its next argument. */
  readonly script: (ask: string) => string;
}

// `env` runs programs alone: no function, and nothing that has something to say where the program is missing.

/** Bash 4 and later, without the bash-completion package. Of `--format=h` it completes but the `h`, which is `$2`. */
const bash = (ask: string) => `
_signin_help() {
  mapfile -t COMPREPLY < <(env ${ask} "\${COMP_LINE:0:COMP_POINT}" "$2" 2> /dev/null)
  case \${COMPREPLY-} in
    /file) compopt -o default; COMPREPLY=() ;;
    /folder) compopt -o dirnames; COMPREPLY=() ;;
  esac
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
      _describe '' answer -M 'm:{a-zA-Z}={A-Za-z}'
      # Words that begin alike are shown at the first Tab.
      (( compstate[nmatches] < 2 )) || compstate[list]=list ;;
  esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _signin_help signin-help
[[ $funcstack[1] != _signin-help ]] || _signin_help "$@"
`;

/** Fish 3.1 and later. It completes files for a command that it does not know. */
const fish = (ask: string) => `
function __signin_help
    set -l answer (env ${ask} (commandline -cp | string collect) 2> /dev/null)
    switch "$answer"
        case /file
            set -l option (commandline -ct | string match -r -- '^--.*?=')
            string join \\n -- "$option"(complete -C "__signin_help_path "(commandline -ct | string replace -- "$option" ''))
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
    foreach ($row in @(try { ${ask} $line 2> $null } catch { }) -notmatch '^/') {
        $item, $text = $row.Split("\`t")
        [Management.Automation.CompletionResult]::new($item, $item, 'ParameterValue', [uri]::UnescapeDataString($text))
    }
}
`;

const sourced = (print: string) => `source <(${print})`;
const runOnce = (print: string) => `${print} > ~/.config/fish/completions/signin-help.fish`;
const invoked = (print: string) => `${print} | Out-String | Invoke-Expression`;

/** Every shell there is a completion script for. */
export const shells: Readonly<Record<ShellName, Shell>> = {
  bash: { file: '~/.bashrc', install: sourced, script: bash },
  zsh: { file: '~/.zshrc', install: sourced, script: zsh },
  fish: { file: '', install: runOnce, script: fish },
  powershell: { file: '$PROFILE', install: invoked, script: powershell },
};
