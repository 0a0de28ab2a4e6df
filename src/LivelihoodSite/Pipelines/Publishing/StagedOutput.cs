using LivelihoodSite.Content;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>What a build changes in the output, in files.</summary>
/// <param name="Written">New files and files with other bytes.</param>
/// <param name="Unchanged">Files that keep their bytes and their time.</param>
/// <param name="Removed">Files that nothing makes any more.</param>
public sealed record OutputChanges(int Written, int Unchanged, int Removed);

/// <summary>The next version of the output beside the present one; it is published in one step, or not at all.</summary>
public sealed class StagedOutput : IDisposable
{
    private const string Untouched = "The published output is unchanged.";

    private readonly OutputPlaces places;
    private readonly FileSystemAbilities abilities;

    private StagedOutput(OutputPlaces places, FileSystemAbilities abilities, OutputChanges changes)
    {
        this.places = places;
        this.abilities = abilities;
        Changes = changes;
    }

    /// <summary>What publishing changes.</summary>
    public OutputChanges Changes { get; }

    private bool IsSame => Changes is { Written: 0, Removed: 0 };

    internal static async Task<StagedOutput> MakeAsync(
        OutputPlaces places,
        FileSystemAbilities abilities,
        IReadOnlyList<OutputFile> files,
        CancellationToken cancellation
    )
    {
        try
        {
            // Claimed before the first folder exists, so that the next start knows whose folders they are.
            if (!File.Exists(places.State))
            {
                BuildState.Claimed.Write(places.State);
            }

            var unchanged = await FindUnchangedAsync(places, files, cancellation);
            var kept = unchanged.Count(same => same);
            var made = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            var removed = FolderListing.Of(places.Output).Count(file => !made.Contains(file.Path));
            var staged = new StagedOutput(places, abilities, new OutputChanges(files.Count - kept, kept, removed));
            if (!staged.IsSame || !Directory.Exists(places.Output))
            {
                await staged.FillAsync(files, unchanged, cancellation);
            }

            return staged;
        }
        catch (Exception exception)
        {
            Remove(places.Stage);
            throw StorageProblem.IsStorage(exception)
                ? StorageProblem.From(places.Stage, exception, Untouched)
                : exception;
        }
    }

    /// <summary>Puts the stage in the place of the output and removes the last version.</summary>
    /// <param name="digest">From <see cref="InputDigest"/>; the next build with the same one ends at once.</param>
    /// <exception cref="Model.EnvironmentProblemException">The folders could not be exchanged; the output is unchanged.</exception>
    public OutputChanges Publish(string digest)
    {
        var isStaged = Directory.Exists(places.Stage);
        try
        {
            // Before the exchange, so that a disk too full for it leaves the output alone. It describes the output only
            // once the exchange has happened: until then its files do not match, which means "build again".
            new BuildState(digest, FolderListing.Of(isStaged ? places.Stage : places.Output)).Write(places.State);
            if (isStaged)
            {
                Exchange();
            }
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            throw StorageProblem.From(places.Output, exception, Untouched);
        }

        Remove(places.Stage);
        Remove(places.Old);
        return Changes;
    }

    /// <summary>Removes a stage that was not published.</summary>
    public void Dispose() => Remove(places.Stage);

    /// <summary>
    /// One step on Linux. Elsewhere two renames: a build killed between them leaves no output but an old folder, which
    /// the next start puts back; one killed after them leaves an old folder beside the output, which it removes.
    /// </summary>
    private void Exchange()
    {
        if (!Directory.Exists(places.Output))
        {
            Directory.Move(places.Stage, places.Output);
        }
        else if (!abilities.TryExchange(places.Stage, places.Output))
        {
            Directory.Move(places.Output, places.Old);
            try
            {
                Directory.Move(places.Stage, places.Output);
            }
            catch (Exception exception) when (StorageProblem.IsStorage(exception))
            {
                Directory.Move(places.Old, places.Output);
                throw;
            }
        }
    }

    private async Task FillAsync(IReadOnlyList<OutputFile> files, bool[] unchanged, CancellationToken cancellation)
    {
        Directory.CreateDirectory(places.Stage);
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(places.Stage, folder));
        }

        await Parallel.ForAsync(0, files.Count, Options(cancellation), FillOneAsync);

        ValueTask FillOneAsync(int index, CancellationToken _)
        {
            var target = Path.Combine(places.Stage, files[index].Path);
            if (unchanged[index])
            {
                LinkOrCopy(Path.Combine(places.Output, files[index].Path), target);
            }
            else
            {
                // CreateNew: a link to the present version would write through into it.
                using var handle = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
                RandomAccess.Write(handle, files[index].Bytes.Span, 0);
            }

            return ValueTask.CompletedTask;
        }
    }

    private void LinkOrCopy(string present, string target)
    {
        if (!abilities.TryHardLink(present, target))
        {
            File.Copy(present, target);
            File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(present));
        }
    }

    private static async Task<bool[]> FindUnchangedAsync(
        OutputPlaces places,
        IReadOnlyList<OutputFile> files,
        CancellationToken cancellation
    )
    {
        var unchanged = new bool[files.Count];
        await Parallel.ForAsync(0, files.Count, Options(cancellation), CompareAsync);
        return unchanged;

        ValueTask CompareAsync(int index, CancellationToken _)
        {
            unchanged[index] = AtomicFile.Holds(
                Path.Combine(places.Output, files[index].Path),
                files[index].Bytes.Span
            );
            return ValueTask.CompletedTask;
        }
    }

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };

    // A left-over is no reason to call a published site a failure: the next start removes it.
    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            return;
        }
    }
}
