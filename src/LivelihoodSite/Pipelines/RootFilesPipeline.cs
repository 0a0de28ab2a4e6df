using LivelihoodSite.Content;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Roots;

namespace LivelihoodSite.Pipelines;

/// <summary>editions.js: what pages of older editions are told of the newer ones.</summary>
internal static class RootFilesPipeline
{
    private const string Name = "Root files";

    public static Pipeline<string> Create(RootRenderer renderer, OutputSet output) =>
        new(Name)
        {
            PostProcess = (_, _) =>
                Documents.Of(
                    new Document<string>(
                        SiteFile.Path,
                        Addresses.EditionsScript,
                        Addresses.EditionsScript,
                        renderer.Script()
                    )
                ),
            Output = output.Take<string>(Name),
        };
}
