using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>The pages of running text in input/pages/: <c>about.zh.md</c>, <c>about.en.md</c>.</summary>
public static class PageFiles
{
    private const string Folder = "input/pages";

    /// <summary>
    /// All pages in ordinal order of their paths. Where site.yml lets a translation be missing, the page stands in its place in
    /// the source language, so that every page has its equivalent.
    /// </summary>
    public static IReadOnlyList<ContentPage> Read(SiteFolder folder, Site site, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(findings);
        if (site.Kind is SiteKind.Pages)
        {
            return WithUntranslated(PageTree.ReadPages(folder, site, findings), site, findings);
        }

        var languages = site.Languages;
        var pages = new List<ContentPage>();
        foreach (var path in folder.Files(Folder, ".md"))
        {
            var (name, code) = LanguageSuffix.Split(path);
            if (languages.FirstOrDefault(language => language.Code == code) is not { } language)
            {
                findings.Error(
                    "LS0417",
                    path,
                    0,
                    0,
                    "the name of the file does not say its language.",
                    LanguageSuffix.Hint(languages)
                );
                continue;
            }

            if (MarkdownFile.Read(folder, path, ContentFileKind.Page, findings) is var (parts, fields))
            {
                var title = fields.RequiredText("title") ?? "";
                var description = fields.Text("description");
                var aliases = AliasFields.Read(fields, parts: 1);
                // Only a site of pages alone compares it; here, too, it must be a text.
                _ = fields.Text("source-hash");
                fields.Finish();
                pages.Add(
                    new ContentPage(name, language.Code, title, description, parts.Body, path, parts.BodyLine)
                    {
                        Aliases = aliases,
                    }
                );
            }
        }

        return WithUntranslated(pages, site, findings);
    }

    private static IReadOnlyList<ContentPage> WithUntranslated(
        IReadOnlyList<ContentPage> pages,
        Site site,
        DiagnosticBag findings
    )
    {
        var languages = site.Languages;
        var untranslated = new List<ContentPage>();
        foreach (var group in pages.GroupBy(page => page.Name, StringComparer.Ordinal))
        {
            var source = group.FirstOrDefault(page => page.Language == site.SourceLanguage.Code);
            foreach (var language in languages.Where(language => group.All(page => page.Language != language.Code)))
            {
                var isError = site.UntranslatedIsError || source is null;
                findings.Add(
                    new Diagnostic(
                        "LS0601",
                        isError ? Severity.Error : Severity.Warning,
                        group.First().SourcePath,
                        1,
                        1,
                        $"the page “{group.Key}” has no {language.Name} text.",
                        $"Add {PageTree.PathOf(group.Key, language, site)}."
                    )
                );
                if (!isError)
                {
                    untranslated.Add(source! with { Language = language.Code, IsUntranslated = true });
                }
            }
        }

        return [.. pages, .. untranslated];
    }
}
