using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Bilingual;

/// <summary>A third language is a file of words and a line in site.yml.</summary>
public sealed class ThreeLanguageSpecs : IClassFixture<ThreeLanguageSpecs.BuiltSite>
{
    private const string Base = "https://district.example/a/b/";

    private static readonly (string Code, string Tag, string Locale)[] Languages =
    [
        ("zh", "zh-Hans", "zh_CN"),
        ("en", "en", "en_US"),
        ("ja", "ja", "ja_JP"),
    ];

    private readonly TestSite site;

    public ThreeLanguageSpecs(BuiltSite built) => site = built.Site;

    [Fact]
    public void Every_page_has_the_language_of_its_folder()
    {
        foreach (var (code, tag, locale) in Languages)
        {
            var pages = PagesOf(code).ToList();
            Assert.True(pages.Count > 15, $"{code}: {pages.Count} pages");
            Assert.All(
                pages,
                address =>
                {
                    Assert.Equal(tag, site.Page(address).DocumentElement.GetAttribute("lang"));
                    Assert.Equal(locale, Meta(address, "og:locale"));
                }
            );
        }
    }

    [Fact]
    public void Every_page_names_all_its_versions_and_a_default()
    {
        foreach (var address in Languages.SelectMany(language => PagesOf(language.Code)))
        {
            var versions = site.Page(address)
                .QuerySelectorAll("head link[rel='alternate'][hreflang]")
                .Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}");

            Assert.Equal(
                [
                    .. Languages.Select(language => $"{language.Tag} {Base}{InLanguage(address, language.Code)}"),
                    $"x-default {Base}{InLanguage(address, "zh")}",
                ],
                versions
            );
        }
    }

    [Fact]
    public void The_sitemap_for_search_engines_gives_each_page_its_three_versions_and_a_default()
    {
        var xml = site.Read("output/2020/sitemap.xml");

        foreach (var address in Languages.SelectMany(language => PagesOf(language.Code)))
        {
            var entry = xml[xml.IndexOf($"<loc>{Base}{address}</loc>", StringComparison.Ordinal)..];
            entry = entry[..entry.IndexOf("</url>", StringComparison.Ordinal)];
            var versions = Regex.Count(entry, "hreflang=", RegexOptions.None, TimeSpan.FromSeconds(1));
            Assert.True(versions == 4, $"{address}: {versions} versions in the sitemap");
            Assert.Contains(
                $"hreflang=\"ja\" href=\"{Base}{InLanguage(address, "ja")}\"",
                entry,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void The_switch_of_every_page_leads_to_the_same_page_in_both_other_languages()
    {
        foreach (var (code, _, _) in Languages)
        {
            foreach (var address in PagesOf(code))
            {
                var targets = site.Page(address)
                    .QuerySelectorAll(".languages a[hreflang]")
                    .ToDictionary(
                        link => link.GetAttribute("hreflang")!,
                        link => Resolve(address, link.GetAttribute("href")!),
                        StringComparer.Ordinal
                    );

                Assert.Equal(2, targets.Count);
                foreach (var other in Languages.Where(language => language.Code != code))
                {
                    Assert.Equal(InLanguage(address, other.Code), targets[other.Tag]);
                    Assert.True(site.Has("output/" + targets[other.Tag]), targets[other.Tag]);
                }
            }
        }
    }

    [Theory]
    [InlineData("2020/ja/elderly-care/meals.html", "h1", "App助餐")]
    [InlineData("2020/ja/elderly-care/meals.html", ".stated .original", "顺利收官")]
    [InlineData("2020/ja/elderly-care/meals.html", ".facts dd", "区民政局")]
    [InlineData("2020/ja/elderly-care/meals.html", ".promise .verbatim", "开展App助餐服务。")]
    [InlineData("2020/ja/roads/repairs.html", ".eyebrow", "道路工程")]
    [InlineData("2020/ja/roads/repairs.html", ".result .prose", "维修道路8条。")]
    [InlineData("2020/ja/roads/index.html", "h1", "道路工程")]
    [InlineData("2020/ja/accessibility.html", "h1", "无障碍说明")]
    [InlineData("2020/ja/accessibility.html", "main .prose", "说明。")]
    [InlineData("2020/ja/index.html", ".categories h3:last-of-type", "道路工程")]
    public void What_stays_Chinese_on_a_Japanese_page_is_marked_as_Chinese(string address, string place, string text)
    {
        var found = site.Page(address)
            .QuerySelectorAll($"{place}, {place} *")
            .Where(element => element.TextContent.Trim() == text)
            .Select(element => element.Closest("[lang]")!.GetAttribute("lang"));

        Assert.Contains("zh-Hans", found);
    }

    [Theory]
    [InlineData("2020/ja/elderly-care/canteens.html", "h1", "地域食堂の新設")]
    [InlineData("2020/ja/elderly-care/canteens.html", ".promise .verbatim", "地域食堂を9か所新設する。")]
    [InlineData("2020/ja/elderly-care/canteens.html", ".measure td", "目標9か所")]
    public void Japanese_with_its_Han_characters_is_not_taken_for_Chinese(string address, string place, string text)
    {
        var element = site.Page(address)
            .QuerySelectorAll(place)
            .First(each => text.EndsWith(each.TextContent.Trim(), StringComparison.Ordinal));

        Assert.Equal("ja", element.Closest("[lang]")!.GetAttribute("lang"));
        Assert.Empty(element.QuerySelectorAll("[lang]"));
    }

    [Fact]
    public void Pages_above_the_languages_speak_all_three()
    {
        foreach (var address in (string[])["index.html", "editions.html", "404.html", "2020/index.html"])
        {
            var spoken = site.Page(address).QuerySelectorAll("main [lang]").Select(each => each.GetAttribute("lang"));
            Assert.Equal(["en", "ja", "zh-Hans"], spoken.Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_page_side_by_side_shows_the_source_and_the_first_translation()
    {
        var page = site.Page("2020/bilingual/elderly-care/canteens.html");

        Assert.Equal(["zh-Hans", "en"], page.QuerySelectorAll("h1 [lang]").Select(each => each.GetAttribute("lang")));
        Assert.Equal(3, page.QuerySelectorAll(".languages a[hreflang]").Length);
    }

    [Fact]
    public void The_data_hold_the_third_language_and_its_notice()
    {
        using var json = JsonDocument.Parse(site.Read("output/2020/data/projects.json"));
        var translations = json.RootElement.GetProperty("categories")[0].GetProperty("projects");

        Assert.Equal(
            "訳文は参考用です。中国語の原文が優先します。",
            json.RootElement.GetProperty("translationNotice").GetProperty("ja").GetString()
        );
        Assert.Equal(
            "地域食堂の新設",
            translations[0].GetProperty("translations").GetProperty("ja").GetProperty("title").GetString()
        );
        Assert.Equal(
            "missing",
            translations[1].GetProperty("translations").GetProperty("ja").GetProperty("state").GetString()
        );
        Assert.Contains("title_ja", site.Read("output/2020/data/projects.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_lets_a_mark_of_the_program_through()
    {
        foreach (var path in Directory.EnumerateFiles(site.OutputFolder, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            var mark = text.AsSpan().IndexOfAny('\uFDD0', '\uFDD1');
            Assert.True(mark < 0, $"{path} lets a mark through at character {mark}");
        }
    }

    [Fact]
    public void A_word_missing_in_the_third_language_is_an_error_that_names_its_file()
    {
        using var other = ThreeLanguageSite.Create();
        other.Replace(ThreeLanguageSite.Words, "skip: 本文へ移動\n", "");

        var finding = other.Run("build").ExitsWith(1).HasFinding("LS0805", ThreeLanguageSite.Words);

        Assert.Contains("skip", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_third_language_without_words_is_an_error_that_names_the_file_to_add()
    {
        using var other = ThreeLanguageSite.Create();
        other.Delete(ThreeLanguageSite.Words);

        other.Run("build").ExitsWith(1).HasFinding("LS0803", ThreeLanguageSite.Words);
    }

    private IEnumerable<string> PagesOf(string code) =>
        Directory
            .EnumerateFiles(site.PathOf($"output/2020/{code}"), "*.html", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(site.OutputFolder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private string? Meta(string address, string property) =>
        site.Page(address).QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static string InLanguage(string address, string code) => $"2020/{code}/{address["2020/zh/".Length..]}";

    private static string Resolve(string from, string reference) =>
        new Uri(new Uri($"https://x/{from}"), reference).AbsolutePath[1..];

    /// <summary>The site, built once for all tests of the class.</summary>
    public sealed class BuiltSite : IDisposable
    {
        public BuiltSite() => Site.Run("build").ExitsWith(0);

        internal TestSite Site { get; } = ThreeLanguageSite.Create();

        public void Dispose() => Site.Dispose();
    }
}
