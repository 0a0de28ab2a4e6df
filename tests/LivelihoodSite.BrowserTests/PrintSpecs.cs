using System.Text.Json;
using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests;

/// <summary>What comes out of a printer at the service counter.</summary>
public sealed class PrintSpecs(SiteFixture site)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_project_page_prints_on_one_sheet_with_its_commitment(string language)
    {
        var problems = new Problems();
        await using var open = await site.OpenAsync();
        foreach (var address in site.Output.PagesOf(PageKind.Project, language))
        {
            await open.Page.GotoAsync(site.Server.AddressOf(address.Path));
            var printed = await PrintedPage.OfAsync(open.Page);
            var commitment = CommitmentOf(address);
            problems.Add(
                address.Path,
                [
                    .. printed.Sheets == 1 ? [] : new[] { $"prints on {printed.Sheets} sheets" },
                    .. printed.Shows(commitment) ? [] : new[] { $"the paper does not show: {commitment}" },
                ]
            );
        }

        problems.AssertNone();
    }

    /// <summary>The commitment of a project page, from the data of its edition: paper and data say the same.</summary>
    private string CommitmentOf(PageAddress page)
    {
        var (categoryFolder, pageName) = page.ProjectName;
        using var data = JsonDocument.Parse(File.ReadAllText(site.Output.PathOf($"{page.Edition}/data/projects.json")));
        var categories = data.RootElement.GetProperty("categories").EnumerateArray().ToList();
        var category = categories.Single(c => IsNamed(c, categoryFolder, categories.IndexOf(c) + 1));
        var projects = category.GetProperty("projects").EnumerateArray().ToList();
        var project = projects.Single(p => IsNamed(p, pageName, projects.IndexOf(p) + 1));
        var words = page.Language is "en" ? project.GetProperty("translations").GetProperty("en") : project;
        return words.GetProperty("commitment").GetString()!;
    }

    /// <summary>By its slug; what has none goes by its number.</summary>
    private static bool IsNamed(JsonElement element, string name, int number) =>
        string.Equals(element.GetProperty("slug").GetString() ?? $"{number:00}", name, StringComparison.Ordinal);
}
