using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering.Templates;

namespace LivelihoodSite.Pipelines;

/// <summary>The site run of one kind of site: what has been read becomes the files of the site, in memory, checked.</summary>
internal interface ISiteRun
{
    /// <summary>How many PDF files no longer fit their page and were left out.</summary>
    int OutdatedPdfs { get; }

    /// <summary>The files of the site in ordinal order of their paths; complete only after a run that succeeded.</summary>
    IReadOnlyList<OutputFile> Files { get; }

    /// <summary>Runs all pipelines.</summary>
    /// <param name="progress">Hears of every phase that ends.</param>
    /// <param name="stage">Takes the files as they are made; null to keep them in memory.</param>
    /// <param name="cancellation">Ends the run early.</param>
    Task<RunReport> RunAsync(
        IProgress<PhaseRow>? progress = null,
        OutputStage? stage = null,
        CancellationToken cancellation = default
    );

    /// <summary>One page or other file, made now; it is the same as that of the complete run.</summary>
    /// <param name="address">Relative to the output folder.</param>
    /// <returns>Null where there is none of this address, or where only the complete run makes it.</returns>
    /// <exception cref="RenderException">The theme has a mistake that this page shows.</exception>
    ReadOnlyMemory<byte>? Find(string address);
}
