using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>
/// The files of a site of pages alone (<c>kind: pages</c>): Markdown in a folder and below it. <c>printing.md</c> is in the
/// source language, <c>printing.zh.md</c> beside it a translation; <c>README.md</c> is the first page of its folder. Front
/// matter is optional: the first heading is the title.
/// </summary>
public static class PageTree
{
    /// <summary>The name of the page that opens a folder.</summary>
    public const string Opening = "README";

    /// <summary>What a site has in its root besides pages.</summary>
    internal static IReadOnlyList<string> OwnFolders { get; } = ["input", "seeds", "theme", "archives"];

    /// <summary>The path of a page's file, relative to the site root.</summary>
    /// <param name="name">Its name, with folders (<c>decisions/README</c>).</param>
    public static string PathOf(string name, Language language, Site site)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(site);
        var suffix =
            site.Kind is SiteKind.Pages
            && string.Equals(language.Code, site.SourceLanguage.Code, StringComparison.Ordinal)
                ? ""
                : $".{language.Code}";
        return $"{Prefix(site)}{name}{suffix}.md";
    }

    /// <summary>
    /// What a build reads besides input/, seeds/ and theme/: the pages and other files of a site of pages alone; nothing for a
    /// site of reports.
    /// </summary>
    public static IReadOnlyList<string> InputsOf(SiteFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return SiteOf(folder) is { } site ? Files(folder, site, "") : [];
    }

    /// <summary>
    /// The folder of the pages of a site of pages alone, relative to its root; "" for the root itself, null for a site of
    /// reports and while site.yml cannot be read.
    /// </summary>
    /// <exception cref="IOException">site.yml cannot be read just now.</exception>
    internal static string? FolderOf(SiteFolder folder) => SiteOf(folder)?.PagesFolder;

    /// <summary>True for the output of a build, which lies in the root of a site under a name of its own beside its state.</summary>
    internal static bool IsOutput(string path) =>
        path is "output" || path.StartsWith("output.", StringComparison.Ordinal);

    /// <summary>All pages in ordinal order of their paths; a name or language that cannot be is a finding with its file.</summary>
    internal static IReadOnlyList<ContentPage> ReadPages(SiteFolder folder, Site site, DiagnosticBag findings)
    {
        var pages = new List<(ContentPage Page, string? Hash)>();
        foreach (var path in Files(folder, site, ".md"))
        {
            if (NameOf(path, site, findings) is var (name, language) && Read(folder, path, findings) is { } text)
            {
                pages.Add((text.Page with { Name = name, Language = language.Code }, text.Hash));
            }
        }

        var sources = pages
            .Where(page => page.Page.Language == site.SourceLanguage.Code)
            .ToDictionary(page => page.Page.Name, page => page.Page, StringComparer.Ordinal);
        return [.. pages.Select(page => Judge(page.Page, page.Hash, sources, site, findings))];
    }

    /// <summary>All files beside the pages: pictures, and what readers download.</summary>
    internal static IReadOnlyList<SiteImage> ReadFiles(SiteFolder folder, Site site, DiagnosticBag findings)
    {
        var files = new List<SiteImage>();
        foreach (var path in Files(folder, site, "").Where(path => !path.EndsWith(".md", StringComparison.Ordinal)))
        {
            try
            {
                files.Add(SiteImages.Of(path, File.ReadAllBytes(folder.Full(path))));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                findings.Error("LS0408", path, 0, 0, "the file cannot be read.", Message.Of(problem));
            }
        }

        return files;
    }

    /// <summary>The hash of a page that its translations record.</summary>
    internal static string HashOf(ContentPage page) => TextHash.Of($"{page.Title}\n{page.Markdown}");

    private static string Prefix(Site site) => site.PagesFolder.Length == 0 ? "" : site.PagesFolder + "/";

    private static IReadOnlyList<string> Files(SiteFolder folder, Site site, string ending)
    {
        var root = site.PagesFolder.Length == 0;
        return [.. Below(site.PagesFolder).Order(StringComparer.Ordinal)];

        IEnumerable<string> Below(string place) =>
            folder
                .Files(place, ending)
                .Where(path => !(root && IsOutput(path)))
                .Concat(folder.Folders(place).Where(IsOfPages).SelectMany(Below));

        bool IsOfPages(string path) =>
            !Path.GetFileName(path).StartsWith('.')
            && !(root && (OwnFolders.Contains(path, StringComparer.Ordinal) || IsOutput(path)));
    }

    private static Site? SiteOf(SiteFolder folder)
    {
        // Most sites have no such line, and need not be read twice.
        var path = folder.Full(SiteFile.Path);
        return
            File.Exists(path)
            && File.ReadAllText(path).Contains("kind:", StringComparison.Ordinal)
            && SiteFile.Read(folder, new DiagnosticBag())?.Site is { Kind: SiteKind.Pages } site
            ? site
            : null;
    }

    private static (string Name, Language Language)? NameOf(string path, Site site, DiagnosticBag findings)
    {
        var (file, code) = LanguageSuffix.Split(path);
        var language =
            code.Length == 0 ? site.SourceLanguage : site.Languages.FirstOrDefault(each => each.Code == code);
        if (language is null)
        {
            findings.Error(
                "LS0417",
                path,
                0,
                0,
                $"the site has no language “{code}”.",
                $"A page ends in .md, a translation in {string.Join(" or ", site.Languages.Skip(1).Select(each => $".{each.Code}.md"))}."
            );
            return null;
        }

        var inside = path[Prefix(site).Length..];
        var name = inside[..(inside.LastIndexOf('/') + 1)] + file;
        if (name.Split('/').All(part => part is Opening || Slugs.IsValid(part)))
        {
            return (name, language);
        }

        findings.Error(
            "LS0413",
            path,
            0,
            0,
            $"“{name}” cannot be part of an address.",
            "Use lower-case ASCII letters and digits joined by single hyphens, such as getting-started.md; the first page of a folder is README.md."
        );
        return null;
    }

    private static (ContentPage Page, string? Hash)? Read(SiteFolder folder, string path, DiagnosticBag findings)
    {
        if (folder.ReadText(path, findings) is not { } text)
        {
            return null;
        }

        var parts =
            FrontMatter.Split(text)
            ?? new FrontMatter("", text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd(), 1);
        string? title = null;
        string? description = null;
        string? hash = null;
        IReadOnlyList<string> aliases = [];
        if (parts.Yaml.Length > 0)
        {
            if (YamlReader.ReadMapping(parts.Yaml, path, FrontMatter.YamlLine, findings) is not { } mapping)
            {
                return null;
            }

            var fields = new YamlFields(mapping, path, ContentFileKind.Page, findings);
            title = fields.Text("title");
            description = fields.Text("description");
            hash = fields.Text("source-hash");
            aliases = AliasFields.ReadPaths(fields, Opening);
            fields.Finish();
        }

        var (body, line) = (WithoutRemarks(parts.Body), parts.BodyLine);
        if (title is null && body.StartsWith("# ", StringComparison.Ordinal))
        {
            var end = body.IndexOf('\n', StringComparison.Ordinal);
            title = (end < 0 ? body : body[..end])[2..].Trim();
            var rest = end < 0 ? "" : body[end..];
            line += rest.Length - rest.TrimStart('\n').Length;
            body = rest.TrimStart('\n');
        }

        if (string.IsNullOrEmpty(title))
        {
            findings.Error("LS0405", path, line, 1, "the page has no title.", "Begin it with a line “# Title”.");
            return null;
        }

        return (new ContentPage("", "", title, description, body, path, line) { Aliases = aliases }, hash);
    }

    // Lines that only hold a remark for those who edit the file (<!-- … -->) are not shown; the other lines keep their numbers.
    private static string WithoutRemarks(string body) =>
        string.Join(
            '\n',
            body.Split('\n')
                .Select(line =>
                    line.StartsWith("<!--", StringComparison.Ordinal) && line.EndsWith("-->", StringComparison.Ordinal)
                        ? ""
                        : line
                )
        );

    private static ContentPage Judge(
        ContentPage page,
        string? hash,
        Dictionary<string, ContentPage> sources,
        Site site,
        DiagnosticBag findings
    )
    {
        if (page.Language == site.SourceLanguage.Code || !sources.TryGetValue(page.Name, out var source))
        {
            return page;
        }

        var today = HashOf(source);
        if (hash == today)
        {
            return page;
        }

        Message older = hash is null
            ? (Message)$"the page does not say from which text of {source.SourcePath} it was translated."
            : $"the page was translated from an older text of {source.SourcePath}.";
        findings.Warning(
            "LS0602",
            page.SourcePath,
            1,
            1,
            older,
            $"When it fits the text of today, write “source-hash: {today}” between two lines of three hyphens at its top."
        );
        return page with { IsStale = true };
    }
}
