using System.Globalization;
using System.Text.Json;
using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests.Paper;

/// <summary>The handouts of single projects.</summary>
public sealed class HandoutSpecs(PrintedSite site, SiteFixture browser)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_handout_takes_one_sheet_and_rarely_two(string language)
    {
        var handouts = site.Handouts(language);
        var problems = new Problems();
        var longer = 0;
        foreach (var sheet in handouts)
        {
            var pages = await sheet.PagesAsync();
            longer += pages > 1 ? 1 : 0;
            problems.Add(sheet.Page.Path, pages > 2 ? [$"takes {pages} pages"] : []);
        }

        problems.AssertNone();
        // Forty-five of fifty.
        Assert.True(longer * 10 <= handouts.Count * 2, $"{longer} of {handouts.Count} take two pages.");
        Assert.NotEmpty(handouts);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_handout_shows_every_word_of_promise_and_result(string language)
    {
        using var data = JsonDocument.Parse(site.Site.Read("output/2019/data/projects.json"));
        var problems = new Problems();
        foreach (var sheet in site.Handouts(language))
        {
            var printed = string.Concat((await sheet.LinesAsync()).SelectMany(page => page));
            var words = WordsOf(data.RootElement, sheet.Page);
            problems.Add(
                sheet.Page.Path,
                words
                    .Where(word => !Squeezed(printed).Contains(Squeezed(word), StringComparison.Ordinal))
                    .Select(word => $"does not show: {word}")
            );
        }

        problems.AssertNone();
    }

    [Fact]
    public async Task The_code_on_every_sheet_leads_to_its_permanent_address()
    {
        var problems = new Problems();
        foreach (var sheet in site.Sheets)
        {
            var folder = Directory.CreateTempSubdirectory("livelihood-code-");
            try
            {
                // Handouts bear it on any page, booklets on the last one, in the colophon.
                var first = sheet.Page.Kind is PageKind.Project or PageKind.CategoryHandout
                    ? 1
                    : await sheet.PagesAsync();
                string[] pages = ["-f", first.ToString(CultureInfo.InvariantCulture), "-r", "150", "-gray", "-png"];
                await Tool.RunAsync("pdftoppm", [.. pages, sheet.File, Path.Combine(folder.FullName, "page")]);
                var read = new List<string>();
                foreach (var image in folder.EnumerateFiles("*.png"))
                {
                    read.AddRange(await Tool.LinesOrNoneAsync("zbarimg", "-q", "--raw", image.FullName));
                }

                problems.Add(
                    sheet.Page.Path,
                    read is [var address] && address == PrintedSite.BaseUrl + sheet.Page.Path
                        ? []
                        : [$"its codes say: {string.Join(", ", read)}"]
                );
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        problems.AssertNone();
    }

    [Theory]
    [InlineData(PageKind.Project)]
    [InlineData(PageKind.CategoryHandout)]
    [InlineData(PageKind.Booklet)]
    [InlineData(PageKind.LargePrint)]
    [InlineData(PageKind.Official)]
    public async Task No_letter_is_paler_than_it_may_be_on_a_grey_printer(PageKind kind)
    {
        var problems = new Problems();
        await using var open = await browser.OpenAsync();
        foreach (var address in browser.Output.PagesOf(kind, "zh"))
        {
            await open.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
            await open.Page.GotoAsync(browser.Server.AddressOf(address.Path));
            problems.Add(address.Path, await open.Page.EvaluateAsync<string[]>(PaleLetters));
        }

        problems.AssertNone();
    }

    // 4.5 : 1 on white paper is a relative luminance of 0.183 (WCAG 2.2, 1.4.3).
    private const string PaleLetters = """
        () => {
          const light = value => { value /= 255; return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4; };
          const pale = [];
          for (const element of document.querySelectorAll('body *')) {
            const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '');
            if (!own || element.getClientRects().length === 0) {
              continue;
            }
            const style = getComputedStyle(element);
            const [r, g, b] = (element.closest('svg') ? style.fill : style.color).match(/[0-9.]+/g).map(Number);
            const luminance = 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
            if (1.05 / (luminance + 0.05) < 4.5) {
              pale.push(`too pale: ${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
            }
          }
          return pale;
        }
        """;

    private static IReadOnlyList<string> WordsOf(JsonElement data, PageAddress page)
    {
        var (folder, name) = page.ProjectName;
        var project = data.GetProperty("categories")
            .EnumerateArray()
            .Single(category => category.GetProperty("slug").GetString() == folder)
            .GetProperty("projects")
            .EnumerateArray()
            .Single(one => one.GetProperty("slug").GetString() == name);
        var words = page.Language is "en" ? project.GetProperty("translations").GetProperty("en") : project;
        return [words.GetProperty("commitment").GetString()!, words.GetProperty("result").GetString()!];
    }

    private static string Squeezed(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
