using System.Text.RegularExpressions;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>
/// Roads that are promised by name, while the result names others. Silent where the result names hardly any road: then it
/// reports in another way. A list that ends in 等 is open; most of it must be missing.
/// </summary>
internal static partial class PromisedPlaces
{
    public const string Code = "LS1110";

    /// <summary>With fewer roads in the result, names are examples.</summary>
    private const int FewestReported = 3;

    private const int MostPromised = 50;

    private static readonly char[] Breaks =
    [
        .. "，。；！？\n、“”（）《》：·",
        .. "在对将于等和与及以至交到从沿把给向由为的",
    ];

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        if (item.Result is not { } result || Roads(result.Text).Count < FewestReported)
        {
            yield break;
        }

        foreach (var clause in Groups(item.Commitment.Text))
        {
            var promised = Roads(clause).Take(MostPromised).ToList();
            var missing = promised.Where(road => !result.Mentions(road)).ToList();
            var isOpen = clause.Contains('等', StringComparison.Ordinal);
            if (missing.Count == 0 || isOpen && missing.Count * 2 <= promised.Count)
            {
                continue;
            }

            yield return item.InCommitment(
                Code,
                string.Join('、', missing),
                $"roads promised here by name and not reported: {missing.Count} of {promised.Count}",
                "Ask what was done there, or why others were chosen"
            );
        }
    }

    // A clause with 、 in it is one list; 并, 以 and the comma begin another matter.
    private static string[] Groups(string text) => text.Split('，', '。', '；', '\n');

    private static List<string> Roads(string text) =>
        [
            .. text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries)
                .Select(piece => RoadName().Match(piece))
                .Where(match => match.Success && !Common().IsMatch(match.Value))
                .Select(match => match.Value)
                .Distinct(StringComparer.Ordinal),
        ];

    [GeneratedRegex("^[一-鿿]{2,3}?(路|街|大道|巷)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoadName();

    /// <summary>Words for roads in general.</summary>
    [GeneratedRegex(
        "道路|马路|公路|铁路|线路|路街|主要|重点|主干|适宜|部分|各|条|级|老旧|网路|电路|思路|全区|辖区|城市",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Common();
}
