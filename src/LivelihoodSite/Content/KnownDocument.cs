using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Content;

/// <summary>What a site knows of a document before it is read.</summary>
/// <param name="Edition">The edition whose edition.yml names it, or null.</param>
/// <param name="Statuses">Words for statuses that site.yml adds, or null.</param>
/// <param name="Grammar">Marker roles laid down in edition.yml, or null.</param>
/// <param name="SlugOf">Slug of a category by its name, or null.</param>
public sealed record KnownDocument(
    int? Edition,
    IReadOnlyDictionary<string, StatusCode>? Statuses,
    GrammarOverride? Grammar,
    Func<string, string?>? SlugOf
)
{
    /// <summary>Looks a document up. A site with broken files knows nothing: parsing needs no site.</summary>
    /// <param name="folder">The site, or null.</param>
    /// <param name="file">The document, relative to the current folder.</param>
    public static KnownDocument Find(SiteFolder? folder, string file)
    {
        var findings = new DiagnosticBag();
        if (folder is null || SiteFile.Read(folder, findings) is not { } site)
        {
            return new KnownDocument(null, null, null, null);
        }

        var full = Path.GetFullPath(file);
        var edition = EditionFile
            .ReadAll(folder, site.Site.Languages, findings)
            .FirstOrDefault(edition => edition.SourcePath is { } path && folder.Full(path) == full);
        return edition is null
            ? new KnownDocument(null, site.Statuses, null, null)
            : new KnownDocument(
                edition.Year,
                site.Statuses,
                edition.Grammar,
                name => edition.Categories.FirstOrDefault(category => category.Name.Source == name)?.Slug
            );
    }
}
