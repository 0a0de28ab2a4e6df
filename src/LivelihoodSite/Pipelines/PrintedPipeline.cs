using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Pipelines;

/// <summary>The PDF files that were made before and still fit their page; <c>livelihood pdf</c> makes them.</summary>
internal static class PrintedPipeline
{
    private const string Name = "Printed";

    public static Pipeline<PrintedFile> Create(FittingPdfs fitting, OutputSet output) =>
        new(Name)
        {
            PostProcess = (_, _) =>
                Documents.Of(
                    fitting.All.Select(pdf => new Document<PrintedFile>(null, pdf.File.Address, pdf.File, pdf.Bytes))
                ),
            Output = output.Take<PrintedFile>(Name),
        };
}

/// <summary>Which of the kept PDF files fit the pages of this build.</summary>
/// <param name="kept">What was made before.</param>
/// <param name="pages">Gives the bytes of a page of this build by its address; null when it has none of that address.</param>
/// <param name="isFrozen">Whether a page belongs to a frozen edition, whose package has its PDF files.</param>
internal sealed class FittingPdfs(KeptPdfs? kept, Func<Func<string, byte[]?>> pages, Func<string, bool> isFrozen)
{
    // Asked for by the downloads page and by the pipeline, in any order.
    private readonly Lazy<IReadOnlyList<(PrintedFile File, byte[] Bytes)>> all = new(() =>
        kept is null ? [] : Find(kept, pages())
    );

    /// <summary>In ordinal order of their addresses.</summary>
    public IReadOnlyList<(PrintedFile File, byte[] Bytes)> All => all.Value;

    /// <summary>How many files were made of pages that have changed since.</summary>
    public int Outdated => (kept?.All.Count(entry => !isFrozen(entry.File.Page)) ?? 0) - All.Count;

    private static IReadOnlyList<(PrintedFile File, byte[] Bytes)> Find(KeptPdfs kept, Func<string, byte[]?> page) =>
        [
            .. from entry in kept.All
            where page(entry.File.Page) is { } html && PrintPage.KeyOf(html) == entry.Key
            let bytes = kept.BytesOf(entry)
            where bytes is not null
            select (entry.File, bytes),
        ];
}
