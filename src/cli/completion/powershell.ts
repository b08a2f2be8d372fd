import { allCommands, type CompletionWords, kinds, type Shell, spellings, type Word } from './words';

/**
 * Completion for PowerShell 5.1 and later. The code is ASCII, whatever the language: Windows PowerShell reads what a
 * program prints in the code page of the console.
 */
export const powershell: Shell = {
  installKey: 'completion.addLine',
  file: '$PROFILE',
  installCommand: (printing) => `${printing} | Out-String | Invoke-Expression`,
  render: (words) => `# ${words.install}

Register-ArgumentCompleter -Native -CommandName 'signin-help', 'signin-help.cmd', 'signin-help.ps1' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $flags = @{${table(allCommands(words).map((command) => [command.name, `@(${spellings(command).map(quote).join(', ')})`]))}}
    $kinds = @{${table(kinds(words).map(([name, kind]) => [name, quote(kind)]))}}
    $places = @{${table(allCommands(words).map(({ name, argument }) => [name, quote(argument)]))}}
    # Words and what they are, in turn.
    $lists = @{${table(listsOf(words).map(([name, list]) => [name, pairs(list)]))}}
${machine}}
`,
};

/** A text in single quotes, with everything but ASCII and the backslash as `[regex]::Unescape` reads it. */
const escaped = (text: string): string =>
  quote(
    text
      .replaceAll('\\', '\\\\')
      .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const table = (entries: readonly (readonly [string, string])[]): string =>
  entries
    .map(([key, value]) => `\n        ${quote(key)} = ${value}`)
    .join('')
    .concat('\n    ');

const pairs = (list: readonly Word[]): string =>
  `@(${list
    .map(({ word, text }) => `\n            ${quote(word)}, ${escaped(text === '' ? word : text)}`)
    .join(',')}\n        )`;

const listsOf = (words: CompletionWords): readonly (readonly [string, readonly Word[]])[] => [
  ...Object.entries(words.lists),
  ['topics', words.topics],
  ['codes', words.codes],
  ['commands', words.commands.map(({ name, text }) => ({ word: name, text }))],
  ...allCommands(words).map(
    ({ name, options }) =>
      [
        `flags:${name}`,
        options.flatMap((option) => option.words.map((word) => ({ word, text: option.text }))),
      ] as const,
  ),
];

const machine = `
    $command = 'guide'; $count = 0; $pending = ''; $kind = ''; $stem = ''; $over = $false; $named = $false
    $used = @()
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    foreach ($word in $before) {
        if ($pending) { $pending = '' }
        elseif ($named -and $word -notlike '-?*') { $named = $false }
        elseif (-not $over -and $word -eq '--') { $over = $true; $named = $false }
        elseif (-not $over -and $word -like '-?*') {
            $named = $false
            $used += if ($word -like '--*') { $word.Split('=')[0] } else { $word.Substring(0, 2) }
            $follows = $kinds["guide:$word"]
            if ($follows -eq 'optional') { $named = $true } elseif ($follows) { $pending = $word }
        }
        elseif ($command -eq 'guide' -and $count -eq 0 -and $word -ne 'guide' -and $flags.ContainsKey($word)) { $command = $word }
        else { $count++ }
    }

    if ($pending) { $kind = $kinds["\${command}:$pending"]; if (-not $kind) { $kind = 'free' } }
    elseif (-not $over -and ($wordToComplete -match '^(--[^=]+)=' -or $wordToComplete -match '^(-[^-]).')) {
        $stem = if ($wordToComplete -like '--*') { $Matches[1] + '=' } else { $Matches[1] }
        $kind = $kinds["\${command}:$($Matches[1])"]
        if (-not $kind) { $kind = 'free' }
    }
    elseif (-not $over -and $wordToComplete -like '-*') { $kind = 'flags' }
    elseif (-not $named -and $count -eq 0) { $kind = $places[$command] }

    if ($kind -in 'free', 'optional') { return }
    if ($kind -in 'file', 'folder') {
        return [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) |
            Where-Object { $kind -eq 'file' -or $_.ResultType -eq 'ProviderContainer' }
    }
    $names = @($kind)
    if ($kind -eq 'first') { $names = if ($wordToComplete) { 'topics', 'codes', 'commands' } else { 'topics', 'commands' } }
    elseif ($kind -in '', 'none', 'flags') {
        if ($over) { return }
        $names = @("flags:$command")
    }
    foreach ($name in $names) {
        $list = $lists[$name]
        for ($i = 0; $i -lt $list.Count; $i += 2) {
            $word = $stem + $list[$i]
            if (-not $word.StartsWith($wordToComplete, [StringComparison]::OrdinalIgnoreCase)) { continue }
            if ($name -eq 'commands' -and @($used | Where-Object { $_ -notin $flags[$list[$i]] }).Count) { continue }
            $text = [regex]::Unescape($list[$i + 1])
            [System.Management.Automation.CompletionResult]::new($word, $list[$i], 'ParameterValue', $text)
        }
    }
`;
