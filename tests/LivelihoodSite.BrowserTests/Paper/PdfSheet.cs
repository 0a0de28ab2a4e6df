using System.Globalization;
using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests.Paper;

/// <summary>A PDF of the output, read by poppler, and the page that it was printed from.</summary>
/// <param name="File">Full path.</param>
/// <param name="Page">The page.</param>
/// <param name="Html">Full path of the page.</param>
internal sealed record PdfSheet(string File, PageAddress Page, string Html)
{
    /// <summary>Every PDF of an output folder that is not imposed.</summary>
    public static IReadOnlyList<PdfSheet> In(string output) =>
        [
            .. Directory
                .EnumerateFiles(output, "*.pdf", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith("-a5.pdf", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file =>
                {
                    var address = Path.GetRelativePath(output, file).Replace('\\', '/');
                    var page = Path.ChangeExtension(address.Replace("/pdf/", "/", StringComparison.Ordinal), ".html");
                    return new PdfSheet(file, PageAddress.Of(page), Path.Combine(output, page));
                }),
        ];

    /// <summary>What pdfinfo says, by its own words (<c>Pages</c>, <c>Tagged</c>).</summary>
    public async Task<IReadOnlyDictionary<string, string>> InfoAsync() =>
        (await Tool.RunAsync("pdfinfo", "-enc", "UTF-8", File))
            .Split('\n')
            .Select(line => line.Split(':', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal);

    /// <summary>Number of pages.</summary>
    public async Task<int> PagesAsync() =>
        int.Parse((await InfoAsync())["Pages"], NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The lines of each page in the order in which they were drawn, without blank ones.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> LinesAsync()
    {
        var text = await Tool.RunAsync("pdftotext", "-raw", "-enc", "UTF-8", File, "-");
        return
        [
            .. text.TrimEnd('\f')
                .Split('\f')
                .Select(page =>
                    (IReadOnlyList<string>)
                        [.. page.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)]
                ),
        ];
    }
}
