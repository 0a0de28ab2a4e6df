using System.Text.RegularExpressions;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.BrowserTests.Paper;
using LivelihoodSite.TestHarness;

[assembly: AssemblyFixture(typeof(PrintedSite))]

namespace LivelihoodSite.BrowserTests.Paper;

/// <summary>
/// The site of this checkout with an address of its own, printed once by the real command when the first test asks:
/// all booklets and one category with its projects, or everything under <c>./test.sh --all</c>.
/// </summary>
public sealed partial class PrintedSite : IDisposable
{
    /// <summary>Where the site says that it stands.</summary>
    public const string BaseUrl = "https://www.district.example/minsheng/";

    /// <summary>The category that is printed when not everything is: its projects have the longest texts.</summary>
    public const string Category = "safety";

    private readonly Lazy<TestSite> _site = new(Make);
    private readonly Lazy<IReadOnlyList<PdfSheet>> _sheets;

    /// <summary>Makes nothing yet.</summary>
    public PrintedSite() => _sheets = new(() => PdfSheet.In(_site.Value.OutputFolder));

    /// <summary>What <c>pdf</c> is asked for.</summary>
    public static string[] Only { get; } =
        TestScope.All ? [] : ["--only", "booklets", $"2019/zh/{Category}", $"2019/en/{Category}"];

    /// <summary>The site.</summary>
    internal TestSite Site => _site.Value;

    /// <summary>The printed files, in ordinal order.</summary>
    internal IReadOnlyList<PdfSheet> Sheets => _sheets.Value;

    /// <summary>The project handouts of a language.</summary>
    internal IReadOnlyList<PdfSheet> Handouts(string language) =>
        [.. Sheets.Where(sheet => sheet.Page.Kind == PageKind.Project && sheet.Page.Language == language)];

    /// <summary>A booklet by the name of its page.</summary>
    internal PdfSheet Booklet(string language, string name) =>
        Sheets.Single(sheet => sheet.Page.Path == $"2019/{language}/{name}.html");

    /// <summary>Removes what was made.</summary>
    public void Dispose()
    {
        if (_site.IsValueCreated)
        {
            _site.Value.Dispose();
        }
    }

    private static TestSite Make()
    {
        var site = TestSite.CopyOfRepository();
        var text = BaseUrlLine().Replace(site.Read("input/site.yml"), "");
        site.Write("input/site.yml", $"{text.TrimEnd()}\nbase_url: {BaseUrl}\n");
        site.Run(["pdf", .. Only]).ExitsWith(0);
        site.Run("pdf", "--imposed", "--only", "2019/zh/print").ExitsWith(0);
        return site;
    }

    [GeneratedRegex(@"^base_url:.*\n?", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BaseUrlLine();
}
