using System.Text.RegularExpressions;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Docs;

public sealed partial class DiagnosticsDocumentSpecs
{
    [Fact]
    public void I_find_every_code_of_the_program_in_the_list_of_findings_and_no_other()
    {
        var used = Directory
            .EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => CodeInSource().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["code"].Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        var listed = CodeInList().Matches(File.ReadAllText(Repository.PathOf("docs/diagnostics.md")));

        Assert.Equal(used, listed.Select(match => match.Groups["code"].Value));
    }

    [GeneratedRegex("[\"](?<code>LS[0-9]{4})[\": ]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeInSource();

    [GeneratedRegex(@"^\| (?<code>LS[0-9]{4}) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeInList();
}
