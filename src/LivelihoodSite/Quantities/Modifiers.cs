using System.Collections.Frozen;

namespace LivelihoodSite.Quantities;

/// <summary>What a modifier says of the exact figure.</summary>
public enum Bound
{
    /// <summary>The figure is exact (累计).</summary>
    Exact,

    /// <summary>At least the number (以上, 不少于).</summary>
    Lower,

    /// <summary>More than the number (余, 多, 超过).</summary>
    StrictLower,

    /// <summary>At most the number (以下, 以内, 近).</summary>
    Upper,

    /// <summary>Less than the number (不足).</summary>
    StrictUpper,

    /// <summary>About the number (约, 左右).</summary>
    Vague,
}

/// <summary>The one table of words that make a number less exact.</summary>
public static class Modifiers
{
    /// <summary>Between several modifiers of one number (累计、余).</summary>
    public const char Separator = '、';

    private static readonly FrozenDictionary<string, Bound> Before = new Dictionary<string, Bound>(
        StringComparer.Ordinal
    )
    {
        ["不少于"] = Bound.Lower,
        ["不低于"] = Bound.Lower,
        ["不小于"] = Bound.Lower,
        ["至少"] = Bound.Lower,
        ["最低"] = Bound.Lower,
        ["上"] = Bound.Lower,
        ["超过"] = Bound.StrictLower,
        ["超"] = Bound.StrictLower,
        ["逾"] = Bound.StrictLower,
        ["高于"] = Bound.StrictLower,
        ["多于"] = Bound.StrictLower,
        ["大于"] = Bound.StrictLower,
        ["突破"] = Bound.StrictLower,
        ["不超过"] = Bound.Upper,
        ["不高于"] = Bound.Upper,
        ["不多于"] = Bound.Upper,
        ["不大于"] = Bound.Upper,
        ["至多"] = Bound.Upper,
        ["最多"] = Bound.Upper,
        ["最高"] = Bound.Upper,
        ["控制在"] = Bound.Upper,
        ["近"] = Bound.Upper,
        ["将近"] = Bound.Upper,
        ["接近"] = Bound.Upper,
        ["不足"] = Bound.StrictUpper,
        ["不到"] = Bound.StrictUpper,
        ["低于"] = Bound.StrictUpper,
        ["少于"] = Bound.StrictUpper,
        ["小于"] = Bound.StrictUpper,
        ["未满"] = Bound.StrictUpper,
        ["约"] = Bound.Vague,
        ["大约"] = Bound.Vague,
        ["累计"] = Bound.Exact,
        ["累积"] = Bound.Exact,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Bound> After = new Dictionary<string, Bound>(
        StringComparer.Ordinal
    )
    {
        ["余"] = Bound.StrictLower,
        ["多"] = Bound.StrictLower,
        ["几"] = Bound.StrictLower,
        ["以上"] = Bound.Lower,
        ["及以上"] = Bound.Lower,
        ["以下"] = Bound.Upper,
        ["及以下"] = Bound.Upper,
        ["以内"] = Bound.Upper,
        ["之内"] = Bound.Upper,
        ["内"] = Bound.Upper,
        ["左右"] = Bound.Vague,
        ["上下"] = Bound.Vague,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Bound>.AlternateLookup<ReadOnlySpan<char>> BeforeLookup =
        Before.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Bound>.AlternateLookup<ReadOnlySpan<char>> AfterLookup =
        After.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words whose last character looks like a modifier (附近, 节约).</summary>
    private static readonly FrozenSet<string> Lookalikes = new[]
    {
        "附近",
        "最近",
        "邻近",
        "临近",
        "靠近",
        "节约",
        "签约",
        "履约",
        "预约",
        "违约",
        "晚上",
        "以上",
        "线上",
        "早上",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The modifier that ends right before the index and begins no earlier than the floor, or null.</summary>
    public static string? EndingAt(string text, int end, int floor)
    {
        for (var length = Math.Min(3, end - floor); length > 0; length--)
        {
            if (BeforeLookup.ContainsKey(text.AsSpan(end - length, length)) && !IsLookalike(text, end))
            {
                return text.Substring(end - length, length);
            }
        }

        return null;
    }

    /// <summary>The modifier that follows a number with its unit, or null.</summary>
    public static string? StartingAt(string text, int start, string unit)
    {
        for (var length = Math.Min(3, text.Length - start); length > 1; length--)
        {
            if (AfterLookup.ContainsKey(text.AsSpan(start, length)))
            {
                return text.Substring(start, length);
            }
        }

        var within =
            Units.IsTime(unit)
            && start < text.Length
            && text[start] == '内'
            && (start + 1 >= text.Length || text[start + 1] is not ('设' or '部' or '容'));
        return within ? "内" : null;
    }

    /// <summary>What a modifier as written says; null means exact, an unlisted word is vague.</summary>
    public static Bound BoundOf(string? modifier)
    {
        var bound = Bound.Exact;
        foreach (var word in modifier?.Split(Separator, StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var one = Before.TryGetValue(word, out var b) || After.TryGetValue(word, out b) ? b : Bound.Vague;
            if (bound != Bound.Exact && one != Bound.Exact && one != bound)
            {
                return Bound.Vague;
            }

            bound = one == Bound.Exact ? bound : one;
        }

        return bound;
    }

    private static bool IsLookalike(string text, int end) =>
        end >= 2 && Lookalikes.Contains(text.Substring(end - 2, 2));
}
