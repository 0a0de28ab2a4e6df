using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>
/// Collects the finished files of all pipelines, which may add at the same time. With a stage, a file goes to it at once and
/// its bytes are forgotten; a path that two makers want, or that no output may have, stays in memory until it is told.
/// </summary>
/// <param name="stage">Takes the files, or null to keep them in memory.</param>
/// <param name="hashes">Whether somebody will ask for the hash of every file, which costs least before it leaves.</param>
public sealed class OutputSet(OutputStage? stage = null, bool hashes = false)
{
    private readonly Lock gate = new();
    private readonly List<OutputFile> files = [];
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);
    private OutputFile[]? ordered;

    /// <summary>Adds every document that has a destination.</summary>
    public void Add(string pipeline, IEnumerable<IDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents.Where(document => document.Destination is not null))
        {
            Add(new OutputClaim(document.Destination!, document.Source, pipeline), document.Content.Span);
        }
    }

    /// <summary>Adds one file.</summary>
    public void Add(OutputClaim claim, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var file =
            stage is not null && Take(claim)
                ? stage.Put(claim, bytes, hashes ? Sha256Hash.Of(bytes) : null)
                : new OutputFile(claim, bytes.ToArray());
        lock (gate)
        {
            files.Add(file);
            ordered = null;
        }
    }

    /// <summary>All files so far in ordinal order of path, then of claimant.</summary>
    public IReadOnlyList<OutputFile> InOrder()
    {
        lock (gate)
        {
            return ordered ??= [.. files.OrderBy(file => file.Claim, OutputPaths.Order)];
        }
    }

    // Only what can stand beside all that stands already goes to the disk; OutputPaths judges all claims together later.
    private bool Take(OutputClaim claim)
    {
        if (OutputPaths.Refusal(claim) is not null)
        {
            return false;
        }

        lock (gate)
        {
            // Where its folder is known, so are those around it, and none of them is a file.
            var folder = claim.Path.AsSpan(0, Math.Max(claim.Path.LastIndexOf('/'), 0));
            var isKnown = folders.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folder);
            IReadOnlyList<string> parents = isKnown ? [] : OutputPaths.Folders(claim.Path);
            if (folders.Contains(claim.Path) || parents.Any(taken.Contains) || !taken.Add(claim.Path))
            {
                return false;
            }

            folders.UnionWith(parents);
            return true;
        }
    }
}
