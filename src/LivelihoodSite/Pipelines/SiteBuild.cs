using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Pipelines;

/// <summary>A build up to the point where it could be published.</summary>
/// <param name="Findings">Everything found, in the order of the stages.</param>
/// <param name="Content">What the pages are made of, or null when it could not be read.</param>
/// <param name="Files">The files of the site; null when an error stands against it.</param>
/// <param name="Report">The table of the site run, or null when it did not start.</param>
/// <param name="Imported">Files that the import run wrote.</param>
public sealed record SiteBuild(
    IReadOnlyList<Diagnostic> Findings,
    SiteContent? Content,
    IReadOnlyList<OutputFile>? Files,
    RunReport? Report,
    IReadOnlyList<string> Imported
)
{
    /// <summary>How many PDF files no longer fit their page and were left out.</summary>
    public int OutdatedPdfs { get; init; }

    /// <summary>The published addresses, to be written once the files are published; none for a preview.</summary>
    public IReadOnlyList<AddressLedger> Ledgers { get; init; } = [];

    /// <summary>Runs the import run, then the site run.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="write">False only judges: the import writes nothing, and says what it would write.</param>
    /// <param name="kept">PDF files made before, which the site takes over where they fit; null for none.</param>
    /// <param name="scope">Which part of the site is made; null for all of it.</param>
    /// <param name="progress">Hears of every phase that ends.</param>
    /// <param name="stage">Takes the files as they are made; null to keep them in memory.</param>
    public static async Task<SiteBuild> MakeAsync(
        SiteFolder folder,
        bool write,
        KeptPdfs? kept = null,
        BuildScope? scope = null,
        IProgress<PhaseRow>? progress = null,
        OutputStage? stage = null
    )
    {
        var draft = await SiteDraft.LoadAsync(folder, write, kept, known: null, scope);
        return await draft.CompleteAsync(progress, stage);
    }
}
