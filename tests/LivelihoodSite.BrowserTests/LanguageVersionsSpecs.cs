using AngleSharp.Dom;
using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests;

/// <summary>Search engines find every language of every page (hreflang), on the site that knows its own address.</summary>
public sealed class LanguageVersionsSpecs(SiteFixture site)
{
    [Fact]
    public void Every_page_names_itself_its_other_language_and_the_default()
    {
        var problems = new Problems();
        foreach (var page in site.OutputWithBaseUrl.Pages.Where(page => page.Twin is not null))
        {
            var (zh, en) = page.Language is "zh" ? (page.Path, page.Twin!) : (page.Twin!, page.Path);
            string[] expected = [$"zh-Hans {Absolute(zh)}", $"en {Absolute(en)}", $"x-default {Absolute(zh)}"];
            var versions = VersionsOf(page.Path);
            problems.Add(
                page.Path,
                versions.SequenceEqual(expected, StringComparer.Ordinal)
                    ? []
                    : [$"names the versions {string.Join("; ", versions)}"]
            );
        }

        problems.AssertNone();
    }

    [Fact]
    public void Every_version_that_a_page_names_names_the_page()
    {
        var problems = new Problems();
        foreach (var page in site.OutputWithBaseUrl.Pages)
        {
            problems.Add(
                page.Path,
                VersionsOf(page.Path)
                    .Select(version => version.Split(' ')[1])
                    .Where(address => !NamesBack(address, page.Path))
                    .Select(address => $"{address} does not name it")
            );
        }

        problems.AssertNone();
    }

    [Fact]
    public void A_page_in_both_languages_is_no_version_of_another()
    {
        var pages = site.OutputWithBaseUrl.Pages.Where(page => page.Twin is null).ToList();

        Assert.Contains(pages, page => page.Kind is PageKind.BilingualProject);
        Assert.All(pages, page => Assert.Empty(VersionsOf(page.Path)));
    }

    private bool NamesBack(string address, string path) =>
        address.StartsWith(SiteFixture.BaseUrl, StringComparison.Ordinal)
        && File.Exists(site.OutputWithBaseUrl.PathOf(address[SiteFixture.BaseUrl.Length..]))
        && VersionsOf(address[SiteFixture.BaseUrl.Length..])
            .Any(version => string.Equals(version.Split(' ')[1], Absolute(path), StringComparison.Ordinal));

    private List<string> VersionsOf(string path) =>
        [
            .. site
                .OutputWithBaseUrl.Document(path)
                .QuerySelectorAll("head link[rel~='alternate'][hreflang]")
                .Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}"),
        ];

    private static string Absolute(string path) => SiteFixture.BaseUrl + path;
}
