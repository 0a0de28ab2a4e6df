namespace LivelihoodSite.Editorial.Rules;

/// <summary>A promise without a result, and a result that only the order of the text gives to several promises.</summary>
internal static class Completeness
{
    public const string NoResult = "LS1111";
    public const string SharedResult = "LS1112";

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        if (item.Result is null)
        {
            yield return item.InCommitment(
                NoResult,
                item.Commitment.Text,
                new Wording("nothing is reported on this promise", "该项承诺没有完成情况"),
                new Wording("Ask the responsible body for its result", "请责任单位补充完成情况")
            );
        }

        // Told once, at the first of the sharers.
        var others = item.File.Owned.SharedResultWith;
        if (others.Count > 0 && others.All(other => string.CompareOrdinal(item.Id, other) < 0))
        {
            yield return item.AtKey(
                SharedResult,
                "shared-result-with",
                item.Commitment.Text,
                new Wording(
                    $"one result stands below this promise and {string.Join(", ", others)}; that it reports on all of them is a guess",
                    $"本项与{string.Join("、", others)}共用一条完成情况，系按前后顺序推断"
                ),
                new Wording(
                    "Ask which promise it reports on, or for a result of each",
                    "请确认完成情况对应哪几项，或分项报告"
                )
            );
        }
    }
}
