namespace LivelihoodSite.Commands.Usage;

/// <summary>
/// Scripts with which a shell asks the program itself what may stand at the cursor: <c>livelihood "[suggest:N]" "LINE"</c>
/// prints one word a line for place N of the line without the program's name.
/// </summary>
public static class CompletionScripts
{
    private const string Bash = """
        # Completion of livelihood for bash.
        _livelihood() {
            local line="${COMP_LINE:0:COMP_POINT}" IFS=$'\n'
            line="${line#"${COMP_WORDS[0]}"}"
            line="${line# }"
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$2"))
        }
        complete -o default -F _livelihood livelihood

        """;

    private const string Zsh = """
        #compdef livelihood
        # Completion of livelihood for zsh.
        _livelihood() {
            local line="${(j: :)words[2,CURRENT]}"
            local -a found
            found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            found=("${(@)found:#}")
            if (( ${#found} )); then compadd -- "${found[@]}"; else _files; fi
        }
        if [ "$funcstack[1]" = "_livelihood" ]; then _livelihood "$@"; else compdef _livelihood livelihood; fi

        """;

    private const string Fish = """
        # Completion of livelihood for fish.
        function __livelihood_complete
            set -l line (string replace -r '^\s*\S+\s?' '' -- (commandline -cp))
            livelihood "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c livelihood -a '(__livelihood_complete)'

        """;

    private const string PowerShell = """
        # Completion of livelihood for PowerShell.
        Register-ArgumentCompleter -Native -CommandName livelihood -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = "$commandAst".PadRight($cursorPosition - $commandAst.Extent.StartOffset)
            $line = $line -replace '^\S+\s?', ''
            livelihood "[suggest:$($line.Length)]" "$line" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>The shells that a script is known for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script, with LF.</summary>
    /// <param name="shell">One of <see cref="Shells"/>.</param>
    public static string Of(string shell) =>
        (
            shell switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            }
        ).ReplaceLineEndings("\n");
}
