using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Pipelines;

/// <summary>Stylesheets and images: a copy in every edition, so that it can be lifted out, and one for the root pages.</summary>
internal static class AssetsPipeline
{
    private const string Name = "Assets";

    public static Pipeline<Asset> Create(
        SiteContent content,
        Theme theme,
        SiteRenderer renderer,
        BuildScope scope,
        OutputSet output
    ) =>
        new(Name)
        {
            Isolated = true,
            Input = (_, _) => Documents.Of(List(content, theme, renderer, scope)),
            Output = output.Take<Asset>(Name),
        };

    /// <summary>All of them, in the order of their places.</summary>
    public static IEnumerable<Document<Asset>> List(
        SiteContent content,
        Theme theme,
        SiteRenderer renderer,
        BuildScope scope
    ) =>
        Places(content, scope)
            .SelectMany(edition => Files(content.Site, theme, edition))
            .Concat(content.Editions.SelectMany(edition => PrintSheets(edition, renderer)));

    private static IEnumerable<Document<Asset>> PrintSheets(Edition edition, SiteRenderer renderer) =>
        renderer
            .PrintStyleSheets(edition)
            .Select(asset => new Document<Asset>(
                EditionFile.PathOf(edition.Year),
                Addresses.Asset(edition, asset.FileName),
                asset,
                asset.Bytes
            ));

    private static IEnumerable<Edition?> Places(SiteContent content, BuildScope scope) =>
        scope.HasRoots ? content.Editions.Prepend<Edition?>(null) : content.Editions;

    private static IEnumerable<Document<Asset>> Files(Site site, Theme theme, Edition? edition)
    {
        foreach (var asset in theme.AssetsOf(site.Kind))
        {
            yield return At($"theme/assets/{asset.Name}", edition, asset);
        }

        if (site.Government.Badge is { } badge)
        {
            yield return At(badge.Image.Path, edition, Asset.Of(badge.Image));
        }
    }

    private static Document<Asset> At(string source, Edition? edition, Asset asset) =>
        new(source, Addresses.Asset(edition, asset.FileName), asset, asset.Bytes);
}
