using System.Diagnostics;
using System.Globalization;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering.Templates;

namespace LivelihoodSite.Serving;

/// <summary>What a preview did; for the terminal.</summary>
/// <param name="Changed">The files and folders that changed; none at the start, and where anything may have changed.</param>
/// <param name="Imported">Files that the import wrote; only at the start.</param>
/// <param name="IsShown">False when the pages stay as they were.</param>
/// <param name="Milliseconds">From noticing the change until pages could be asked for.</param>
internal sealed record PreviewStep(
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Imported,
    bool IsShown,
    double Milliseconds
);

/// <summary>
/// A site while people write it, in memory only: output/ belongs to <c>build</c>, and a preview neither writes nor locks it.
/// A change is read, and pages of it can be asked for at once; then the whole site is made and judged as <c>build</c> and
/// <c>check</c> would. When it cannot be read, the last pages stay, with what is wrong. The import writes only at the start,
/// as in a build; later it says what it would write.
/// </summary>
internal sealed partial class Preview : IDisposable
{
    private readonly SiteFolder folder;
    private readonly Func<DateOnly> today;
    private readonly string instance = Stopwatch.GetTimestamp().ToString("x", CultureInfo.InvariantCulture);
    private readonly Lock gate = new();
    private readonly Dictionary<string, OutputFile> nothing = new(StringComparer.Ordinal);
    private PreviewVersion? shown;
    private IReadOnlyDictionary<string, OutputFile>? lastGood;
    private PreviewState state;

    /// <param name="folder">The site.</param>
    /// <param name="today">Gives the day against which dates are judged.</param>
    public Preview(SiteFolder folder, Func<DateOnly> today)
    {
        this.folder = folder;
        this.today = today;
        state = new PreviewState($"{instance}-0", [], null, 0, IsJudging: true);
    }

    /// <summary>The site.</summary>
    public SiteFolder Folder => folder;

    /// <summary>Hears of every change; null for nobody.</summary>
    public Action<PreviewStep>? Stepped { get; init; }

    /// <summary>Hears of every review; null for nobody.</summary>
    public Action<SiteReview>? Reviewed { get; init; }

    /// <summary>What open pages should know.</summary>
    public PreviewState State => Volatile.Read(ref state);

    /// <summary>The open pages.</summary>
    public PreviewListeners Listeners { get; } = new();

    /// <summary>The files that are shown, as far as they have been made; for links from findings to pages.</summary>
    public IReadOnlyDictionary<string, OutputFile> Files =>
        Volatile.Read(ref shown)?.Made ?? Volatile.Read(ref lastGood) ?? nothing;

    /// <summary>A file of the site as it is shown; the last good one where the theme cannot show the present one.</summary>
    /// <returns>
    /// The version and the bytes. No bytes where there is no such file, or where it could never be shown; no version before
    /// anything could be shown.
    /// </returns>
    public async Task<(string? Tag, ReadOnlyMemory<byte>? Bytes)> FindAsync(string address)
    {
        if (Volatile.Read(ref shown) is null)
        {
            await loading.Task;
        }

        while (Volatile.Read(ref shown) is { } version)
        {
            try
            {
                return (version.Tag, await version.FindAsync(address) ?? await OldAsync(version, address));
            }
            catch (RenderException problem)
            {
                AddProblem(version, problem.Diagnostic);
                return (version.Tag, LastGood(address));
            }
            catch (OperationCanceledException)
            {
                // A newer version is being read. If it can be shown, it answers; if not, this one is made after all.
                await loading.Task;
            }
        }

        return (null, null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        judging.Cancel();
        judging.Dispose();
        shown?.Dispose();
        theme?.Dispose();
    }

    // A complete site that lacks the page has none; one with an error may only have failed to make it.
    private async Task<ReadOnlyMemory<byte>?> OldAsync(PreviewVersion version, string address) =>
        (await version.CompleteAsync()).Files is null ? LastGood(address) : null;

    private ReadOnlyMemory<byte>? LastGood(string address) =>
        Volatile.Read(ref lastGood) is { } files && files.TryGetValue(address, out var file)
            ? file.Bytes
            : default(ReadOnlyMemory<byte>?);

    private void AddProblem(PreviewVersion version, Diagnostic problem)
    {
        lock (gate)
        {
            if (version == shown && !state.Problems.Contains(problem))
            {
                Set(state with { Problems = [.. state.Problems, problem] });
            }
        }
    }

    // Inside the gate, so that pages hear of states in their order.
    private void Set(PreviewState next)
    {
        Volatile.Write(ref state, next);
        Listeners.Tell(next);
    }
}
