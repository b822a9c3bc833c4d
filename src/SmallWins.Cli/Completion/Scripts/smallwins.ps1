# Completion of smallwins in PowerShell. To have it, put this line into the file that $PROFILE names:
#   smallwins completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName smallwins -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $typed = "$wordToComplete".TrimStart("'", '"').TrimEnd("'", '"')
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })

    smallwins complete powershell "--typed=$typed" -- @words 2>$null | ForEach-Object {
        switch ($_) {
            ':files' { [System.Management.Automation.CompletionCompleters]::CompleteFilename($typed) }
            ':folders' { [System.Management.Automation.CompletionCompleters]::CompleteFilename($typed) | Where-Object ResultType -eq ProviderContainer }
            default {
                $word, $about = $_ -split "`t", 2
                # Left bare, # would begin a comment and @ would be a variable's.
                $text = if ($word -match '^[#@]|[\s;,|&(){}]') { "'" + $word.Replace("'", "''") + "'" } else { $word }
                $kind = if ($word.StartsWith('-')) { 'ParameterName' } else { 'ParameterValue' }
                [System.Management.Automation.CompletionResult]::new($text, $word, $kind, $(if ($about) { $about } else { $word }))
            }
        }
    }
}
