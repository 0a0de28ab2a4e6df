using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>One folder input/YEAR as it stands on disk: edition.yml, project files and their translations.</summary>
/// <param name="File">edition.yml.</param>
/// <param name="Projects">Project files of the source language in ordinal order of their paths.</param>
/// <param name="Translations">Translations by path.</param>
public sealed record EditionFolder(
    EditionFile File,
    IReadOnlyList<ProjectFile> Projects,
    IReadOnlyDictionary<string, TranslationFile> Translations
)
{
    /// <summary>True for an edition whose files do not stand on disk yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>The folder of an edition, relative to the site root.</summary>
    public string Path => File.Path[..File.Path.LastIndexOf('/')];

    /// <summary>Reads every edition that has an edition.yml, oldest first.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="site">For its languages.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="wants">Which editions are read, by year; null for all.</param>
    public static IReadOnlyList<EditionFolder> ReadAll(
        SiteFolder folder,
        Site site,
        DiagnosticBag findings,
        Func<int, bool>? wants = null
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(findings);
        return
        [
            .. EditionFile
                .ReadAll(folder, site.Languages, findings)
                .Where(edition => wants is null || wants(edition.Year))
                .Select(edition => Read(folder, edition, site, findings)),
        ];
    }

    /// <summary>Reads the files of one edition. Broken project files are findings.</summary>
    public static EditionFolder Read(SiteFolder folder, EditionFile edition, Site site, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(findings);
        var editionFolder = edition.Path[..edition.Path.LastIndexOf('/')];
        IReadOnlyList<string> paths =
        [
            .. folder.Folders(editionFolder).SelectMany(category => folder.Files(category, ".md")),
        ];
        var read = ParallelReading.Map(paths, findings, (path, _, own) => ReadFile(folder, path, site, own));
        var projects = new List<ProjectFile>();
        var translations = new SortedDictionary<string, TranslationFile>(StringComparer.Ordinal);
        foreach (var (project, translation) in read)
        {
            if (project is not null)
            {
                projects.Add(project);
            }

            if (translation is not null)
            {
                translations.Add(translation.Path, translation);
            }
        }

        var result = new EditionFolder(edition, projects, translations);
        result.CheckIdentity(findings);
        result.CheckOrphans(folder, site, findings);
        return result;
    }

    private static (ProjectFile? Project, TranslationFile? Translation) ReadFile(
        SiteFolder folder,
        string path,
        Site site,
        DiagnosticBag findings
    )
    {
        var code = LanguageSuffix.Split(path).Code;
        if (code == site.SourceLanguage.Code)
        {
            return (ProjectFileReader.Read(folder, path, site.Languages, findings), null);
        }

        if (site.Languages.Any(language => language.Code == code))
        {
            return (null, TranslationFile.Read(folder, path, findings));
        }

        findings.Error(
            "LS0417",
            path,
            0,
            0,
            "the name of the file does not say its language.",
            LanguageSuffix.Hint(site.Languages)
        );
        return (null, null);
    }

    private void CheckIdentity(DiagnosticBag findings)
    {
        var ids = new Dictionary<string, ProjectFile>(StringComparer.Ordinal);
        var slugs = new Dictionary<(int, string), ProjectFile>();
        foreach (var project in Projects)
        {
            if (!ids.TryAdd(project.Id, project))
            {
                findings.Error(
                    "LS0416",
                    project.Path,
                    project.LineOf("id"),
                    1,
                    $"the id {project.Id} is used already by {ids[project.Id].Path}.",
                    "Ids are given by the import; restore the id of the file that you copied."
                );
            }

            if (project.Slug is not null && !slugs.TryAdd((project.CategoryNumber, project.Slug), project))
            {
                var other = slugs[(project.CategoryNumber, project.Slug)];
                findings.Error(
                    "LS0416",
                    project.Path,
                    project.LineOf("slug"),
                    1,
                    $"the slug “{project.Slug}” is used already by {other.Path}({other.LineOf("slug")}).",
                    "Give each project of a category a slug of its own."
                );
            }

            if (ProjectId.Edition(project.Id) != File.Year || File.Categories.Count < project.CategoryNumber)
            {
                findings.Error(
                    "LS0410",
                    project.Path,
                    project.LineOf("id"),
                    1,
                    $"the id {project.Id} names no category of edition {File.Year}.",
                    $"Categories are numbered by their place in {File.Path}."
                );
            }
        }
    }

    private void CheckOrphans(SiteFolder folder, Site site, DiagnosticBag findings)
    {
        var read = Projects.Select(project => project.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Translations.Keys)
        {
            var source = LanguageSuffix.WithLanguage(path, site.SourceLanguage.Code);
            if (!read.Contains(source) && !System.IO.File.Exists(folder.Full(source)))
            {
                findings.Error(
                    "LS0418",
                    path,
                    0,
                    0,
                    $"there is no {source} that this translates.",
                    "Rename or remove the translation."
                );
            }
        }
    }
}
