namespace LivelihoodSite.Seeds.Files;

/// <summary>One level of a list as the document defines it.</summary>
/// <param name="Format">Name of the number format; <c>bullet</c> for a sign.</param>
/// <param name="Text">What is shown, with %1 … %9 for the counts of the levels.</param>
/// <param name="Start">First count.</param>
/// <param name="IsLegal">All counts in Arabic digits.</param>
/// <param name="RestartsAfter">The level (from 1) after which it starts again; 0 never; null the one above.</param>
internal sealed record ListLevel(
    string Format,
    string Text,
    int Start,
    bool IsLegal = false,
    int? RestartsAfter = null
);

/// <summary>A list that paragraphs belong to.</summary>
/// <param name="Id">The list as paragraphs name it.</param>
/// <param name="Definition">Lists of one definition go on counting together.</param>
/// <param name="Levels">Its levels by number.</param>
/// <param name="Restarts">Levels at which the list starts a count of its own, with the first count.</param>
internal sealed record ListDefinition(
    int Id,
    int Definition,
    IReadOnlyDictionary<int, ListLevel> Levels,
    IReadOnlyDictionary<int, int> Restarts
);

/// <summary>Counts the paragraphs of automatic lists and writes their markers, as Word shows them.</summary>
internal sealed class ListCounters
{
    private const int Depth = 9;
    private readonly Dictionary<int, int?[]> counts = [];
    private readonly HashSet<int> begun = [];

    /// <summary>The marker of the next paragraph of the list at a level; empty for a level without one.</summary>
    public string Next(ListDefinition list, int level)
    {
        if (level is < 0 or >= Depth || !list.Levels.TryGetValue(level, out var shape))
        {
            return "";
        }

        if (!counts.TryGetValue(list.Definition, out var count))
        {
            counts[list.Definition] = count = new int?[Depth];
        }

        if (begun.Add(list.Id))
        {
            foreach (var (at, start) in list.Restarts.Where(restart => restart.Key is >= 0 and < Depth))
            {
                count[at] = start - 1;
            }
        }

        count[level] = count[level] + 1 ?? shape.Start;
        for (var deeper = level + 1; deeper < Depth; deeper++)
        {
            var after = list.Levels.GetValueOrDefault(deeper)?.RestartsAfter;
            if (after is null || (after > 0 && level < after))
            {
                count[deeper] = null;
            }
        }

        return shape.Format == "bullet" ? ListNumber.Bullet(shape.Text) : Complete(Write(list, shape, count));
    }

    private static string Write(ListDefinition list, ListLevel shape, int?[] count)
    {
        var text = shape.Text;
        for (var at = 0; at < Depth; at++)
        {
            var own = list.Levels.GetValueOrDefault(at);
            var format = shape.IsLegal ? "decimal" : own?.Format ?? "decimal";
            text = text.Replace(
                $"%{at + 1}",
                ListNumber.Write(count[at] ?? own?.Start ?? 1, format),
                StringComparison.Ordinal
            );
        }

        return text.Trim();
    }

    /// <summary>A number alone is set off by a tab on paper; in a line of text it needs its stop, or it is a quantity.</summary>
    private static string Complete(string marker) =>
        marker.Length == 0 ? ""
        : marker.All(char.IsDigit) ? marker + "."
        : marker.All(c => "一二三四五六七八九十百".Contains(c, StringComparison.Ordinal)) ? marker + "、"
        : marker;
}
