using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Pipelines;

/// <summary>The data of each edition: JSON, its schema, CSV.</summary>
internal static class DownloadsPipeline
{
    private const string Name = "Downloads";

    public static Pipeline<FileWriter> Create(SiteContent content, Theme theme, OutputSet output) =>
        new(Name)
        {
            Input = (_, _) => Documents.Of(content.Editions.SelectMany(edition => Files(content.Site, theme, edition))),
            Output = output.Make(Name),
        };

    private static IEnumerable<Document<FileWriter>> Files(Site site, Theme theme, Edition edition)
    {
        var notices = TranslationNotice.Of(site, language => theme.WordsOf(language)["translation_notice"]);
        var json = new ProjectsJson(site, notices, AddressOf);
        yield return File(edition, "projects.json", file => json.Write(file, edition));
        yield return File(edition, "projects.schema.json", file => file.Append(DataSchema.Bytes.Span));
        yield return File(edition, "projects.csv", file => ProjectsCsv.Write(file, edition, site, notices));
    }

    private static Document<FileWriter> File(Edition edition, string name, FileWriter write) =>
        new(EditionFile.PathOf(edition.Year), Addresses.Data(edition, name), write);

    private static string AddressOf(Edition edition, Category? category, Project? project, Language language) =>
        category is null ? Addresses.Page(edition, language, "index")
        : project is null ? Addresses.Category(edition, language, category)
        : Addresses.Project(edition, language, category, project);
}
