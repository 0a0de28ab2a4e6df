using LivelihoodSite.Commands;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

/// <summary>
/// Reports as different offices write them (Corpus/NAME.txt), each with what a reader of Chinese finds in it (NAME.json).
/// </summary>
public sealed class CorpusSpecs
{
    private static readonly string Folder = Repository.PathOf("tests/LivelihoodSite.Tests/Seeds/Corpus");

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.txt")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void I_get_from_parse_what_a_person_reads_in_the_report(string name)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = Cli.Run(["parse", Path.Combine(Folder, name + ".txt")], output, error);

        Assert.Equal(0, exitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".json")), output.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void I_get_the_same_projects_when_the_report_comes_as_gb18030_with_other_line_ends(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".txt"));
        var gb18030 = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var other = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal)
            : text.Replace("\n", "\r\n", StringComparison.Ordinal);

        var read = ReportReader.Read(gb18030.GetBytes(other), "r.txt", new ReadOptions(null));

        Assert.Equal(Outline.Of(ReportReader.Read(text, "r.txt", new ReadOptions(null), out _)), Outline.Of(read));
    }

    [Fact]
    public void There_are_reports_of_at_least_fourteen_offices() => Assert.True(Names.Count >= 14);
}
