using System.CommandLine;
using System.Text.RegularExpressions;
using LivelihoodSite.Commands;
using LivelihoodSite.Commands.Usage;
using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Commands;

/// <summary>What holds of every command, also of those that are added later: the tests go through all of them.</summary>
public sealed partial class CommandLineSpecs
{
    /// <summary>Names of every command, from the program on: <c>""</c>, <c>build</c>, <c>translate export</c> …</summary>
    public static TheoryData<string> All => [.. Below(Root(), [])];

    [Fact]
    public void Every_command_below_the_program_is_declared_with_examples_and_exit_codes()
    {
        Assert.Empty(
            Commands(Root()).Where(command => command is not (SiteCommand or RootCommand)).Select(c => c.Name)
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_help_of_a_command_has_everything_in_English_and_in_Chinese(string name)
    {
        using var site = TestSite.Empty();
        foreach (var (language, heads) in HelpHeadings)
        {
            var help = site.Run([.. Words(name), "--help", "--lang", language]).ExitsWith(0).Out;

            Assert.All(heads, head => Assert.Contains($"\n{head}\n", help, StringComparison.Ordinal));
            Assert.Contains($"  livelihood {name}".TrimEnd(), help, StringComparison.Ordinal);
            Assert.DoesNotContain(help.Split('\n'), line => line.EndsWith(' '));
            Assert.DoesNotContain(help.Split('\n'), line => TextWidth.Of(line) > 100);
        }
    }

    [Fact]
    public void Every_option_and_argument_says_what_it_is_for()
    {
        var silent =
            from command in Commands(Root())
            from symbol in command.Options.Cast<Symbol>().Concat(command.Arguments)
            where string.IsNullOrWhiteSpace(symbol.Description)
            select $"{command.Name} {symbol.Name}";

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_example_can_be_typed_as_it_stands()
    {
        var wrong =
            from command in Commands(Root()).OfType<SiteCommand>()
            from example in command.Examples
            let parsed = Root().Parse([.. TypedIn(example.Line)])
            where parsed.Errors.Count > 0 || !Commands(command).Contains(parsed.CommandResult.Command, new ByName())
            select $"{example.Line}: {string.Join(' ', parsed.Errors.Select(error => error.Message))}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Help_needs_no_site_and_stands_above_mistakes()
    {
        using var site = TestSite.Empty();

        Assert.Contains("Usage:", site.Run("build", "--nonsense", "--help").ExitsWith(0).Out, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Language, string[] Heads)> HelpHeadings =>
        [
            ("en", ["Usage:", "Options:", "Examples:", "Exit codes:"]),
            ("zh", ["用法：", "选项：", "示例：", "退出码："]),
        ];

    private static RootCommand Root() => Cli.Commands(new Terminal(TextWriter.Null, TextWriter.Null));

    private static IEnumerable<Command> Commands(Command command) =>
        [command, .. command.Subcommands.SelectMany(Commands)];

    private static IEnumerable<string> Below(Command command, IReadOnlyList<string> words) =>
        [string.Join(' ', words), .. command.Subcommands.SelectMany(sub => Below(sub, [.. words, sub.Name]))];

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // The call of the program in a line of a shell: source <(livelihood completion bash), livelihood parse x > y.
    private static IEnumerable<string> TypedIn(string line)
    {
        var call = Call().Match(line).Groups["args"].Value;
        return Word().Matches(call).Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"livelihood(?<args>[^|>)]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();

    [GeneratedRegex("([^ \"]|\"[^\"]*\")+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    private sealed class ByName : IEqualityComparer<Command>
    {
        public bool Equals(Command? x, Command? y) => string.Equals(x?.Name, y?.Name, StringComparison.Ordinal);

        public int GetHashCode(Command obj) => StringComparer.Ordinal.GetHashCode(obj.Name);
    }
}
