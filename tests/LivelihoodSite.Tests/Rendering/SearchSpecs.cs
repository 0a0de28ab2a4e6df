using System.Text;
using System.Text.Json;
using LivelihoodSite.Model;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Rendering;

/// <summary>The search index and the page that uses it, as the build writes them.</summary>
public sealed class SearchSpecs
{
    [Fact]
    public void Both_indexes_lie_in_the_edition_and_the_search_page_loads_its_own()
    {
        using var site = SampleSite.CreateImported();
        site.Run("build").ExitsWith(0);

        foreach (var language in (string[])["zh", "en"])
        {
            var page = site.Page($"2020/{language}/search.html");
            var index = Assert.Single(
                page.Scripts,
                script => script.Source!.StartsWith($"../assets/search-index.{language}.", StringComparison.Ordinal)
            );
            site.AssertOutput($"2020/{language}/{index.Source}", "window.livelihoodIndex=");
            Assert.Equal(3, page.QuerySelectorAll("li[data-id]").Length);
        }
    }

    [Fact]
    public void The_index_names_the_projects_of_each_pair_of_characters_and_each_word()
    {
        var index = IndexOf(Sample.Content, Sample.Chinese);

        var pairs = Postings(index, "pairs");
        Assert.Equal("0", pairs["学位"]);
        Assert.Equal("0,1,1", pairs["完成"]);
        Assert.Equal("2", Postings(index, "words")["u10"]);
        Assert.Equal("0", Postings(index, "words")["inclusive"]);
    }

    [Fact]
    public void An_entry_holds_the_texts_of_its_language_and_the_titles_and_terms_of_the_other()
    {
        var project = Sample.Places with { Commitment = Sample.Text("在每个街道增加学位。", "Add places.") };
        var content = Sample.With(project);

        var chinese = IndexOf(content, Sample.Chinese).GetProperty("projects")[0];
        var english = IndexOf(content, Sample.English).GetProperty("projects")[0];

        Assert.Equal("2019-01-01", chinese.GetProperty("id").GetString());
        Assert.Equal("增加普惠性民办学位", chinese.GetProperty("t").GetString());
        Assert.Equal("早教惠民工程 超额完成", chinese.GetProperty("c").GetString());
        Assert.Equal("More inclusive places | Early education | Subdistrict", chinese.GetProperty("k").GetString());
        Assert.Equal("Early education Exceeded", english.GetProperty("c").GetString());
        Assert.Equal("增加普惠性民办学位 | 早教惠民工程 | 街道", english.GetProperty("k").GetString());
        Assert.Equal("360 inclusive places were added.", english.GetProperty("r").GetString());
    }

    [Fact]
    public void Words_that_a_translation_must_not_use_still_find_the_project()
    {
        var content = Sample.Content with
        {
            Glossary = [new GlossaryTerm(Sample.Text("学位", "places"), ["degrees"], null, "term")],
        };

        var entry = IndexOf(content, Sample.English).GetProperty("projects")[0];

        Assert.Contains("degrees", entry.GetProperty("k").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**共**增加\\(普惠\\)360个。\n\n- 甲\n- 乙", "共增加(普惠)360个。 甲 乙")]
    [InlineData("| 园 | 数 |\n|---|---|\n| 海月 | 3 |", "园 数 海月 3")]
    [InlineData("A & B <c>", "A & B <c>")]
    public void A_result_is_indexed_by_its_words_without_the_signs_of_Markdown(string markdown, string words)
    {
        var project = Sample.Places with { Result = new LocalizedText(markdown) };

        var entry = IndexOf(Sample.With(project), Sample.Chinese).GetProperty("projects")[0];

        Assert.Equal(words, entry.GetProperty("r").GetString());
    }

    [Fact]
    public void The_index_is_the_same_for_the_same_content_and_takes_another_name_with_another()
    {
        var changed = Sample.With(Sample.Places with { Title = Sample.Text("另一个名称", "Another name") });

        var first = Sample.Renderer().TakeSearchIndex(Sample.Edition, Sample.Chinese);
        var again = Sample.Renderer().TakeSearchIndex(Sample.Edition, Sample.Chinese);
        var other = Sample.Renderer(changed).TakeSearchIndex(changed.Editions[0], Sample.Chinese);

        Assert.Equal(first.FileName, again.FileName);
        Assert.Equal(first.Bytes.ToArray(), again.Bytes.ToArray());
        Assert.NotEqual(first.FileName, other.FileName);
    }

    [Fact]
    public void The_search_page_names_the_index_that_leaves_whichever_of_them_is_made_first()
    {
        var pageFirst = Sample.Renderer();
        var indexFirst = Sample.Renderer();

        string page = pageFirst.Search(Sample.Edition, Sample.Chinese);
        var index = pageFirst.TakeSearchIndex(Sample.Edition, Sample.Chinese);
        var other = indexFirst.TakeSearchIndex(Sample.Edition, Sample.Chinese);
        string otherPage = indexFirst.Search(Sample.Edition, Sample.Chinese);
        var again = indexFirst.TakeSearchIndex(Sample.Edition, Sample.Chinese);

        Assert.Contains($"/{index.FileName}\"", page, StringComparison.Ordinal);
        Assert.Equal(page, otherPage);
        Assert.Equal(index.Bytes.ToArray(), other.Bytes.ToArray());
        Assert.Equal(index.Bytes.ToArray(), again.Bytes.ToArray());
    }

    [Fact]
    public void The_list_can_be_filtered_by_body_only_where_the_report_names_bodies()
    {
        var named = Sample.Places with
        {
            Responsible = [new Responsible("责任单位", "区教育局"), new Responsible("配合单位", "区财政局")],
        };
        var with = Sample.With(named);

        string plain = Sample.Renderer().AllProjects(Sample.Edition, Sample.Chinese);
        string full = Sample.Renderer(with).AllProjects(with.Editions[0], Sample.Chinese);

        Assert.DoesNotContain("filter_body", plain, StringComparison.Ordinal);
        Assert.Contains("<option value=\"区教育局\">", full, StringComparison.Ordinal);
        Assert.Contains("data-bodies=\"区教育局|区财政局\"", full, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_is_published_without_its_comment_lines()
    {
        var script = Sample.Theme.Assets.Single(asset => asset.Name == "js/find.js");

        var text = Encoding.UTF8.GetString(script.Bytes.Span);

        Assert.DoesNotContain("\n//", "\n" + text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n ", text, StringComparison.Ordinal);
        Assert.Contains("window.livelihoodFind", text, StringComparison.Ordinal);
    }

    private static JsonElement IndexOf(SiteContent content, Language language)
    {
        var script = Encoding.UTF8.GetString(
            Sample.Renderer(content).TakeSearchIndex(content.Editions[0], language).Bytes.Span
        );
        const string Start = "window.livelihoodIndex=";
        Assert.StartsWith(Start, script, StringComparison.Ordinal);
        return JsonDocument.Parse(script[Start.Length..].TrimEnd('\n', ';')).RootElement;
    }

    private static Dictionary<string, string> Postings(JsonElement index, string name) =>
        index
            .GetProperty(name)
            .GetString()!
            .Split(';')
            .Select(entry => entry.Split(':'))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
