using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Tests.Rendering;

public sealed partial class PagesSpecs
{
    private static readonly SortedDictionary<string, string> Pages = Sample.AllPages(Sample.Content);

    [Fact]
    public void I_can_follow_every_link_inside_the_output()
    {
        var files = Pages.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var asset in Sample.Theme.Assets)
        {
            _ = files.Add(Addresses.Asset(null, asset.FileName));
            _ = files.Add(Addresses.Asset(Sample.Edition, asset.FileName));
        }

        files.UnionWith(
            Sample
                .Renderer(Sample.Content)
                .PrintStyleSheets(Sample.Edition)
                .Select(asset => Addresses.Asset(Sample.Edition, asset.FileName))
        );

        foreach (var name in new[] { "projects.json", "projects.csv", "projects.schema.json" })
        {
            _ = files.Add(Addresses.Data(Sample.Edition, name));
        }

        _ = files.Add(Addresses.Source(Sample.Edition, Sample.Edition.Source!));
        _ = files.Add(Addresses.Inputs(Sample.Edition));
        _ = files.Add(Addresses.Checksums(Sample.Edition));

        var parser = new HtmlParser();
        foreach (var (address, html) in Pages)
        {
            var document = parser.ParseDocument(html);
            foreach (var element in document.QuerySelectorAll("[href]"))
            {
                var parts = element.GetAttribute("href")!.Split('#');
                var target = parts[0].Length == 0 ? address : Resolve(address, parts[0]);
                Assert.True(files.Contains(target), $"{address} links to {target}");
                if (parts.Length > 1)
                {
                    Assert.Contains($"id=\"{parts[1]}\"", Pages[target], StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Every_page_has_one_heading_and_a_title_of_its_own()
    {
        var parser = new HtmlParser();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (address, html) in Pages)
        {
            var document = parser.ParseDocument(html);
            Assert.True(document.QuerySelectorAll("h1").Length == 1, address);
            Assert.True(titles.Add(document.Title!), $"{address}: {document.Title}");
            Assert.True(document.QuerySelectorAll("main").Length == 1, address);
        }
    }

    [Fact]
    public void No_page_holds_inline_styles_scripts_or_references_to_other_hosts()
    {
        foreach (var (address, html) in Pages)
        {
            Assert.False(Forbidden().IsMatch(html), address);
            Assert.DoesNotContain("\r", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ids_are_unique_in_a_page()
    {
        foreach (var (address, html) in Pages)
        {
            var ids = Id().Matches(html).Select(match => match.Groups["id"].Value).ToList();
            Assert.True(ids.Count == ids.Distinct(StringComparer.Ordinal).Count(), address);
        }
    }

    [Fact]
    public void An_unpublished_site_says_so_on_every_page_and_keeps_out_of_search_engines()
    {
        foreach (var (address, html) in Pages)
        {
            Assert.True(html.Contains("<meta name=\"robots\" content=\"noindex\">", StringComparison.Ordinal), address);
            Assert.True(html.Contains("class=\"preview\"", StringComparison.Ordinal), address);
            Assert.DoesNotContain("canonical", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_English_page_says_that_the_Chinese_text_prevails()
    {
        foreach (var (address, html) in Pages.Where(page => page.Key.Contains("/en/", StringComparison.Ordinal)))
        {
            Assert.True(html.Contains("The Chinese text prevails.", StringComparison.Ordinal), address);
        }
    }

    [Fact]
    public void The_language_switch_leads_to_the_equivalent_page()
    {
        var page = Pages["2019/en/early-education/inclusive-places.html"];

        Assert.Contains(
            "<a href=\"../../zh/early-education/inclusive-places.html\" lang=\"zh-Hans\" hreflang=\"zh-Hans\" rel=\"alternate\">",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_published_site_with_an_address_names_all_language_versions()
    {
        var content = Sample.Content with
        {
            Site = Sample.Content.Site with { Published = true, BaseUrl = "https://example.org/a/b/" },
        };
        var pages = Sample.AllPages(content);
        var page = pages["2019/en/early-education/inclusive-places.html"];

        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://example.org/a/b/2019/en/early-education/inclusive-places.html\">",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("hreflang=\"x-default\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"preview\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/a/b/assets/site.", pages["404.html"], StringComparison.Ordinal);
        Assert.Contains("noindex", pages["404.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_the_404_page_has_neither_links_nor_a_style_sheet()
    {
        Assert.DoesNotContain("href", Pages["404.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_that_nobody_gave_leave_no_label_behind()
    {
        foreach (var html in Pages.Values)
        {
            Assert.DoesNotContain("发布机构", html, StringComparison.Ordinal);
            Assert.DoesNotContain("发布日期", html, StringComparison.Ordinal);
            Assert.DoesNotContain("使用许可", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Published by", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Many_threads_render_the_same_bytes()
    {
        var renderer = Sample.Renderer();
        string expected = renderer.Home(Sample.Edition, Sample.English);

        var pages = new string[64];
        _ = Parallel.For(0, 64, index => pages[index] = renderer.Home(Sample.Edition, Sample.English));

        Assert.All(pages, page => Assert.Equal(expected, page));
    }

    private static string Resolve(string from, string reference)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in reference.Split('/'))
        {
            if (part is "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex(
        """<script(?! src="[^"]+"( defer| data-year="[0-9]+" data-language="[a-z]+")?></script>)|<style| style=| on[a-z]+=|(src|href)="(https?:)?//""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Forbidden();

    [GeneratedRegex(""" id="(?<id>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
