using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Paper;

/// <summary>What a run did.</summary>
/// <param name="Printed">Files made.</param>
/// <param name="Current">Files that still fitted their page.</param>
/// <param name="Removed">Files of pages that are no longer there.</param>
public sealed record PrintResult(int Printed, int Current, int Removed);

/// <summary>Prints the pages of a finished site, several at a time in one browser, and keeps the files.</summary>
public static class PrintRun
{
    /// <summary>Runs.</summary>
    /// <param name="output">The folder of the finished site.</param>
    /// <param name="kept">Takes the files; those that still fit are not made again.</param>
    /// <param name="tell">Takes one line a file.</param>
    /// <exception cref="EnvironmentProblemException">The browser does not start, or fails.</exception>
    public static async Task<PrintResult> RunAsync(
        string output,
        KeptPdfs kept,
        PrintRequest request,
        Action<Message> tell,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(tell);
        var pages = PrintPage.In(output);
        var removed = kept.Prune(pages.Select(page => page.Address).ToHashSet(StringComparer.Ordinal));
        var asked = pages.Where(request.Takes).SelectMany(page => Sheets(page, request)).ToList();
        var open = asked.Where(sheet => !IsCurrent(sheet, kept, request)).ToList();
        if (open.Count > 0)
        {
            await using var browser = await ChromiumProcess.StartAsync(request.Program, cancellation);
            var run = new Work(output, kept, request, browser, open, tell);
            await run.DoAsync(cancellation);
        }

        return new PrintResult(open.Count, asked.Count - open.Count, removed);
    }

    private static IEnumerable<Sheet> Sheets(PrintPage page, PrintRequest request)
    {
        yield return new Sheet(page, Imposed: false);
        if (request.Imposed && page.Kind == PrintKind.Booklet)
        {
            yield return new Sheet(page, Imposed: true);
        }
    }

    private static bool IsCurrent(Sheet sheet, KeptPdfs kept, PrintRequest request) =>
        kept.Find(sheet.Address) is { } entry
        && string.Equals(entry.Key, sheet.Page.Key, StringComparison.Ordinal)
        && string.Equals(entry.Paper, PaperOf(sheet, request), StringComparison.Ordinal)
        && kept.BytesOf(entry) is not null;

    private static string PaperOf(Sheet sheet, PrintRequest request) =>
        sheet.Imposed ? "a5" : (request.OtherPaper ?? request.Paper).ToName();

    /// <summary>One file to make.</summary>
    private sealed record Sheet(PrintPage Page, bool Imposed)
    {
        public string Address => Addresses.Pdf(Page.Address, Imposed);
    }

    private sealed class Work(
        string output,
        KeptPdfs kept,
        PrintRequest request,
        ChromiumProcess browser,
        IReadOnlyList<Sheet> sheets,
        Action<Message> tell
    )
    {
        // Long ones first, so that no tab is left alone with one at the end.
        private readonly ConcurrentQueue<Sheet> open = new(sheets.OrderBy(sheet => sheet.Page.Kind));
        private readonly Lock telling = new();
        private int done;

        public async Task DoAsync(CancellationToken cancellation)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var tabs = Enumerable
                .Range(0, Math.Clamp(request.Jobs, 1, sheets.Count))
                .Select(_ => Task.Run(() => OneTabAsync(stop), stop.Token))
                .ToList();
            try
            {
                await Task.WhenAll(tabs);
            }
            catch (OperationCanceledException)
            {
                // One tab failed and stopped the others: its reason is the one to tell.
                await (tabs.Find(tab => tab.IsFaulted) ?? Task.FromCanceled(stop.Token));
            }
        }

        private async Task OneTabAsync(CancellationTokenSource stop)
        {
            try
            {
                var tab = await PrintTab.OpenAsync(browser.Tools, stop.Token);
                while (open.TryDequeue(out var sheet))
                {
                    stop.Token.ThrowIfCancellationRequested();
                    await OneAsync(tab, sheet, stop.Token);
                }
            }
            catch (Exception)
            {
                await stop.CancelAsync();
                throw;
            }
        }

        private async Task OneAsync(PrintTab tab, Sheet sheet, CancellationToken cancellation)
        {
            var file = Path.Combine(output, sheet.Page.Address);
            var pdf = await PagePrinter.PrintAsync(
                tab,
                file,
                sheet.Imposed ? null : request.OtherPaper,
                sheet.Imposed,
                request.TimeOf(sheet.Page),
                cancellation
            );
            if (!string.Equals(PrintPage.KeyOf(File.ReadAllBytes(file)), sheet.Page.Key, StringComparison.Ordinal))
            {
                throw new EnvironmentProblemException(
                    "Another build has changed the site while it was printed. Run livelihood pdf again."
                );
            }

            kept.Keep(
                new KeptPdf(
                    new PrintedFile(
                        sheet.Page.Address,
                        sheet.Address,
                        sheet.Page.Title,
                        pdf.Bytes.Length,
                        pdf.Pages,
                        browser.Version,
                        sheet.Imposed
                    ),
                    sheet.Page.Key,
                    PaperOf(sheet, request),
                    Convert.ToHexStringLower(SHA256.HashData(pdf.Bytes))
                ),
                pdf.Bytes
            );
            Tell(sheet, pdf);
        }

        private void Tell(Sheet sheet, PrintedPdf pdf)
        {
            lock (telling)
            {
                done++;
                var size = (pdf.Bytes.Length / 1024.0).ToString("0", CultureInfo.InvariantCulture);
                tell($"{done}/{sheets.Count} {sheet.Address}: pages: {pdf.Pages}, {size} KB");
            }
        }
    }
}
