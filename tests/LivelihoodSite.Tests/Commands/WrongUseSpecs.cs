using System.Globalization;
using System.Resources;
using LivelihoodSite.Commands.Usage;
using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Commands;

/// <summary>Who mistypes a command reads a sentence of this program, in the language chosen, and where help is.</summary>
public sealed class WrongUseSpecs
{
    /// <summary>Texts of the parser that no mistake leads to: its own help, which is not used, and its own exceptions.</summary>
    private static readonly string[] NotShown = ["Help", "ExceptionHandlerHeader", "VersionOptionDescription"];

    [Theory]
    [InlineData("There is no command or option “chek” here. Did you mean “check”?", "chek")]
    [InlineData("There is no command or option “--ouput” here. Did you mean “--output”?", "build", "--ouput")]
    [InlineData("There is no command or option “水果” here.", "水果")]
    [InlineData("Name a command, too.", "translate")]
    [InlineData("“parse” needs FILE.", "parse")]
    [InlineData("The option --output needs a value.", "build", "--root", ".", "--output")]
    [InlineData("“fruit” is not possible here. Use one of xliff, csv.", "translate", "export", "--format", "fruit")]
    [InlineData("The option --jobs cannot be “two”.", "pdf", "--jobs", "two")]
    [InlineData("The option --output takes one value, not 2.", "build", "--output", "a", "--output", "b")]
    [InlineData("Give --quiet or --verbose, not both.", "check", "--quiet", "--verbose")]
    public void I_read_what_is_wrong_and_where_help_is(string sentence, params string[] args)
    {
        using var site = TestSite.Empty();

        var lines = site.Run(args).ExitsWith(2).Err.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(sentence, lines[0]);
        Assert.Matches("^Try “livelihood( [a-z]+)* --help”\\.$", Assert.Single(lines[1..]));
    }

    [Fact]
    public void Nothing_that_the_parser_can_say_is_left_as_it_says_it()
    {
        var texts = new ResourceManager(
            "System.CommandLine.Properties.Resources",
            typeof(System.CommandLine.Command).Assembly
        ).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!;
        var entries = texts
            .Cast<System.Collections.DictionaryEntry>()
            .Select(entry => (Key: (string)entry.Key, Text: (string)entry.Value!))
            .Where(entry => !NotShown.Any(start => entry.Key.StartsWith(start, StringComparison.Ordinal)))
            .ToList();

        Assert.NotEmpty(entries);
        Assert.DoesNotContain(
            entries,
            entry =>
            {
                var said = string.Format(CultureInfo.InvariantCulture, entry.Text, "A", "B", "C", "\nD");
                return UsageProblem.Of(said, []).Equals(Message.Verbatim(said));
            }
        );
    }
}
