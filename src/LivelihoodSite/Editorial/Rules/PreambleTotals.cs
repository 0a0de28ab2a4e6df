using LivelihoodSite.Model;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>What the preamble counts (共40项实事，其中已完成12项) against the projects as they were read.</summary>
internal static class PreambleTotals
{
    public const string Code = "LS1113";

    private static readonly StatusCode[] Done = [StatusCode.Completed, StatusCode.Exceeded, StatusCode.CompletedEarly];

    /// <summary>The longer words first: 未完成 holds 完成. A sum of several codes is one of the ways to count.</summary>
    private static readonly (string Word, StatusCode[][] Ways)[] Statuses =
    [
        (
            "未完成",
            [
                [StatusCode.NotCompleted],
                [StatusCode.NotCompleted, StatusCode.Behind, StatusCode.InProgress, StatusCode.OnSchedule],
            ]
        ),
        (
            "超额完成",
            [
                [StatusCode.Exceeded],
            ]
        ),
        (
            "提前完成",
            [
                [StatusCode.CompletedEarly],
            ]
        ),
        (
            "基本完成",
            [
                [StatusCode.MostlyCompleted],
            ]
        ),
        (
            "完成",
            [
                [StatusCode.Completed],
                Done,
                [.. Done, StatusCode.MostlyCompleted],
                [.. Done, StatusCode.MostlyCompleted, StatusCode.Adjusted],
            ]
        ),
        (
            "推进",
            [
                [StatusCode.InProgress],
                [StatusCode.OnSchedule],
                [StatusCode.InProgress, StatusCode.OnSchedule],
                [StatusCode.InProgress, StatusCode.OnSchedule, StatusCode.Behind],
            ]
        ),
    ];

    private static readonly string[] Projects = ["实事", "民生", "重点", "目标任务", "任务", "项目", "工作"];

    public static IEnumerable<EditorialFinding> Find(ReviewedEdition edition)
    {
        if (edition.File.Preamble?.Source is not { Length: > 0 } text)
        {
            yield break;
        }

        var preamble = Passage.Of(text);
        var line = Math.Max(
            1,
            Array.FindIndex(edition.File.Text.Split('\n'), row => row.StartsWith("preamble", StringComparison.Ordinal))
                + 1
        );
        foreach (
            var figure in preamble.Quantities.Where(figure =>
                figure.BaseUnit is "项" or "件" && Arithmetic.IsExact(figure)
            )
        )
        {
            var clause = preamble.ClauseOf(figure);
            if (
                Counts(edition, preamble, clause, figure) is { Length: > 0 } counts
                && !counts.Contains((int)figure.Value!.Value)
            )
            {
                yield return new EditorialFinding(
                    Code,
                    null,
                    edition.File.Path,
                    line,
                    1,
                    clause.Text,
                    $"the preamble says {figure.Quantity.Raw}, the projects of this edition are {Message.Either(counts.Select(count => $"{count}"))}",
                    "Check the preamble, and whether every project was read"
                );
            }
        }
    }

    /// <summary>The numbers that would be right, or none when the figure counts something else.</summary>
    private static int[] Counts(ReviewedEdition edition, Passage preamble, Clause clause, Located figure)
    {
        var before = preamble.Text[clause.Start..figure.Start];
        foreach (var (word, ways) in Statuses)
        {
            if (
                before.EndsWith(word, StringComparison.Ordinal)
                || before.EndsWith(word + "了", StringComparison.Ordinal)
            )
            {
                return
                [
                    .. ways.Select(codes => edition.Items.Count(item => codes.Contains(item.File.Owned.Status.Code)))
                        .Distinct(),
                ];
            }
        }

        var after = preamble.Text[figure.End..clause.End];
        return Projects.Any(word => after.StartsWith(word, StringComparison.Ordinal))
            // Some offices call a category 一件实事.
            ? [.. new[] { edition.Items.Count, edition.File.Categories.Count }.Distinct()]
            : [];
    }
}
