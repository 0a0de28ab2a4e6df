using System.Globalization;
using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>Which editions the pages across editions show: those that this build makes, or those that shards have published.</summary>
internal static class EditionsOfScope
{
    public static AllEditions Find(
        SiteFolder folder,
        SiteContent content,
        IReadOnlyList<FrozenEdition> frozen,
        BuildScope scope,
        DiagnosticBag findings
    )
    {
        var pairs = AddressLedger.Pairs(AddressLedger.ReadAll(folder));
        if (scope.Shards is not { } shards)
        {
            var made = content.Editions.Select(each => EditionSummaries.Of(each, content.Site));
            return new AllEditions(
                [.. made, .. frozen.Select(each => SummaryOf(each, content.Site, findings)).OfType<EditionSummary>()],
                pairs
            );
        }

        var editions = Shards.Read(shards, content.Site, findings);
        foreach (var path in folder.Folders("input").Where(path => File.Exists(folder.Full($"{path}/edition.yml"))))
        {
            var name = path[(path.LastIndexOf('/') + 1)..];
            if (!editions.Any(edition => EditionFile.PathOf(edition.Year) == $"input/{name}/edition.yml"))
            {
                findings.Error(
                    "LS1030",
                    $"{path}/edition.yml",
                    0,
                    0,
                    $"there is no shard of the edition {name}.",
                    $"Build it with livelihood build --edition {name}, and put it beside the others."
                );
            }
        }

        return new AllEditions(editions, pairs);
    }

    // What the package has published of itself.
    private static EditionSummary? SummaryOf(FrozenEdition frozen, Site site, DiagnosticBag findings)
    {
        var folder = frozen.Year.ToString(CultureInfo.InvariantCulture);
        var data = frozen.Find($"{folder}/data/projects.json") ?? ReadOnlyMemory<byte>.Empty;
        return new ShardFile(site).Read(data, frozen.Freeze.Package, findings) is { } summary
            ? summary with
            {
                Sitemaps =
                [
                    .. frozen
                        .Published.Select(file => file.Path)
                        .Where(path =>
                            path.StartsWith($"{folder}/sitemap", StringComparison.Ordinal)
                            && path.EndsWith(".xml", StringComparison.Ordinal)
                        )
                        .OrderBy(path => path.Length)
                        .ThenBy(path => path, StringComparer.Ordinal),
                ],
            }
            : null;
    }
}
