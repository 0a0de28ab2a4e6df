using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Editions;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// What carries an edition to other places: its picture for shared links, its feeds. Both name absolute addresses, so both
/// need base_url.
/// </summary>
internal static class SharingPipeline
{
    private const string Name = "Sharing";

    public static Pipeline<FileWriter> Create(SiteContent content, Theme theme, OutputSet output) =>
        new(Name)
        {
            Input = (_, _) => Documents.Of(content.Editions.SelectMany(edition => Files(content.Site, theme, edition))),
            Output = output.Make(Name),
        };

    private static IEnumerable<Document<FileWriter>> Files(Site site, Theme theme, Edition edition)
    {
        if (site.BaseUrl is null)
        {
            yield break;
        }

        yield return File(edition, Addresses.ShareImage(edition), file => file.Append(ShareImage.Draw(edition)));
        if (ChangeFeed.UpdatedOf(site, edition) is null)
        {
            yield break;
        }

        foreach (var language in site.Languages)
        {
            yield return File(
                edition,
                Addresses.Feed(edition, language),
                file => file.Append(ChangeFeed.Write(site, edition, language, theme.WordsOf(language)))
            );
        }
    }

    private static Document<FileWriter> File(Edition edition, string address, FileWriter write) =>
        new(EditionFile.PathOf(edition.Year), address, write);
}
