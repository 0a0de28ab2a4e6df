using System.Text;
using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.BrowserTests.Paper;

/// <summary>The PDF files as files: what they say of themselves, and how long they are kept.</summary>
public sealed class PdfFileSpecs(PrintedSite site)
{
    [Fact]
    public async Task Every_file_is_tagged_titled_outlined_and_names_its_language()
    {
        var problems = new Problems();
        foreach (var sheet in site.Sheets)
        {
            var info = await sheet.InfoAsync();
            var raw = Encoding.Latin1.GetString(File.ReadAllBytes(sheet.File));
            var title = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(sheet.Html)).Title!;
            var language = sheet.Page.Language is "zh" ? "/Lang (zh-Hans)" : "/Lang (en)";
            (bool IsRight, string Problem)[] claims =
            [
                (info["Tagged"] is "yes", "is not tagged"),
                (info["Title"] == title, $"has the title {info["Title"]}"),
                (raw.Contains(language, StringComparison.Ordinal), "does not name its language"),
                (raw.Contains("/Outlines ", StringComparison.Ordinal), "has no outline"),
                (!raw.Contains("file:", StringComparison.Ordinal), "names a file of this machine"),
                (raw.Contains("(D:19800101000000+00'00')", StringComparison.Ordinal), "bears the time of the run"),
            ];
            problems.Add(sheet.Page.Path, claims.Where(claim => !claim.IsRight).Select(claim => claim.Problem));
        }

        problems.AssertNone();
        Assert.NotEmpty(site.Sheets);
    }

    [Fact]
    public async Task Every_font_is_embedded_and_every_character_of_the_report_can_be_read()
    {
        var problems = new Problems();
        foreach (var sheet in site.Sheets.Where(sheet => sheet.Page.Kind != PageKind.Project || TestScope.All))
        {
            var fonts = await Tool.RunAsync("pdffonts", sheet.File);
            problems.Add(
                sheet.Page.Path,
                fonts
                    .Split('\n')
                    .Skip(2)
                    .Where(line => line.Trim().Length > 0 && !line.Contains(" yes ", StringComparison.Ordinal))
                    .Select(line => $"does not embed {line}")
            );
        }

        var printed = (await site.Booklet("zh", "print").LinesAsync())
            .SelectMany(page => page)
            .SelectMany(line => line);
        var missing = site
            .Site.Read("seeds/2019.txt")
            .Where(character => char.IsLetterOrDigit(character))
            .Except(printed)
            .ToList();
        problems.Add("2019/zh/print.html", missing.Select(character => $"does not show {character}"));
        problems.AssertNone();
    }

    [Fact]
    public void Two_runs_make_the_same_bytes_and_a_build_keeps_them()
    {
        using var copy = TestSite.CopyOfRepository();
        copy.Write("input/site.yml", site.Site.Read("input/site.yml"));
        string[] some = ["2019/zh/print", $"2019/en/{PrintedSite.Category}/print", "2019/zh/safety/food-testing"];
        copy.Run(["pdf", "--jobs", "1", "--only", .. some]).ExitsWith(0);
        var printed = copy.Snapshot("output/2019/pdf");

        Assert.Equal(3, printed.Paths.Count);
        foreach (var path in printed.Paths)
        {
            Assert.Equal(
                File.ReadAllBytes(site.Site.PathOf($"output/2019/pdf/{path}")),
                File.ReadAllBytes(copy.PathOf($"output/2019/pdf/{path}"))
            );
        }

        // A description is on the booklet and, for search engines, on the project page of its language.
        const string Words = "加强校园安全和食品安全，治理边坡和挡土墙";
        copy.Replace("input/2019/edition.yml", Words, "加强食品安全和校园安全，治理边坡和挡土墙");
        var built = copy.Run("build").ExitsWith(0);

        Assert.Contains("PDF files left out because their page has changed: 2.", built.Out, StringComparison.Ordinal);
        Assert.Equal(["en/safety/print.pdf"], copy.Snapshot("output/2019/pdf").Paths);
        copy.AssertOutput("2019/en/downloads.html", "../pdf/en/safety/print.pdf", "Chromium");

        copy.Replace("input/2019/edition.yml", "加强食品安全和校园安全，治理边坡和挡土墙", Words);
        copy.Run("build").ExitsWith(0);
        printed.AssertSameBytes(copy.Snapshot("output/2019/pdf"));
    }

    [Fact]
    public void Only_the_downloads_page_links_to_a_file()
    {
        var linking = Directory
            .EnumerateFiles(site.Site.OutputFolder, "*.html", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(".pdf\"", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(site.Site.OutputFolder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(["2019/en/downloads.html", "2019/zh/downloads.html"], linking);
    }

    [Fact]
    public void A_paper_of_site_yml_is_the_paper_of_the_file()
    {
        using var copy = TestSite.CopyOfRepository();
        copy.Replace("input/site.yml", "\ncontact:\n", "\ncontact:\npaper: letter\n");
        copy.Run("pdf", "--only", "2019/en/safety/slopes").ExitsWith(0);

        var raw = Encoding.Latin1.GetString(File.ReadAllBytes(copy.PathOf("output/2019/pdf/en/safety/slopes.pdf")));
        Assert.Contains("/MediaBox [0 0 612 792]", raw, StringComparison.Ordinal);
    }
}
