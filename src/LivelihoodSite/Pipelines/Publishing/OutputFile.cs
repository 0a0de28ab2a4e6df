using LivelihoodSite.Pipelines.Engine;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>Who wants to write which path.</summary>
/// <param name="Path">Path below the output folder with forward slashes.</param>
/// <param name="Source">The file it is made from, as the user would name it, or null.</param>
/// <param name="Pipeline">Name of the pipeline that makes it.</param>
public sealed record OutputClaim(string Path, string? Source, string Pipeline)
{
    /// <summary>For messages: <c>input/2019/…/a.zh.md (Projects)</c>.</summary>
    public override string ToString() => Source is null ? Pipeline : $"{Source} ({Pipeline})";
}

/// <summary>One finished file of the output.</summary>
/// <param name="Claim">Its path, and who wants it.</param>
/// <param name="Bytes">All that it holds.</param>
public sealed record OutputFile(OutputClaim Claim, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Path below the output folder with forward slashes.</summary>
    public string Path => Claim.Path;
}

/// <summary>Collects the finished files of all pipelines; their Output phases may add at the same time.</summary>
public sealed class OutputSet
{
    private readonly Lock gate = new();
    private readonly List<OutputFile> files = [];

    /// <summary>Adds every document that has a destination.</summary>
    public void Add(string pipeline, IEnumerable<IDocument> documents)
    {
        OutputFile[] added =
        [
            .. documents
                .Where(document => document.Destination is not null)
                .Select(document => new OutputFile(
                    new OutputClaim(document.Destination!, document.Source, pipeline),
                    document.Content
                )),
        ];
        lock (gate)
        {
            files.AddRange(added);
        }
    }

    /// <summary>All files so far in ordinal order of path, then of claimant.</summary>
    public IReadOnlyList<OutputFile> InOrder()
    {
        lock (gate)
        {
            return
            [
                .. files
                    .OrderBy(file => file.Path, StringComparer.Ordinal)
                    .ThenBy(file => file.Claim.ToString(), StringComparer.Ordinal),
            ];
        }
    }
}
