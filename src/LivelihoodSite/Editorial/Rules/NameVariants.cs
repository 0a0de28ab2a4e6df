using LivelihoodSite.Model;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>
/// One body under two names in one project: 交管护学联盟 and 交管护联盟. Only a gap inside the name counts; a name that is
/// shorter at its beginning is the usual short form.
/// </summary>
internal static class NameVariants
{
    public const string Code = "LS1109";

    /// <summary>Names of bodies end so; 中心 and 平台 are shortened in running text on purpose.</summary>
    private static readonly string[] Kinds =
    [
        "联盟",
        "协会",
        "联合会",
        "基金会",
        "商会",
        "志愿团",
        "咨询团",
        "服务团",
        "讲师团",
        "宣讲团",
    ];

    /// <summary>Words that end before a name begins.</summary>
    private static readonly string[] Before =
    [
        "推进",
        "成立",
        "组织",
        "加强",
        "开展",
        "发起",
        "建立",
        "继续",
        "联合",
        "组建",
        "依托",
        "利用",
        "通过",
        "举办",
        "加入",
        "支持",
        "鼓励",
        "引导",
        "全区",
        "辖区",
        "的",
        "和",
        "与",
        "及",
        "在",
        "由",
        "对",
        "为",
        "了",
        "个",
        "名",
        "支",
    ];

    private const int LongestName = 24;
    private const int LongestGap = 2;

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        if (item.Result is not { } result)
        {
            yield break;
        }

        foreach (var kind in Kinds)
        {
            var promised = Names(item.Commitment.Text, kind);
            var reported = Names(result.Text, kind);
            var all = promised.Concat(reported).Distinct(StringComparer.Ordinal).Take(20).ToList();
            // The longest name is the full one; the first that differs from it is told.
            var full = all.OrderByDescending(name => name.Length)
                .ThenBy(name => name, StringComparer.Ordinal)
                .FirstOrDefault();
            var variant = full is null ? null : reported.Concat(promised).FirstOrDefault(name => HasGap(full, name));
            if (variant is null)
            {
                continue;
            }

            Message message = $"the same body seems to have two names here ({full})";
            Message suggestion = "Use its full name throughout";
            yield return reported.Contains(variant, StringComparer.Ordinal)
                ? item.InResult(Code, variant, message, suggestion)
                : item.InCommitment(Code, variant, message, suggestion);
        }
    }

    private static List<string> Names(string text, string kind)
    {
        var names = new List<string>();
        for (var at = text.IndexOf(kind, StringComparison.Ordinal); at >= 0; )
        {
            var start = at;
            while (start > 0 && at - start < LongestName && Overlap.IsHan(text[start - 1]))
            {
                start--;
            }

            var run = text[start..at];
            var cut = Before.Max(word =>
                run.LastIndexOf(word, StringComparison.Ordinal) is var i and >= 0 ? i + word.Length : 0
            );
            names.Add(run[cut..] + kind);
            at = text.IndexOf(kind, at + kind.Length, StringComparison.Ordinal);
        }

        return names;
    }

    /// <summary>True when the short name is the full one with one or two characters left out inside it.</summary>
    private static bool HasGap(string full, string name)
    {
        var gap = full.Length - name.Length;
        if (gap is < 1 or > LongestGap)
        {
            return false;
        }

        var head = 0;
        while (head < name.Length && full[head] == name[head])
        {
            head++;
        }

        return head >= 2 && string.CompareOrdinal(full, head + gap, name, head, name.Length) == 0;
    }
}
