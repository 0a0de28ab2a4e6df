using System.Globalization;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>A page as it comes out of the printer, read back from the paper (the PDF), not from the HTML.</summary>
/// <param name="Sheets">Number of A4 pages.</param>
/// <param name="Text">All printed text without white space, which line breaks would disturb.</param>
internal sealed record PrintedPage(int Sheets, string Text)
{
    /// <summary>Prints a loaded page on A4.</summary>
    public static async Task<PrintedPage> OfAsync(IPage page)
    {
        var folder = Directory.CreateTempSubdirectory("livelihood-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.pdf");
            await page.PdfAsync(
                new()
                {
                    Path = file,
                    Format = "A4",
                    PreferCSSPageSize = true,
                }
            );
            var info = await Tool.RunAsync("pdfinfo", file);
            var sheets = info.Split('\n').First(l => l.StartsWith("Pages:", StringComparison.Ordinal))[
                "Pages:".Length..
            ];
            // In the order in which it was drawn: otherwise two columns side by side are read line by line across.
            var text = await Tool.RunAsync("pdftotext", "-raw", "-enc", "UTF-8", file, "-");
            return new(int.Parse(sheets.Trim(), NumberStyles.None, CultureInfo.InvariantCulture), Squeeze(text));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>True when the paper shows this text; line breaks do not count.</summary>
    public bool Shows(string text) => Text.Contains(Squeeze(text), StringComparison.Ordinal);

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
