using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests.Paper;

/// <summary>Where lines of Chinese text may break (clreq 3.1.3), on the paper itself.</summary>
public sealed class ChineseLineSpecs(PrintedSite site)
{
    private const string NeverFirst = "，。、；：！？）》”’】";
    private const string NeverLast = "（《“‘【";

    private IEnumerable<PdfSheet> Sheets => site.Sheets.Where(sheet => sheet.Page.Language is "zh");

    [Fact]
    public async Task No_line_begins_with_a_closing_mark_or_ends_with_an_opening_one()
    {
        var problems = new Problems();
        foreach (var sheet in Sheets)
        {
            var blocks = await PdfLetters.BlocksAsync(sheet.File);
            problems.Add(
                sheet.Page.Path,
                blocks
                    .SelectMany(lines => lines)
                    .Where(line => line.Length > 1 && (NeverFirst.Contains(line[0]) || NeverLast.Contains(line[^1])))
                    .Select(line => $"a line reads: {line}")
            );
            Assert.NotEmpty(blocks);
        }

        problems.AssertNone();
    }

    [Fact]
    public async Task A_number_stays_on_the_line_of_its_unit()
    {
        var problems = new Problems();
        foreach (var sheet in Sheets)
        {
            var blocks = await PdfLetters.BlocksAsync(sheet.File);
            problems.Add(sheet.Page.Path, blocks.SelectMany(Torn));
        }

        problems.AssertNone();
    }

    // In the contents a line ends with its page.
    private static IEnumerable<string> Torn(IReadOnlyList<string> lines) =>
        lines
            .Zip(lines.Skip(1))
            .Where(pair =>
                pair.First.Length > 12
                && char.IsAsciiDigit(pair.First[^1])
                && pair.Second.Length > 0
                && pair.Second[0] is >= '\u4E00' and <= '\u9FFF'
                && !pair.First.Contains("....", StringComparison.Ordinal)
            )
            .Select(pair => $"a number is torn: {pair.First} / {pair.Second}");
}
