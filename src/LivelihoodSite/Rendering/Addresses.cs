using System.Globalization;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering;

/// <summary>
/// Where every page lies, relative to the output folder, with forward slashes. Addresses are for ever: a change here
/// breaks links that people have printed.
/// </summary>
public static class Addresses
{
    public const string RootIndex = "index.html";
    public const string Editions = "editions.html";
    public const string NotFound = "404.html";

    /// <summary>The index of the sitemaps of all editions.</summary>
    public const string Sitemap = "sitemap.xml";

    /// <summary>Tells the pages of older editions that there is a newer one; they are complete without it.</summary>
    public const string EditionsScript = "editions.js";

    /// <summary><c>zh/series/index.html</c>: all series.</summary>
    public static string SeriesIndex(Language language) => $"{language.Code}/series/index.html";

    /// <summary><c>zh/series/community-canteens.html</c>: one promise over the years.</summary>
    public static string Series(Language language, string slug) => $"{language.Code}/series/{slug}.html";

    /// <summary><c>editions.html#zh-community-canteens</c>: how an edition page, which must stand alone, refers to a series.</summary>
    public static string SeriesEntry(Language language, string slug) => $"{Editions}#{SeriesAnchor(language, slug)}";

    /// <summary><c>zh-community-canteens</c>: the place of a series on editions.html.</summary>
    public static string SeriesAnchor(Language language, string slug) => $"{language.Code}-{slug}";

    /// <summary><c>zh/compare/2019-2020.html</c>: two editions side by side.</summary>
    public static string Comparison(Language language, EditionComparison comparison) =>
        $"{language.Code}/compare/{AllEditions.NameOf(comparison)}.html";

    /// <summary><c>2019</c>: the self-contained folder of an edition.</summary>
    public static string Folder(Edition edition) => edition.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>2019/index.html</c>: the choice of language.</summary>
    public static string EditionChoice(Edition edition) => EditionChoice(edition.Year);

    /// <summary><c>2019/index.html</c>: the choice of language.</summary>
    public static string EditionChoice(int year) => $"{year.ToString(CultureInfo.InvariantCulture)}/index.html";

    /// <summary><c>2019/zh/NAME.html</c>: a page of the edition; the name <c>index</c> is its home.</summary>
    public static string Page(Edition edition, Language language, string name) =>
        $"{Folder(edition)}/{language.Code}/{name}.html";

    /// <summary>Whether a site has the fixed page of a name: one with <c>parts: pages</c> has fewer.</summary>
    public static bool HasPage(Site site, string name)
    {
        ArgumentNullException.ThrowIfNull(site);
        return !site.HasPagesOnly
            || name is not ("search" or "data" or "downloads" or "print" or "large-print" or "official");
    }

    /// <summary><c>2019/zh/early-education/index.html</c>.</summary>
    public static string Category(Edition edition, Language language, Category category) =>
        $"{Folder(edition)}/{language.Code}/{category.FolderName}/index.html";

    /// <summary><c>2019/zh/early-education/print.html</c>: the category handout.</summary>
    public static string CategoryHandout(Edition edition, Language language, Category category) =>
        $"{Folder(edition)}/{language.Code}/{category.FolderName}/print.html";

    /// <summary><c>2019/zh/early-education/inclusive-places.html</c>.</summary>
    public static string Project(Edition edition, Language language, Category category, Project project) =>
        $"{Folder(edition)}/{language.Code}/{category.FolderName}/{project.PageName}.html";

    /// <summary><c>2019/bilingual/index.html</c>: both languages side by side.</summary>
    public static string BilingualHome(Edition edition) => $"{Folder(edition)}/bilingual/index.html";

    /// <summary><c>2019/bilingual/print.html</c>: the whole edition.</summary>
    public static string BilingualBooklet(Edition edition) => $"{Folder(edition)}/bilingual/print.html";

    /// <summary><c>2019/bilingual/early-education/index.html</c>: all projects of the category.</summary>
    public static string BilingualCategory(Edition edition, Category category) =>
        $"{Folder(edition)}/bilingual/{category.FolderName}/index.html";

    /// <summary><c>2019/bilingual/early-education/inclusive-places.html</c>.</summary>
    public static string BilingualProject(Edition edition, Category category, Project project) =>
        $"{Folder(edition)}/bilingual/{category.FolderName}/{project.PageName}.html";

    /// <summary><c>zh/printing.html</c>: a page of a site of pages alone; the opening page of a folder is its index.html.</summary>
    public static string SitePage(Language language, string name)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(name);
        var folder = name.LastIndexOf('/') + 1;
        var file = string.Equals(name[folder..], PageTree.Opening, StringComparison.Ordinal) ? "index" : name[folder..];
        return $"{language.Code}/{name[..folder]}{file}.html";
    }

    /// <summary><c>2019/data/projects.json</c>.</summary>
    public static string Data(Edition edition, string fileName) => $"{Folder(edition)}/data/{fileName}";

    /// <summary><c>2019/source/2019.txt</c>: the document as received.</summary>
    public static string Source(Edition edition, SourceDocument document) =>
        $"{Folder(edition)}/source/{document.Name}";

    /// <summary><c>2019/source/inputs.sha256</c>: the hashes of the files that the edition is made from.</summary>
    public static string Inputs(Edition edition) => $"{Folder(edition)}/source/inputs.sha256";

    /// <summary><c>2019/SHA256SUMS</c>: the hashes of all other files of the edition.</summary>
    public static string Checksums(Edition edition) => $"{Folder(edition)}/SHA256SUMS";

    /// <summary><c>2019/share.png</c>: the picture that shows the edition where its pages are shared.</summary>
    public static string ShareImage(Edition edition) => $"{Folder(edition)}/share.png";

    /// <summary><c>2019/zh/changes.xml</c>: the Atom feed of publication and corrections.</summary>
    public static string Feed(Edition edition, Language language) => $"{Folder(edition)}/{language.Code}/changes.xml";

    /// <summary><c>2019/assets/site.1a2b3c4d.css</c>; without an edition the copy of the root pages.</summary>
    public static string Asset(Edition? edition, string fileName) =>
        edition is null ? $"assets/{fileName}" : $"{Folder(edition)}/assets/{fileName}";

    /// <summary><c>2019/pdf/zh/print.pdf</c>: the PDF of a page; imposed for a printing shop <c>2019/pdf/zh/print-a5.pdf</c>.</summary>
    public static string Pdf(string page, bool imposed)
    {
        ArgumentNullException.ThrowIfNull(page);
        var folder = page.IndexOf('/', StringComparison.Ordinal) + 1;
        var end = page.LastIndexOf('.');
        return $"{page[..folder]}pdf/{page[folder..end]}{(imposed ? "-a5" : "")}.pdf";
    }

    /// <summary>The relative reference from one page to another (<c>../index.html</c>); both relative to the output folder.</summary>
    public static string Relative(string from, string to)
    {
        var common = from.AsSpan(0, from.AsSpan().CommonPrefixLength(to)).LastIndexOf('/') + 1;
        var target = to.AsSpan(common);
        return from.AsSpan(common).Count('/') switch
        {
            0 => target.ToString(),
            1 => $"../{target}",
            2 => $"../../{target}",
            3 => $"../../../{target}",
            var up => string.Concat(Enumerable.Repeat("../", up)) + target.ToString(),
        };
    }
}
