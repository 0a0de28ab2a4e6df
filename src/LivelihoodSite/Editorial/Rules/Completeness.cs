using LivelihoodSite.Model;

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
                "nothing is reported on this promise",
                "Ask the responsible body for its result"
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
                $"one result stands below this promise and {Message.List(others)}; that it reports on all of them is a guess",
                "Ask which promise it reports on, or for a result of each"
            );
        }
    }
}
