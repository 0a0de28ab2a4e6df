using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests.Paper;

/// <summary>The booklets as they come from a printing shop.</summary>
public sealed partial class BookletSpecs(PrintedSite site)
{
    /// <summary>Language and page of the booklets that have contents.</summary>
    public static TheoryData<string, string> WithContents =>
        new()
        {
            { "zh", "print" },
            { "en", "print" },
            { "zh", "large-print" },
            { "en", "large-print" },
        };

    [Theory]
    [MemberData(nameof(WithContents))]
    public async Task The_contents_name_the_page_of_every_project(string language, string name)
    {
        var sheet = site.Booklet(language, name);
        var pages = await sheet.LinesAsync();
        var first = FirstPageOfText(sheet, pages);
        var contents = Squeezed(pages.Take(first));
        var problems = new Problems();
        var titles = ProjectTitles(sheet);
        Assert.Equal(50, titles.Count);
        foreach (var title in titles)
        {
            var entry = Regex.Match(
                contents,
                Regex.Escape(Squeezed(title)) + "(?<page>[0-9]+)",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            );
            var stated = entry.Success
                ? int.Parse(entry.Groups["page"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
                : 0;
            var isThere = stated > first && stated <= pages.Count && HasHeading(pages[stated - 1], title);
            problems.Add(title, isThere ? [] : [$"the contents send the reader to page {stated}"]);
        }

        problems.AssertNone();
    }

    [Theory]
    [MemberData(nameof(WithContents))]
    public async Task Every_page_of_a_category_bears_its_name(string language, string name)
    {
        var sheet = site.Booklet(language, name);
        var pages = await sheet.LinesAsync();
        var problems = new Problems();
        var category = "";
        var seen = 0;
        var names = Headings(sheet, ".booklet-category > h2");
        var titles = ProjectTitles(sheet).ToHashSet(StringComparer.Ordinal);
        for (var page = FirstPageOfText(sheet, pages); page < pages.Count; page++)
        {
            // A heading that is printed twice on a page stands in its margin, too.
            category = names.FirstOrDefault(one => Count(pages[page], one) >= 2) ?? category;
            if (Squeezed(pages[page]).Contains(Squeezed(EndOf(sheet)), StringComparison.Ordinal))
            {
                break;
            }

            seen++;
            problems.Add(
                $"page {page + 1}",
                Count(pages[page], category) > 0 ? [] : [$"its margin does not name {category}"]
            );
        }

        problems.AssertNone();
        Assert.True(seen >= names.Count, $"Only {seen} pages of categories were found.");
        Assert.NotEmpty(titles);
    }

    [Theory]
    [MemberData(nameof(WithContents))]
    public async Task No_page_is_nearly_empty_and_none_ends_with_a_heading(string language, string name)
    {
        var sheet = site.Booklet(language, name);
        var pages = await sheet.LinesAsync();
        var headings = Headings(sheet, "main h2, main h3, main .booklet-project > div > .label")
            .Select(Squeezed)
            .ToHashSet(StringComparer.Ordinal);
        // The running head of a page: the title of the edition, the name of the category, or both.
        var title = Headings(sheet, ".cover h1")[0];
        var categories = Headings(sheet, ".booklet-category > h2");
        var heads = categories
            .SelectMany(one => (string[])[one, title + one])
            .Append(title)
            .Select(Squeezed)
            .ToHashSet(StringComparer.Ordinal);
        var problems = new Problems();
        for (var page = 1; page < pages.Count; page++)
        {
            var body = pages[page].Where(line => !IsMargin(line) && !heads.Contains(Squeezed(line))).ToList();
            problems.Add(
                $"page {page + 1}",
                [
                    .. body.Count < 3 && !EndsSection(page) ? [$"has {body.Count} lines"] : Array.Empty<string>(),
                    .. body.Count > 0 && headings.Contains(Squeezed(body[^1])) && page > FirstPageOfText(sheet, pages)
                        ? [$"ends with the heading {body[^1]}"]
                        : Array.Empty<string>(),
                ]
            );
        }

        problems.AssertNone();

        // The next page begins a category or the figures, or there is none.
        bool EndsSection(int page) =>
            page + 1 >= pages.Count
            || categories.Exists(one => Count(pages[page + 1], one) >= 2)
            || Count(pages[page + 1], EndOf(sheet)) > 0;
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Large_print_has_no_letter_below_16_points(string language)
    {
        var sizes = await PdfLetters.SizesAsync(site.Booklet(language, "large-print").File);

        Assert.NotEmpty(sizes);
        // What a browser calls 16 points comes out as 15.99 or so.
        Assert.DoesNotContain(sizes, size => size < 15.9);
    }

    [Fact]
    public async Task A_folded_booklet_has_its_pages_in_saddle_order()
    {
        var file = Path.Combine(site.Site.OutputFolder, "2019/pdf/zh/print-a5.pdf");
        var sides = await PdfLetters.HalvesAsync(file);
        var all = sides.Count * 2;

        Assert.Equal(0, all % 4);
        var total = sides.SelectMany(side => (string[])[side.Left, side.Right]).Max(PageIn);
        for (var side = 0; side < sides.Count; side++)
        {
            var (low, high) = (side + 1, all - side);
            var (left, right) = side % 2 == 0 ? (high, low) : (low, high);
            AssertPage(left, total, sides[side].Left);
            AssertPage(right, total, sides[side].Right);
        }
    }

    private static void AssertPage(int expected, int total, string half)
    {
        // The cover bears no number, and what fills up to a multiple of four is empty.
        if (expected > 1 && expected <= total)
        {
            Assert.True(expected == PageIn(half), $"Instead of page {expected} of {total} there is: {half}");
        }
    }

    private static int PageIn(string half) =>
        PageNumber().Match(half) is { Success: true } match
            ? int.Parse(match.Groups["page"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    private static List<string> ProjectTitles(PdfSheet sheet) => Headings(sheet, ".booklet-project > h3");

    private static List<string> Headings(PdfSheet sheet, string selector) =>
        [.. Parsed(sheet).QuerySelectorAll(selector).Select(heading => heading.TextContent.Trim())];

    private static IHtmlDocument Parsed(PdfSheet sheet) => new HtmlParser().ParseDocument(File.ReadAllText(sheet.Html));

    private static string EndOf(PdfSheet sheet) => Parsed(sheet).QuerySelector("#figures")!.TextContent.Trim();

    /// <summary>Index of the first page of the first category.</summary>
    private static int FirstPageOfText(PdfSheet sheet, IReadOnlyList<IReadOnlyList<string>> pages)
    {
        var first = Headings(sheet, ".booklet-category > h2")[0];
        return Enumerable.Range(0, pages.Count).First(page => Count(pages[page], first) >= 2);
    }

    // A heading that does not fit on a line is broken.
    private static bool HasHeading(IReadOnlyList<string> lines, string title) =>
        Squeezed(lines).Contains(Squeezed(title), StringComparison.Ordinal);

    private static int Count(IReadOnlyList<string> lines, string text) =>
        Squeezed(text) is { Length: > 0 } wanted ? Squeezed(lines).Split(wanted).Length - 1 : 0;

    private static bool IsMargin(string line) => PageNumber().IsMatch(line);

    private static string Squeezed(IEnumerable<IReadOnlyList<string>> pages) =>
        string.Join('\n', pages.Select(Squeezed));

    private static string Squeezed(IReadOnlyList<string> lines) => string.Concat(lines.Select(Squeezed));

    private static string Squeezed(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    [GeneratedRegex(
        @"第\s*(?<page>[0-9]+)\s*页，共\s*[0-9]+\s*页|Page\s*(?<page>[0-9]+)\s*of\s*[0-9]+",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PageNumber();
}
