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
    internal const string Untouched = "The published output is unchanged.";

    private readonly OutputPlaces places;
    private readonly FileSystemAbilities abilities;
    private readonly IReadOnlyList<OutputFile> files;

    internal StagedOutput(
        OutputPlaces places,
        FileSystemAbilities abilities,
        IReadOnlyList<OutputFile> files,
        OutputChanges changes
    )
    {
        this.places = places;
        this.abilities = abilities;
        this.files = files;
        Changes = changes;
    }

    /// <summary>What publishing changes.</summary>
    public OutputChanges Changes { get; }

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
            BuildState
                .Of(digest, FolderListing.Of(isStaged ? places.Stage : places.Output), files)
                .Write(places.State);
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

    // A left-over is no reason to call a published site a failure: the next start removes it.
    internal static void Remove(string folder)
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
