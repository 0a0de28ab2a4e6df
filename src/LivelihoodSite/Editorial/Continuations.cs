using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Editorial;

/// <summary>
/// Projects that look like the promise of the year before (LS1043). Only a suggestion: people write <c>series</c>, or let the
/// finding stand.
/// </summary>
public static class Continuations
{
    /// <summary>The code of the suggestion.</summary>
    public const string Code = "LS1043";

    // Below this, two promises only share the words that all promises share.
    private const double Alike = 0.6;

    /// <summary>One finding for each later project, in the order of ids.</summary>
    /// <param name="editions">The editions as they stand on disk, oldest first.</param>
    public static IReadOnlyList<Diagnostic> Of(IReadOnlyList<EditionFolder> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        return [.. editions.Zip(editions.Skip(1)).SelectMany(pair => Between(pair.First, pair.Second))];
    }

    private static IEnumerable<Diagnostic> Between(EditionFolder earlier, EditionFolder later)
    {
        // What people have joined already needs no suggestion, on either side.
        var continued = later
            .Projects.Select(project => project.Continues)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var before = SeriesOf(earlier);
        var after = SeriesOf(later);
        var old = earlier
            .Projects.Where(project => !continued.Contains(project.Id))
            .Where(project => project.Series is null || !after.Contains(project.Series))
            .ToList();
        var open = later
            .Projects.Where(project => project.Continues is null)
            .Where(project => project.Series is null || !before.Contains(project.Series))
            .ToList();
        var pairs = open.SelectMany(project =>
                old.Select(known => (project, known, likeness: Likeness(project, known)))
            )
            .Where(pair => pair.likeness >= Alike)
            .OrderByDescending(pair => pair.likeness)
            .ThenBy(pair => pair.project.Id, StringComparer.Ordinal)
            .ThenBy(pair => pair.known.Id, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. pairs
                .Where(pair => !taken.Contains(pair.project.Id) && !taken.Contains(pair.known.Id))
                .Where(pair => taken.Add(pair.project.Id) & taken.Add(pair.known.Id))
                .OrderBy(pair => pair.project.Id, StringComparer.Ordinal)
                .Select(pair => Suggest(pair.project, pair.known)),
        ];
    }

    private static HashSet<string> SeriesOf(EditionFolder edition) =>
        edition.Projects.Select(project => project.Series).OfType<string>().ToHashSet(StringComparer.Ordinal);

    // The figures change from year to year, the words around them hardly.
    private static double Likeness(ProjectFile one, ProjectFile other) =>
        Similarity.Of(WithoutFigures(one.Owned.Commitment), WithoutFigures(other.Owned.Commitment));

    private static string WithoutFigures(string text) =>
        string.Concat(
            text.Where(letter =>
                char.IsLetter(letter) && !"一二三四五六七八九十百千万亿两余".Contains(letter, StringComparison.Ordinal)
            )
        );

    private static Diagnostic Suggest(ProjectFile project, ProjectFile known)
    {
        var series = project.Series ?? known.Series ?? known.Slug ?? project.Slug ?? "NAME";
        return new Diagnostic(
            Code,
            Severity.Warning,
            project.Path,
            project.LineOf("commitment"),
            1,
            $"the promise looks like that of the year before: “{known.Owned.Commitment}” ({known.Path}).",
            $"If it is the same project, write “series: {series}” in both files, or here with “continues: {known.Id}” where the earlier edition is frozen; if not, acknowledge the finding."
        );
    }
}
