using LivelihoodSite.Model;

namespace LivelihoodSite.Paper;

/// <summary>One finished PDF with what is known of it.</summary>
internal sealed record PrintedPdf(byte[] Bytes, int Pages);

/// <summary>Prints one page. Contents with page numbers take two passes: one to see where everything lies, one with them.</summary>
internal static class PagePrinter
{
    private const string Booklet = "size: A5; margin: 13mm 13mm 15mm";
    private const int MostPasses = 5;

    /// <summary>Prints a page.</summary>
    /// <param name="file">Full path of the page.</param>
    /// <param name="paper">Another paper than the page asks for, or null.</param>
    /// <param name="imposed">True prints on A5 and puts two pages on each side of A4, in saddle order.</param>
    /// <param name="time">The time that the file bears.</param>
    public static async Task<PrintedPdf> PrintAsync(
        PrintTab tab,
        string file,
        PaperSize? paper,
        bool imposed,
        DateTimeOffset time,
        CancellationToken cancellation
    )
    {
        await tab.LoadAsync(file, cancellation);
        await tab.EvaluateAsync(PageScripts.MakeLinksPermanent, cancellation);
        if (imposed || paper is not null)
        {
            var rule = imposed ? Booklet : $"size: {paper!.Value.ToName()}";
            await tab.EvaluateAsync(PageScripts.UsePaper(rule), cancellation);
        }

        try
        {
            var pdf = await PrintWithContentsAsync(tab, file, cancellation);
            PdfStamp.Apply(pdf, time);
            if (imposed)
            {
                pdf = Imposition.Saddle(pdf);
            }

            return new PrintedPdf(pdf, PdfFile.Read(pdf).Pages.Count);
        }
        catch (InvalidDataException problem)
        {
            throw new EnvironmentProblemException(
                $"{file}: {problem.Message} Use another version of Chromium, and report it with its version.",
                problem
            );
        }
    }

    private static async Task<byte[]> PrintWithContentsAsync(PrintTab tab, string file, CancellationToken cancellation)
    {
        var found = await tab.EvaluateAsync(PageScripts.PlacesInContents, cancellation);
        var places = found.EnumerateArray().Select(place => place.GetString()!).ToList();
        var pdf = await tab.PrintAsync(cancellation);
        if (places.Count == 0)
        {
            return pdf;
        }

        SortedDictionary<string, int>? shown = null;
        for (var pass = 1; pass < MostPasses; pass++)
        {
            var pages = PagesOf(places, PdfFile.Read(pdf), file);
            // The numbers have a width of their own in the layout, so the second pass nearly always confirms the first.
            if (shown is not null && shown.SequenceEqual(pages))
            {
                return pdf;
            }

            shown = pages;
            await tab.EvaluateAsync(PageScripts.FillContents(pages), cancellation);
            pdf = await tab.PrintAsync(cancellation);
        }

        throw new EnvironmentProblemException(
            $"{file}: the page numbers of the contents do not come to rest. Report it with the theme."
        );
    }

    private static SortedDictionary<string, int> PagesOf(IEnumerable<string> places, PdfFile pdf, string file)
    {
        var pages = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            pages[place] = pdf.Destinations.TryGetValue(place, out var page)
                ? page
                : throw new EnvironmentProblemException(
                    $"{file}: the contents name “{place}”, which has no place on the paper. Report it with the theme."
                );
        }

        return pages;
    }
}
