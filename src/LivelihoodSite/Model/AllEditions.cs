using System.Globalization;

namespace LivelihoodSite.Model;

/// <summary>All editions of a site as the pages across editions see them.</summary>
public sealed class AllEditions
{
    /// <param name="editions">The editions in any order.</param>
    /// <param name="keptPairs">Pairs of years that were compared once and keep their page, whatever editions came between them.</param>
    public AllEditions(IEnumerable<EditionSummary> editions, IEnumerable<(int Earlier, int Later)>? keptPairs = null)
    {
        IReadOnlyList<EditionSummary> ordered = [.. editions.OrderBy(edition => edition.Year)];
        Taken = TakenOf(ordered);
        Editions = [.. ordered.Select(WithTaken)];
        Series = [.. SeriesOf(Editions)];
        Comparisons = [.. ComparisonsOf(Editions, keptPairs ?? [])];
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<EditionSummary> Editions { get; }

    /// <summary>The series in ordinal order of their slugs; of two projects of one edition the first counts.</summary>
    public IReadOnlyList<EditionSeries> Series { get; }

    /// <summary>Each edition with the one before it, and the pairs kept from earlier; in the order of years.</summary>
    public IReadOnlyList<EditionComparison> Comparisons { get; }

    /// <summary>The newest edition, or null for a site without one.</summary>
    public EditionSummary? Newest => Editions.Count == 0 ? null : Editions[^1];

    /// <summary>Every address inside editions that pages across editions may lead to.</summary>
    public IReadOnlySet<string> Addresses() =>
        Editions
            .SelectMany(edition =>
                edition
                    .Homes.Values.Append(string.Create(CultureInfo.InvariantCulture, $"{edition.Year}/index.html"))
                    .Concat(edition.Categories.SelectMany(category => category.Addresses.Values))
                    .Concat(edition.Projects.SelectMany(each => each.Project.Addresses.Values))
            )
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The years as a page name has them: <c>2019-2020</c>.</summary>
    public static string NameOf(EditionComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return string.Create(CultureInfo.InvariantCulture, $"{comparison.Earlier.Year}-{comparison.Later.Year}");
    }

    /// <summary>Projects that a later edition took into its series, with the slug; their own pages do not name it.</summary>
    public IReadOnlyDictionary<string, string> Taken { get; }

    // From the newest back, so that a chain of editions that say nothing takes its name from the last one.
    private static Dictionary<string, string> TakenOf(IReadOnlyList<EditionSummary> editions)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, project) in editions.Reverse().SelectMany(edition => edition.Projects))
        {
            if (
                project.Continues is { } earlier
                && (project.Series ?? taken.GetValueOrDefault(project.Id)) is { } series
            )
            {
                _ = taken.TryAdd(earlier, series);
            }
        }

        foreach (var (_, project) in editions.SelectMany(edition => edition.Projects))
        {
            if (project.Series is not null)
            {
                _ = taken.Remove(project.Id);
            }
        }

        return taken;
    }

    private EditionSummary WithTaken(EditionSummary edition) =>
        !edition.Projects.Any(each => Taken.ContainsKey(each.Project.Id))
            ? edition
            : edition with
            {
                Categories =
                [
                    .. edition.Categories.Select(category =>
                        category with
                        {
                            Projects =
                            [
                                .. category.Projects.Select(project =>
                                    Taken.TryGetValue(project.Id, out var series)
                                        ? project with
                                        {
                                            Series = series,
                                        }
                                        : project
                                ),
                            ],
                        }
                    ),
                ],
            };

    private static IEnumerable<EditionSeries> SeriesOf(IReadOnlyList<EditionSummary> editions) =>
        editions
            .SelectMany(
                edition => edition.Projects,
                (edition, each) => new SeriesMember(edition, each.Category, each.Project)
            )
            .Where(member => member.Project.Series is not null)
            .GroupBy(member => member.Project.Series!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new EditionSeries(group.Key, [.. group.DistinctBy(member => member.Edition.Year)]));

    private static IEnumerable<EditionComparison> ComparisonsOf(
        IReadOnlyList<EditionSummary> editions,
        IEnumerable<(int Earlier, int Later)> keptPairs
    )
    {
        var byYear = editions.DistinctBy(edition => edition.Year).ToDictionary(edition => edition.Year);
        return editions
            .Zip(editions.Skip(1), (earlier, later) => (Earlier: earlier.Year, Later: later.Year))
            .Concat(keptPairs.Where(pair => byYear.ContainsKey(pair.Earlier) && byYear.ContainsKey(pair.Later)))
            .Distinct()
            .Order()
            .Select(pair => EditionComparison.Of(byYear[pair.Earlier], byYear[pair.Later]));
    }
}
