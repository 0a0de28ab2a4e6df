using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>Stylesheets and images: a copy in every edition, so that it can be lifted out, and one for the root pages.</summary>
internal static class AssetsPipeline
{
    private const string Name = "Assets";

    public static Pipeline<Asset> Create(SiteContent content, Theme theme, OutputSet output) =>
        new(Name)
        {
            Isolated = true,
            Input = (_, _) =>
                Documents.Of(Places(content).SelectMany(edition => theme.Assets.Select(asset => At(edition, asset)))),
            Output = output.Take<Asset>(Name),
        };

    private static IEnumerable<Edition?> Places(SiteContent content) => content.Editions.Prepend<Edition?>(null);

    private static Document<Asset> At(Edition? edition, Asset asset) =>
        new($"theme/assets/{asset.Name}", Addresses.Asset(edition, asset.FileName), asset, asset.Bytes);
}
