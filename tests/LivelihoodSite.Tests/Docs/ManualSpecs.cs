namespace LivelihoodSite.Tests.Docs;

/// <summary>The manual (docs/) says the same in English and Chinese, and builds as a site without a finding.</summary>
public sealed class ManualSpecs
{
    // What is written in a fixed form, and not translated.
    private static readonly string[] SameInBoth =
    [
        "report",
        "outline",
        "lines",
        "table",
        "console",
        "sh",
        "css",
        "html",
        "nginx",
        "apache",
        "xml",
    ];

    public static TheoryData<string> Pages() => [.. ManualPage.Names];

    [Fact]
    public void I_can_build_the_manual_without_a_finding()
    {
        using var site = ManualSite.Copy();
        var built = site.Run("build").ExitsWith(0);
        Assert.True(built.Findings.Count == 0, built.Err);
        Assert.Empty(site.Run("check", "--strict").ExitsWith(0).Findings);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void I_find_the_same_headings_tables_lists_pictures_and_examples_in_Chinese(string name)
    {
        var english = ManualPage.English(name);
        var chinese = ManualPage.Chinese(name);

        Assert.Equal(english.Headings, chinese.Headings);
        Assert.Equal(english.Rows.Select(row => row.Length), chinese.Rows.Select(row => row.Length));
        Assert.Equal(english.Counts, chinese.Counts);
        Assert.Equal(english.Blocks.Select(block => block.Kind), chinese.Blocks.Select(block => block.Kind));
        foreach (var (left, right) in english.Blocks.Zip(chinese.Blocks))
        {
            Assert.Equal(left.Lines.Count, right.Lines.Count);
            if (SameInBoth.Contains(left.Kind, StringComparer.Ordinal))
            {
                Assert.Equal(left.Lines.Select(WithoutRemark), right.Lines.Select(WithoutRemark));
            }
        }
    }

    [Theory]
    [InlineData("quantities")]
    [InlineData("translation-checks")]
    public void I_find_the_same_examples_in_the_tables_of_both_languages(string name) =>
        Assert.Equal(Examples(ManualPage.English(name)), Examples(ManualPage.Chinese(name)));

    [Fact]
    public void I_find_every_code_with_its_cause_and_cure_in_both_languages()
    {
        var codes = Codes(ManualPage.English("diagnostics"));
        Assert.NotEmpty(codes);
        Assert.Equal(codes, Codes(ManualPage.Chinese("diagnostics")));
        Assert.All(
            ManualPage.Chinese("diagnostics").Rows.Where(row => row[0].StartsWith("LS", StringComparison.Ordinal)),
            row => Assert.All(row, cell => Assert.NotEmpty(cell.Trim()))
        );
    }

    private static IReadOnlyList<string> Codes(ManualPage page) =>
        [.. page.Rows.Select(row => row[0]).Where(cell => cell.StartsWith("LS", StringComparison.Ordinal))];

    // The heads of tables are translated.
    private static IReadOnlyList<string> Examples(ManualPage page)
    {
        var rows = page.Rows.Select(row => string.Join(" | ", row)).ToList();
        return
        [
            .. rows.Where(
                (row, place) => place + 1 >= rows.Count || !rows[place + 1].StartsWith("---", StringComparison.Ordinal)
            ),
        ];
    }

    private static string WithoutRemark(string line) => line.Split("  #")[0].Trim();
}
