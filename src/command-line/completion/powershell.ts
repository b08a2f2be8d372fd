import { fitting, pathMark, type Shell } from './shell';

/**
 * Completion for PowerShell 5.1 and later. All but the first line is ASCII, what is sent and answered too: Windows
 * PowerShell reads what a program prints in the code page of the console. It also drops empty arguments and spoils
 * quotation marks, and `signin-help.cmd` would obey an `&`. So all is percent-encoded, and what is typed sent in one
 * argument.
 */
export const powershell: Shell = {
  file: '$PROFILE',
  installCommand: (printing) => `${printing} | Out-String | Invoke-Expression`,
  script: (install, question) => `# ${install}

Register-ArgumentCompleter -Native -CommandName 'signin-help', 'signin-help.cmd', 'signin-help.ps1' -ScriptBlock {
    param($word, $ast, $cursor)
    $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor }) + $word
    $typed = @($words | ForEach-Object { [uri]::EscapeDataString($_) }) -join '/'
    $answer = @(try { signin-help ${question} $typed 2> $null } catch { })
    if ('${pathMark}' -in $answer) {
        $stem = "$($answer[2])"
        return [Management.Automation.CompletionCompleters]::CompleteFilename($word.Substring($stem.Length)) |
            Where-Object ResultType -match $answer[1] | ForEach-Object {
                [Management.Automation.CompletionResult]::new($stem + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip)
            }
    }
    foreach ($line in $answer) {
        $item, $text = $line.Split("\`t")
        [Management.Automation.CompletionResult]::new($item, $item, 'ParameterValue', [uri]::UnescapeDataString($text))
    }
}
`,
  typed: ([typed = '']) => typed.split('/').slice(1).map(decodeURIComponent),
  words: (words, word) =>
    fitting(words, word).map(([one, text]) => `${one}\t${encodeURIComponent(text || one)}`),
  paths: (kind, stem) => [pathMark, kind === 'file' ? '.' : 'Container', stem],
};
