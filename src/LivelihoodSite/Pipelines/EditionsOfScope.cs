using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>Which editions the pages across editions show: those that this build makes, or those that shards have published.</summary>
internal static class EditionsOfScope
{
    public static AllEditions Find(SiteFolder folder, SiteContent content, BuildScope scope, DiagnosticBag findings)
    {
        var pairs = AddressLedger.Pairs(AddressLedger.ReadAll(folder));
        if (scope.Shards is not { } shards)
        {
            return new AllEditions(content.Editions.Select(each => EditionSummaries.Of(each, content.Site)), pairs);
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
}
