using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

/// <summary>docs/grammar.md is the specification of the report grammar; each of its examples runs.</summary>
public sealed class GrammarDocumentSpecs
{
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "grammar.md");

    public static TheoryData<int, string, string> Examples()
    {
        var data = new TheoryData<int, string, string>();
        foreach (var (line, report, outline) in Read())
        {
            data.Add(line, report, outline);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void I_can_trust_every_example_of_the_grammar_document(int line, string report, string outline)
    {
        Assert.True(line > 0);
        var read = ReportReader.Read(report, "grammar.md", new ReadOptions(null), out var ledger);
        Assert.Equal(outline, Outline.Of(read), ignoreLineEndingDifferences: true);
        Assert.Empty(Conservation.Check(report, ledger, read.Report!, "grammar.md"));
    }

    [Fact]
    public void I_find_the_document_in_step_with_the_program()
    {
        // LIVELIHOOD_UPDATE=1 rewrites the outlines; a person then reads the difference.
        if (Environment.GetEnvironmentVariable("LIVELIHOOD_UPDATE") is "1")
        {
            Rewrite();
        }

        Assert.True(Read().Count >= 12);
    }

    private static List<(int Line, string Report, string Outline)> Read()
    {
        var examples = new List<(int, string, string)>();
        var lines = File.ReadAllLines(Document);
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.Equals(lines[i], "```report", StringComparison.Ordinal))
            {
                var report = Block(lines, i);
                var outline = Array.IndexOf(lines, "```outline", i);
                examples.Add((i + 1, report, Block(lines, outline)));
            }
        }

        return examples;
    }

    private static string Block(string[] lines, int fence) =>
        string.Concat(
            lines
                .Skip(fence + 1)
                .TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal))
                .Select(line => line + "\n")
        );

    private static void Rewrite()
    {
        var lines = File.ReadAllLines(Document).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!string.Equals(lines[i], "```outline", StringComparison.Ordinal))
            {
                continue;
            }

            var fence = lines.LastIndexOf("```report", i);
            var read = ReportReader.Read(Block([.. lines], fence), "grammar.md", new ReadOptions(null), out _);
            var end = lines.IndexOf("```", i);
            lines.RemoveRange(i + 1, end - i - 1);
            lines.InsertRange(i + 1, Outline.Of(read).TrimEnd('\n').Split('\n'));
        }

        File.WriteAllText(Document, string.Join('\n', lines) + "\n");
    }
}
