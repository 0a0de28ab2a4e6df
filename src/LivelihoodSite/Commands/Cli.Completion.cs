using System.CommandLine;
using LivelihoodSite.Commands.Usage;

namespace LivelihoodSite.Commands;

public static partial class Cli
{
    private static Command Completion(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell that completes what you type." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        var command = new SiteCommand(
            "completion",
            "Prints a script with which a shell completes commands and options when you press Tab.",
            [ExitCode.Fine, ExitCode.WrongUse],
            new Example(
                "source <(livelihood completion bash)",
                "For this window; put the line into ~/.bashrc for all."
            ),
            new Example("livelihood completion zsh > ~/.zfunc/_livelihood", "For zsh, in a folder of fpath."),
            new Example(
                "livelihood completion fish > ~/.config/fish/completions/livelihood.fish",
                "For fish, from the next window on."
            ),
            new Example(
                "livelihood completion pwsh | Out-String | Invoke-Expression",
                "For PowerShell; put the line into $PROFILE for all windows."
            )
        )
        {
            shell,
        };
        command.SetAction(result =>
        {
            terminal.Output.Write(CompletionScripts.Of(result.GetValue(shell)!));
            return ExitCode.Fine;
        });
        return command;
    }
}
