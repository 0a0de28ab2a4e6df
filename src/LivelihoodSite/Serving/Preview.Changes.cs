using System.Diagnostics;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Serving;

// From a change on the disk to what open pages know.
internal sealed partial class Preview
{
    /// <summary>An editor that writes in two steps shows half a file in between: no reason to cry.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(150);

    /// <summary>The browser needs the machine for the page that it is loading; judging can wait so long.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(250);

    /// <summary>Who has not saved anything for so long is doing something else: the machine gets its memory back.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    private Theme? theme;
    private int loads;
    private TaskCompletionSource loading = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource judging = new();

    /// <summary>Shows the site, then every change of it, until it is told to end.</summary>
    /// <param name="watcher">Says when something has changed.</param>
    /// <param name="cancellation">Tells it to end.</param>
    /// <exception cref="OperationCanceledException">It was told to end.</exception>
    public async Task RunAsync(SiteWatcher watcher, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(watcher);
        IReadOnlyList<string> changed = [];
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            await LoadAsync(changed, () => watcher.HasMoreAsync(Grace, cancellation));
            changed = await watcher.WaitAsync(cancellation);
        }
    }

    // Shows the site as it is now; judging it goes on behind. An error waits for the second half of a save.
    private async Task LoadAsync(IReadOnlyList<string> changed, Func<Task<bool>> changesAgain)
    {
        var start = Stopwatch.GetTimestamp();
        Begin(changed);
        try
        {
            var (draft, fault) = await ReadAsync(isFirst: loads++ == 0);
            var canBeShown = draft?.CanBeShown ?? false;
            if (!canBeShown && await changesAgain())
            {
                return;
            }

            theme = draft?.Theme ?? theme;
            var version = canBeShown ? new PreviewVersion($"{instance}-{loads}", draft!) : null;
            Show(version, fault is null ? Errors(draft!.Findings) : [fault], isJudging: draft is not null);
            Stepped?.Invoke(
                new PreviewStep(
                    changed,
                    draft?.Imported ?? [],
                    canBeShown,
                    Stopwatch.GetElapsedTime(start).TotalMilliseconds
                )
            );
            if (draft is not null)
            {
                _ = JudgeAsync(draft, version, judging.Token);
            }
        }
        finally
        {
            loading.TrySetResult();
        }
    }

    private void Begin(IReadOnlyList<string> changed)
    {
        judging.Cancel();
        judging.Dispose();
        judging = new CancellationTokenSource();
        if (loading.Task.IsCompleted)
        {
            loading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        shown?.Stop();
        if (changed.Count == 0 || changed.Any(path => path.Split('/')[0] == "theme"))
        {
            theme = null;
        }
    }

    private async Task<(SiteDraft? Draft, Diagnostic? Fault)> ReadAsync(bool isFirst)
    {
        try
        {
            var kept = KeptPdfs.In(OutputPlaces.Of(Path.Combine(folder.Root, "output")).Printed);
            return (await SiteDraft.LoadAsync(folder, write: isFirst, kept, theme), null);
        }
        catch (Exception problem)
        {
            return (null, Fault(problem));
        }
    }

    private void Show(PreviewVersion? version, IReadOnlyList<Diagnostic> problems, bool isJudging)
    {
        lock (gate)
        {
            if (version is not null)
            {
                shown?.Dispose();
                Volatile.Write(ref shown, version);
            }

            Set(state with { Tag = version?.Tag ?? state.Tag, Problems = problems, IsJudging = isJudging });
        }
    }

    private async Task JudgeAsync(SiteDraft draft, PreviewVersion? version, CancellationToken cancellation)
    {
        try
        {
            if (Listeners.Count > 0)
            {
                await Task.Delay(Courtesy, cancellation);
            }

            var build = await (version?.CompleteAsync() ?? draft.CompleteAsync(cancellation: cancellation));
            if (build.Files is not null)
            {
                Volatile.Write(ref lastGood, version?.Made);
            }

            var errors = Errors(build.Findings);
            if (errors.Count > 0)
            {
                Update(state => state with { Problems = errors }, cancellation);
            }

            var review = await Task.Run(() => SiteReview.Of(folder, build, today()), cancellation);
            Update(
                state =>
                    state with
                    {
                        Problems = errors,
                        Review = review,
                        ReviewNumber = state.ReviewNumber + 1,
                        IsJudging = false,
                    },
                cancellation
            );
            Reviewed?.Invoke(review);
            await Task.Delay(Idle, cancellation);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
        catch (OperationCanceledException)
        {
            // Something newer is to be judged.
        }
        catch (Exception problem)
        {
            Update(state => state with { Problems = [Fault(problem)], IsJudging = false }, cancellation);
        }
    }

    private void Update(Func<PreviewState, PreviewState> change, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (!cancellation.IsCancellationRequested)
            {
                Set(change(state));
            }
        }
    }

    private static IReadOnlyList<Diagnostic> Errors(IReadOnlyList<Diagnostic> findings) =>
        [.. findings.Where(finding => finding.Severity == Severity.Error)];

    // A file that another program holds, or that went away while it was read: the next change, or the next look, mends it.
    private static Diagnostic Fault(Exception problem) =>
        problem is EnvironmentProblemException || StorageProblem.IsStorage(problem)
            ? new Diagnostic(
                "LS1301",
                Severity.Error,
                null,
                0,
                0,
                "The files of the site could not be read.",
                Message.Of(problem)
            )
            : new Diagnostic(
                "LS1302",
                Severity.Error,
                null,
                0,
                0,
                $"The program made a mistake ({problem.GetType().Name}): {Message.Of(problem)}",
                "Please report it with the file that you changed last."
            );
}
