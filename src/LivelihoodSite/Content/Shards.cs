using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>
/// Editions that were built alone. Of each, only <c>YEAR/data/projects.json</c> and the names of its sitemaps are needed, so
/// that whoever makes the roots need not fetch the pages.
/// </summary>
public static class Shards
{
    private const string Data = "data/projects.json";

    /// <summary>Reads all shards of a folder: <c>FOLDER/2019/…</c> or <c>FOLDER/ANY/2019/…</c>.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="site">For the languages, and for whether there are sitemaps.</param>
    /// <param name="findings">Takes what is wrong (LS1031, LS1032).</param>
    /// <returns>The editions in the order of years.</returns>
    public static IReadOnlyList<EditionSummary> Read(string folder, Site site, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(findings);
        var file = new ShardFile(site);
        var editions = new SortedDictionary<int, EditionSummary>();
        foreach (var shard in Find(folder))
        {
            var path = Path.Combine(shard, Data);
            var shown = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (file.Read(File.ReadAllBytes(path), shown, findings) is not { } edition)
            {
                continue;
            }

            var sitemaps = SitemapsOf(shard);
            if (!editions.TryAdd(edition.Year, edition with { Sitemaps = sitemaps }))
            {
                findings.Error(
                    "LS1032",
                    shown,
                    0,
                    0,
                    $"there are two shards of the edition {edition.Year}.",
                    "Remove the one that is out of date."
                );
            }

            if (site.BaseUrl is not null && sitemaps.Count == 0)
            {
                findings.Error(
                    "LS1032",
                    shown,
                    0,
                    0,
                    $"the shard of the edition {edition.Year} has no sitemap.",
                    "Keep YEAR/sitemap*.xml beside YEAR/data/, or build the shard with the base_url of site.yml."
                );
            }
        }

        return [.. editions.Values];
    }

    /// <summary>The data files that make the roots, for a digest; full paths in ordinal order.</summary>
    public static IReadOnlyList<string> DataFiles(string folder) =>
        [.. Find(folder).Select(shard => Path.Combine(shard, Data))];

    private static IEnumerable<string> Find(string folder) =>
        Below(folder)
            .SelectMany(child => IsShard(child) ? [child] : Below(child).Where(IsShard))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [];

    private static bool IsShard(string folder) =>
        Path.GetFileName(folder) is { Length: 4 } name
        && name.All(char.IsAsciiDigit)
        && File.Exists(Path.Combine(folder, Data));

    private static IReadOnlyList<string> SitemapsOf(string shard) =>
        [
            .. Directory
                .EnumerateFiles(shard, "sitemap*.xml")
                .Select(path => $"{Path.GetFileName(shard)}/{Path.GetFileName(path)}")
                .OrderBy(path => path.Length)
                .ThenBy(path => path, StringComparer.Ordinal),
        ];
}
