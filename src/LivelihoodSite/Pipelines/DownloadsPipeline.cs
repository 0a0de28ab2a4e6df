using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>The data of each edition: JSON, its schema, CSV.</summary>
internal static class DownloadsPipeline
{
    private const string Name = "Downloads";

    public static Pipeline<Edition> Create(SiteContent content, Theme theme, OutputSet output) =>
        new(Name)
        {
            Input = (_, _) => Documents.Of(content.Editions.SelectMany(edition => Files(content.Site, theme, edition))),
            Output = output.Take<Edition>(Name),
        };

    private static IEnumerable<Document<Edition>> Files(Site site, Theme theme, Edition edition)
    {
        var notices = TranslationNotice.Of(site, language => theme.WordsOf(language)["translation_notice"]);
        var json = new ProjectsJson(site, notices, AddressOf);
        yield return File(edition, "projects.json", json.Write(edition));
        yield return File(edition, "projects.schema.json", DataSchema.Bytes);
        yield return File(edition, "projects.csv", ProjectsCsv.Write(edition, site, notices));
    }

    private static Document<Edition> File(Edition edition, string name, ReadOnlyMemory<byte> bytes) =>
        new(EditionFile.PathOf(edition.Year), Addresses.Data(edition, name), edition, bytes);

    private static string AddressOf(Edition edition, Category? category, Project? project, Language language) =>
        category is null ? Addresses.Page(edition, language, "index")
        : project is null ? Addresses.Category(edition, language, category)
        : Addresses.Project(edition, language, category, project);
}
