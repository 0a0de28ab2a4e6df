using LivelihoodSite.Tests.Editorial;

namespace LivelihoodSite.Tests.Translation;

/// <summary>docs/translation-checks.md is the specification of the comparison of numbers; each of its rows runs.</summary>
public sealed class NumberAgreementSpecs(CheckedNumberRows rows) : IClassFixture<CheckedNumberRows>
{
    public static TheoryData<int, string, string, string> Rows()
    {
        var data = new TheoryData<int, string, string, string>();
        foreach (var (index, row) in CheckedNumberRows.All.Index())
        {
            data.Add(index, row[0], row[1], row[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void I_am_told_of_every_number_that_does_not_agree_and_of_no_other(
        int index,
        string chinese,
        string english,
        string expected
    )
    {
        var found = rows.Findings.Where(finding => finding.Path == CheckedNumberRows.PathOf(index)).ToList();

        Assert.True(
            expected == (found.Count == 0 ? "—" : string.Join(' ', found.Select(finding => finding.Code))),
            $"{chinese}\n{english}\n{string.Join('\n', found)}"
        );
    }
}

/// <summary>All rows of the document as projects of one site, checked once.</summary>
public sealed class CheckedNumberRows
{
    public CheckedNumberRows()
    {
        using var site = TranslatedSite.Of([
            .. All.Select(
                (row, index) =>
                    new Pair
                    {
                        Commitment = $"实施工程{(char)('甲' + index)}。",
                        Result = row[0],
                        English = row[1],
                    }
            ),
        ]);
        Findings =
        [
            .. site.Run("check", "--only", "translation")
                .Findings.Where(finding => string.CompareOrdinal(finding.Code, "LS1201") >= 0)
                .Where(finding => string.CompareOrdinal(finding.Code, "LS1220") < 0)
                .Select(finding => (finding.Path, finding.Code, finding.Message)),
        ];
    }

    public static IReadOnlyList<string[]> All { get; } =
    [
        .. File.ReadAllLines(Repository.PathOf("docs/translation-checks.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Where(line => !line.Contains("| found |", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    internal IReadOnlyList<(string Path, string Code, string Message)> Findings { get; }

    internal static string PathOf(int index) => $"input/2020/01/{index + 1:00}.en.md";
}
