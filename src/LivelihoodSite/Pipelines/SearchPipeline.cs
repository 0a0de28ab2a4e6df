using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>What the search pages look things up in: one script an edition and language.</summary>
internal static class SearchPipeline
{
    private const string Name = "Search";

    public static Pipeline<Asset> Create(SiteContent content, SiteRenderer renderer, OutputSet output) =>
        new(Name)
        {
            // Beside the pages, which wait for every Input.
            PostProcess = (_, context) =>
                context.Map(
                    [
                        .. content.Editions.SelectMany(
                            edition => content.Site.Languages,
                            (edition, language) => (edition, language)
                        ),
                    ],
                    (place, own) => At(place.edition, place.language, renderer, own)
                ),
            Output = output.Take<Asset>(Name),
        };

    private static Document<Asset> At(Edition edition, Language language, SiteRenderer renderer, PhaseContext own)
    {
        var index = renderer.SearchIndexOf(edition, language);
        return new(EditionFile.PathOf(edition.Year), Addresses.Asset(edition, index.FileName), index, index.Bytes);
    }
}
