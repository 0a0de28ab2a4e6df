using System.Globalization;
using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Roots;

namespace LivelihoodSite.Pipelines;

/// <summary>Which editions the pages across editions show: those that this build makes, or those that shards have published.</summary>
internal static class EditionsOfScope
{
    public static AllEditions Find(
        SiteFolder folder,
        SiteContent content,
        IReadOnlyList<FrozenEdition> frozen,
        BuildScope scope,
        IReadOnlyList<AddressLedger> ledgers,
        DiagnosticBag findings
    )
    {
        var pairs = AddressLedger.Pairs(ledgers);
        if (scope.Shards is not { } shards)
        {
            CheckContinued(content, frozen, scope, findings);
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

    // A shard does not know the other editions; the whole site does.
    private static void CheckContinued(
        SiteContent content,
        IReadOnlyList<FrozenEdition> frozen,
        BuildScope scope,
        DiagnosticBag findings
    )
    {
        var known = content
            .Editions.SelectMany(edition => edition.Projects)
            .Select(project => project.Id)
            .ToHashSet(StringComparer.Ordinal);
        var sealed_ = frozen.Select(each => each.Year).ToHashSet();
        foreach (
            var project in content
                .Editions.SelectMany(edition => edition.Projects)
                .Where(project => scope.HasRoots && project.Continues is not null)
                .Where(project =>
                    !known.Contains(project.Continues!) && !sealed_.Contains(ProjectId.Edition(project.Continues!))
                )
        )
        {
            findings.Error(
                "LS1044",
                project.SourcePath,
                0,
                0,
                $"“{project.Continues}” is no project of an earlier edition.",
                "Write its id, such as 2019-01-02."
            );
        }
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
