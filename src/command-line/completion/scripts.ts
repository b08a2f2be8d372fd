import type { ShellName } from '../shell-names';

/** The completion of a shell. */
interface Shell {
  /** The file to which a user adds a line, and the line, around the command that prints the script. */
  readonly file: string;
  readonly line: (print: string) => string;
  /** The script, around the command that it runs on Tab with the line up to the cursor as its next argument. */
  readonly script: (ask: string) => string;
}

/** Bash 4 and later, without the bash-completion package. Of `--format=h` it completes but the `h`, which is `$2`. */
const bash = (ask: string) => `
_signin_help() {
  mapfile -t COMPREPLY < <(env ${ask} "\${COMP_LINE:0:COMP_POINT}" "$2" 2> /dev/null)
  [[ \${COMPREPLY-} != /* ]] || { compopt -o "\${COMPREPLY#/}"; COMPREPLY=(); }
}
((BASH_VERSINFO[0] < 4)) || complete -F _signin_help signin-help
`;

/** Zsh, sourced or as the file `_signin-help` of a folder of `$fpath`. Words that begin alike are shown at the first Tab. */
const zsh = (ask: string) => `
_signin_help() {
  local -a answer
  answer=("\${(@f)$(env ${ask} "$words[1,CURRENT-1] $QIPREFIX$PREFIX" 2> /dev/null)}")
  case $answer[1] in
    /default) compset -P '--*='; _files ;;
    /dirnames) _files -/ ;;
    ?*)
      _describe '' answer -M 'm:{a-zA-Z}={A-Za-z}'
      (( compstate[nmatches] < 2 )) || compstate[list]=list ;;
  esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _signin_help signin-help
[[ $funcstack[1] != _signin-help ]] || _signin_help "$@"
`;

/** Fish 3.1 and later, which completes names of files by itself where it is told so. */
const fish = (ask: string) => `
function __signin_help
    set -l answer (env ${ask} (commandline -cp | string collect) 2> /dev/null)
    test "$answer" = /dirnames; and __fish_complete_directories; or string join \\n -- $answer
end
complete -c signin-help -e
complete -c signin-help -f -a '(__signin_help)'
complete -c signin-help -s o -l output -r -F
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

/** Every shell there is a completion script for. `env` runs programs alone, and says nothing where one is missing. */
export const shells: Readonly<Record<ShellName, Shell>> = {
  bash: { file: '~/.bashrc', line: (print) => `source <(${print})`, script: bash },
  zsh: { file: '~/.zshrc', line: (print) => `source <(${print})`, script: zsh },
  fish: { file: '~/.config/fish/config.fish', line: (print) => `${print} | source`, script: fish },
  powershell: {
    file: '$PROFILE',
    line: (print) => `${print} | Out-String | Invoke-Expression`,
    script: powershell,
  },
};
