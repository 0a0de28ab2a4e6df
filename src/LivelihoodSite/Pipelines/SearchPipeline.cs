using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Pipelines;

/// <summary>What the search pages look things up in: one script an edition and language.</summary>
internal static class SearchPipeline
{
    private const string Name = "Search";

    public static Pipeline<Asset> Create(SiteContent content, SiteRenderer renderer, OutputSet output) =>
        new(Name)
        {
            // Beside the pages, which wait for every Input; each leaves at once.
            PostProcess = (_, context) =>
                context.Map(
                    [
                        .. content.Editions.SelectMany(
                            edition => content.Site.Languages,
                            (edition, language) => (edition, language)
                        ),
                    ],
                    (place, _) => Leave(place.edition, place.language, renderer, output)
                ),
        };

    private static Document<Asset> Leave(Edition edition, Language language, SiteRenderer renderer, OutputSet output)
    {
        var index = renderer.TakeSearchIndex(edition, language);
        var claim = new OutputClaim(Addresses.Asset(edition, index.FileName), EditionFile.PathOf(edition.Year), Name);
        output.Add(claim, index.Bytes.Span);
        return new(claim.Source, claim.Path, index with { Bytes = default });
    }
}
