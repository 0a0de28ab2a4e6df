using System.Collections.Concurrent;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>
/// The folder beside the output in which its next version grows, file by file as they are made: a file that the present
/// output has is linked (copied where links fail), every other one is written as a new file, never through a link.
/// </summary>
public sealed class OutputStage : IDisposable
{
    private readonly OutputPlaces places;
    private readonly FileSystemAbilities abilities;
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PublishedFile> present;
    private readonly bool hasOutput;
    private bool isHandedOn;

    private OutputStage(OutputPlaces places, FileSystemAbilities abilities, BuildState? last)
    {
        this.places = places;
        this.abilities = abilities;
        hasOutput = Directory.Exists(places.Output);
        present = (last ?? BuildState.Claimed)
            .Recognise(FolderListing.Of(places.Output))
            .ToDictionary(file => file.Stamp.Path, StringComparer.Ordinal);
    }

    internal static OutputStage Begin(OutputPlaces places, FileSystemAbilities abilities, BuildState? last)
    {
        try
        {
            // Claimed before the first folder exists, so that the next start knows whose folders they are.
            if (!File.Exists(places.State))
            {
                BuildState.Claimed.Write(places.State);
            }

            Directory.CreateDirectory(places.Stage);
            return new OutputStage(places, abilities, last);
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            throw StorageProblem.From(places.Stage, exception, StagedOutput.Untouched);
        }
    }

    /// <summary>Puts one file on the stage; any number of threads may do so at the same time, each path once.</summary>
    /// <param name="claim">Its path, which must have passed <see cref="OutputPaths.Check"/>.</param>
    /// <param name="bytes">All that it holds.</param>
    /// <param name="sha256">Their hash where it is known.</param>
    /// <exception cref="EnvironmentProblemException">The disk is full, or may not be written.</exception>
    internal OutputFile Put(OutputClaim claim, ReadOnlySpan<byte> bytes, Sha256Hash? sha256)
    {
        var target = Path.Combine(places.Stage, claim.Path);
        try
        {
            MakeFolder(claim.Path);
            var published = Path.Combine(places.Output, claim.Path);
            var isUnchanged =
                present.TryGetValue(claim.Path, out var last)
                && last.Stamp.Size == bytes.Length
                && (last.Hash is null || sha256 is null ? AtomicFile.IsSame(published, bytes) : last.Hash == sha256);
            if (isUnchanged)
            {
                LinkOrCopy(published, target);
            }
            else
            {
                // CreateNew: a link to the present version would write through into it.
                using var handle = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
                RandomAccess.Write(handle, bytes, 0);
            }

            return new OutputFile(claim, places.Stage, isUnchanged, sha256);
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            throw StorageProblem.From(places.Stage, exception, StagedOutput.Untouched);
        }
    }

    /// <summary>The next version, complete: it can be published, or not.</summary>
    /// <param name="files">All files of the stage.</param>
    /// <exception cref="EnvironmentProblemException">The disk could not be read.</exception>
    public StagedOutput Finish(IReadOnlyList<OutputFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        try
        {
            var kept = files.Count(file => file.IsUnchanged);
            var made = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            var removed = present.Keys.Count(path => !made.Contains(path));
            var changes = new OutputChanges(files.Count - kept, kept, removed);
            if (hasOutput && changes is { Written: 0, Removed: 0 })
            {
                StagedOutput.Remove(places.Stage);
            }

            isHandedOn = true;
            return new StagedOutput(places, abilities, files, changes);
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            throw StorageProblem.From(places.Stage, exception, StagedOutput.Untouched);
        }
    }

    /// <summary>Removes a stage that was not finished.</summary>
    public void Dispose()
    {
        if (!isHandedOn)
        {
            StagedOutput.Remove(places.Stage);
        }
    }

    private void MakeFolder(string path)
    {
        var end = path.LastIndexOf('/');
        if (end > 0 && !folders.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(path.AsSpan(0, end)))
        {
            Directory.CreateDirectory(Path.Combine(places.Stage, path[..end]));
            folders[path[..end]] = true;
        }
    }

    private void LinkOrCopy(string published, string target)
    {
        if (!abilities.TryHardLink(published, target))
        {
            File.Copy(published, target);
            File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(published));
        }
    }
}
