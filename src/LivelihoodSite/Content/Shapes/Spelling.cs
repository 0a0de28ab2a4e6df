namespace LivelihoodSite.Content.Shapes;

/// <summary>Which known word a person meant.</summary>
public static class Spelling
{
    private const double Alike = 0.6;

    /// <summary>The known word nearest to a written one, or null when none is near. Ties go to the earlier one.</summary>
    /// <param name="written">As a person wrote it; capitals, blanks and underlines do not count.</param>
    /// <param name="known">Words that could stand there.</param>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(known);
        var word = Plain(written);
        var words = known.Select(name => (Name: name, Plain: Plain(name))).ToList();
        var limit = word.Length switch
        {
            <= 3 => 1,
            <= 6 => 2,
            _ => 3,
        };
        var near = words
            .Select(item => (item.Name, Distance: Distance(word, item.Plain)))
            .Where(item => item.Distance <= limit)
            .OrderBy(item => item.Distance)
            .FirstOrDefault();
        return near.Name
            ?? words.Find(item => word.Length > 2 && item.Plain.StartsWith(word, StringComparison.Ordinal)).Name
            ?? words
                .Select(item => (item.Name, Similarity: Similarity.Of(word, item.Plain)))
                .Where(item => item.Similarity >= Alike)
                .OrderByDescending(item => item.Similarity)
                .FirstOrDefault()
                .Name;
    }

    /// <summary>
    /// How many letters must be added, taken away, replaced, or exchanged with their neighbour to make one word of the other
    /// (optimal string alignment).
    /// </summary>
    public static int Distance(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var before = new int[second.Length + 1];
        var last = Enumerable.Range(0, second.Length + 1).ToArray();
        var row = new int[second.Length + 1];
        for (var i = 1; i <= first.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var cost = first[i - 1] == second[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[second.Length];
    }

    private static string Plain(string word) => word.Trim().Replace('_', '-').Replace(' ', '-').ToLowerInvariant();
}
