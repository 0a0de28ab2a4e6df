using System.Diagnostics;
using LivelihoodSite.Commands;

namespace LivelihoodSite.Tests.Commands;

/// <summary>A shell completes what may stand at the cursor.</summary>
public sealed class CompletionSpecs
{
    [Theory]
    [InlineData("bu", "build")]
    [InlineData("check --on", "--only")]
    [InlineData("check --only pub", "publishing")]
    [InlineData("translate ex", "export")]
    [InlineData("check --lang z", "zh")]
    public void Bash_completes_what_I_type(string typed, string expected)
    {
        Assert.Equal([expected], Bash($"livelihood {typed}"));
    }

    [Fact]
    public void Bash_offers_every_command()
    {
        var offered = Bash("livelihood ");

        Assert.Superset(
            new HashSet<string>(["build", "check", "import", "parse", "pdf", "translate"]),
            offered.ToHashSet()
        );
    }

    [Theory]
    [InlineData("bash", "bash", "-n")]
    [InlineData("zsh", "zsh", "-n")]
    [InlineData("fish", "fish", "-n")]
    public void A_script_is_good_grammar_for_its_shell(string shell, string program, string check)
    {
        using var site = TestSite.Empty();
        var script = site.Run("completion", shell).ExitsWith(0);
        site.Write("script", script.Out);

        Assert.Equal("", script.Err);
        if (IsInstalled(program))
        {
            Assert.Equal((0, ""), Run(program, [check, site.PathOf("script")]));
        }
    }

    [Fact]
    public void Power_shell_has_a_script_and_other_shells_are_refused()
    {
        using var site = TestSite.Empty();

        Assert.Contains(
            "Register-ArgumentCompleter",
            site.Run("completion", "pwsh").ExitsWith(0).Out,
            StringComparison.Ordinal
        );
        site.Run("completion", "tcsh").ExitsWith(2);
    }

    // The script in a real bash; its livelihood is the program that was built with the tests.
    private static string[] Bash(string line)
    {
        using var site = TestSite.Empty();
        site.Write("script", site.Run("completion", "bash").ExitsWith(0).Out);
        var (exit, output) = Run(
            "bash",
            [
                "-c",
                """
                livelihood() { dotnet "$PROGRAM" "$@"; }
                source "$1"
                COMP_LINE="$2"; COMP_POINT=${#2}
                read -ra COMP_WORDS <<< "$2"
                _livelihood livelihood "${2##* }" ""
                printf '%s\n' "${COMPREPLY[@]}"
                """,
                "bash",
                site.PathOf("script"),
                line,
            ]
        );
        Assert.Equal(0, exit);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsInstalled(string program) => Run("bash", ["-c", $"command -v {program}"]).Exit == 0;

    private static (int Exit, string Output) Run(string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PROGRAM"] = typeof(Cli).Assembly.Location;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error);
    }
}
