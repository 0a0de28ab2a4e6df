using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>The output folder in the hands of one build: locked, and put right after a build that was killed.</summary>
public sealed class OutputFolder : IDisposable
{
    private readonly OutputPlaces places;
    private readonly BuildLock held;
    private readonly FileSystemAbilities abilities;
    private readonly Lazy<BuildState?> last;

    private OutputFolder(OutputPlaces places, BuildLock held, FileSystemAbilities abilities)
    {
        this.places = places;
        this.held = held;
        this.abilities = abilities;
        last = new Lazy<BuildState?>(() => BuildState.Read(places.State));
    }

    /// <summary>Locks the folder and cleans up what a killed build has left.</summary>
    /// <param name="output">The folder as the user names it; it need not exist.</param>
    /// <param name="abilities">What the file system can do; for tests.</param>
    /// <exception cref="EnvironmentProblemException">
    /// Another build holds the folder, it may not be written, or it holds files that this program did not make.
    /// </exception>
    public static OutputFolder Open(string output, FileSystemAbilities? abilities = null)
    {
        var found = OutputPlaces.Of(output);
        var folder = new OutputFolder(found, BuildLock.Acquire(found), abilities ?? FileSystemAbilities.Native);
        try
        {
            RefuseStrangers(found);
            Recover(found);
            return folder;
        }
        catch (Exception exception)
        {
            folder.Dispose();
            throw StorageProblem.IsStorage(exception) ? StorageProblem.From(found.Output, exception) : exception;
        }
    }

    /// <summary>True when the output was made from the same things and nobody has changed it: nothing is to be done.</summary>
    /// <param name="digest">From <see cref="InputDigest"/>.</param>
    public bool IsCurrent(string digest)
    {
        try
        {
            return last.Value is { } state && state.Digest == digest && state.Describes(places.Output);
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            // What cannot be read cannot be vouched for; the build itself says what is wrong.
            return false;
        }
    }

    /// <summary>Begins the next version beside the output, which stays as it is.</summary>
    /// <exception cref="EnvironmentProblemException">The disk is full, or may not be written.</exception>
    public OutputStage BeginStage() => OutputStage.Begin(places, abilities, last.Value);

    /// <summary>Makes the next version beside the output, which stays as it is.</summary>
    /// <param name="files">The whole output; their paths must have passed <see cref="OutputPaths.Check"/>.</param>
    /// <param name="cancellation">Ends the staging early; nothing stays of it.</param>
    /// <exception cref="EnvironmentProblemException">The disk is full, or may not be written; nothing stays of the stage.</exception>
    public async Task<StagedOutput> StageAsync(
        IReadOnlyList<OutputFile> files,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        if (OutputPaths.Check(files.Select(file => file.Claim)) is [var first, ..])
        {
            throw new ArgumentException(first.ToString(), nameof(files));
        }

        using var stage = BeginStage();
        var staged = new OutputFile[files.Count];
        await Parallel.ForAsync(
            0,
            files.Count,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Environment.ProcessorCount,
                CancellationToken = cancellation,
            },
            (index, _) =>
            {
                staged[index] = stage.Put(files[index].Claim, files[index].Bytes.Span, files[index].KnownHash);
                return ValueTask.CompletedTask;
            }
        );
        return stage.Finish(staged);
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => held.Dispose();

    // The build replaces the whole folder: --output must not cost anybody a folder of their own.
    private static void RefuseStrangers(OutputPlaces places)
    {
        if (File.Exists(places.State))
        {
            return;
        }

        foreach (var folder in (string[])[places.Output, places.Stage, places.Old])
        {
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                throw new EnvironmentProblemException(
                    $"{folder} holds files that this program did not make, and a build would replace them. Choose another folder with --output, or empty this one."
                );
            }
        }
    }

    // Every moment at which a build can be killed leaves one of these states; see StagedOutput.Exchange.
    private static void Recover(OutputPlaces places)
    {
        if (Directory.Exists(places.Old))
        {
            if (Directory.Exists(places.Output))
            {
                Directory.Delete(places.Old, recursive: true);
            }
            else
            {
                Directory.Move(places.Old, places.Output);
            }
        }

        if (Directory.Exists(places.Stage))
        {
            Directory.Delete(places.Stage, recursive: true);
        }
    }
}
