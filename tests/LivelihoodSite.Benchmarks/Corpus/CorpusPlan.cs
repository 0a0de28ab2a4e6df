using System.Globalization;

namespace LivelihoodSite.Benchmarks.Corpus;

/// <summary>One planned project: its words in both languages and its figures.</summary>
internal sealed record PlannedProject(
    string Slug,
    (string Zh, string En) Title,
    (string Zh, string En) Commitment,
    (string Stated, string Code) Status,
    (string Zh, string En) Result,
    string? Body,
    ((string Zh, string En) Name, (string Zh, string En) Unit, int Target, int Actual)? Measure
);

/// <summary>One planned edition: its year and its projects by category.</summary>
internal sealed record PlannedEdition(
    int Year,
    IReadOnlyList<((string Slug, string Zh, string En) Name, IReadOnlyList<PlannedProject> Projects)> Categories
);

/// <summary>
/// What a synthetic site holds. An edition has at most 1,000 projects in 12 to 40 categories; a larger site has more
/// editions, as the site of a province or of many years would.
/// </summary>
internal static class CorpusPlan
{
    // A hundred editions reach into years to come: no edition is older than the program allows.
    private const int LastYear = 2025;
    private const int FirstYear = 1949;

    /// <summary>The editions, oldest first.</summary>
    /// <param name="projects">How many projects in all.</param>
    /// <param name="perEdition">How many projects an edition has at most.</param>
    public static IEnumerable<PlannedEdition> Of(int projects, int perEdition)
    {
        var editions = (projects + perEdition - 1) / perEdition;
        for (var index = 0; index < editions; index++)
        {
            var count = Math.Min(perEdition, projects - (index * perEdition));
            yield return Edition(
                Math.Max(LastYear - editions + 1, FirstYear) + index,
                count,
                Categories(count, perEdition, index)
            );
        }
    }

    private static int Categories(int projects, int perEdition, int index) =>
        projects < 500 ? 12
        : projects > 1000 && perEdition > 1000 ? 40
        : 12 + (((index * 7) + 13) % 29);

    private static PlannedEdition Edition(int year, int projects, int categories)
    {
        var choice = new Choice((ulong)year);
        var planned = Enumerable.Range(0, categories).Select(_ => new List<PlannedProject>()).ToList();
        for (var order = 0; order < projects; order++)
        {
            planned[order * categories / projects].Add(Project(order, choice));
        }

        return new PlannedEdition(
            year,
            [.. planned.Select((list, index) => (CorpusWords.Categories[index], (IReadOnlyList<PlannedProject>)list))]
        );
    }

    // Place and promise together are used once an edition: no two commitments are alike.
    private static PlannedProject Project(int order, Choice choice)
    {
        var promise = CorpusWords.Promises[order % CorpusWords.Promises.Length];
        var place = order / CorpusWords.Promises.Length;
        var first = CorpusWords.Firsts[place % CorpusWords.Firsts.Length];
        var second = CorpusWords.Seconds[place / CorpusWords.Firsts.Length % CorpusWords.Seconds.Length];
        (string Zh, string En) name = (first.Zh + second.Zh, first.En + second.En);
        var target = choice.Between(3, 900);
        var status = choice.Of(CorpusWords.Statuses);
        var actual =
            status.Code is "exceeded" ? target + choice.Between(1, target)
            : status.Code is "mostly-completed" ? target - choice.Between(1, 2)
            : target;
        var measured = choice.Between(0, 2) > 0;
        return new PlannedProject(
            $"{promise.Slug}-{name.En.ToLowerInvariant()}",
            (Fill(promise.Title.Zh, name.Zh, target), Fill(promise.Title.En, name.En, target)),
            (Fill(promise.Text.Zh, name.Zh, target), Fill(promise.Text.En, name.En, target)),
            status,
            Result(promise, actual, choice),
            choice.Between(0, 1) == 0 ? null : choice.Of(CorpusWords.Bodies),
            measured ? (promise.Noun, promise.Unit, target, actual) : null
        );
    }

    private static (string Zh, string En) Result(Promise promise, int actual, Choice choice)
    {
        var number = actual.ToString(CultureInfo.InvariantCulture);
        var zh = $"{promise.Noun.Zh}共计{number}{promise.Unit.Zh}。";
        var en = $"{promise.Noun.En}: {number} {promise.Unit.En} in all.";
        for (var sentences = choice.Between(1, 4); sentences > 0; sentences--)
        {
            var (zhText, enText) = choice.Of(CorpusWords.Sentences);
            var a = choice.Between(2, 99).ToString(CultureInfo.InvariantCulture);
            var b = choice.Between(100, 99_000).ToString(CultureInfo.InvariantCulture);
            zh += Figures(zhText, a, b);
            en += " " + Figures(enText, a, b);
        }

        return (zh, en);
    }

    private static string Figures(string text, string a, string b) =>
        text.Replace("{a}", a, StringComparison.Ordinal).Replace("{b}", b, StringComparison.Ordinal);

    private static string Fill(string text, string place, int number) =>
        text.Replace("{place}", place, StringComparison.Ordinal)
            .Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
