using LivelihoodSite.Model;
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

/// <summary>One finished file of the output: on the stage already, or in memory where there is none.</summary>
public sealed class OutputFile
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly string? stage;

    /// <summary>A file in memory.</summary>
    /// <param name="claim">Its path, and who wants it.</param>
    /// <param name="bytes">All that it holds.</param>
    public OutputFile(OutputClaim claim, ReadOnlyMemory<byte> bytes)
    {
        Claim = claim;
        this.bytes = bytes;
    }

    // The stage is one text for all of its files.
    internal OutputFile(OutputClaim claim, string stage, bool isUnchanged, Sha256Hash? sha256)
    {
        Claim = claim;
        this.stage = stage;
        IsUnchanged = isUnchanged;
        KnownHash = sha256;
    }

    /// <summary>Its path, and who wants it.</summary>
    public OutputClaim Claim { get; }

    /// <summary>Path below the output folder with forward slashes.</summary>
    public string Path => Claim.Path;

    /// <summary>All that it holds; read from the stage where it stands there.</summary>
    public ReadOnlyMemory<byte> Bytes => stage is null ? bytes : File.ReadAllBytes(System.IO.Path.Combine(stage, Path));

    /// <summary>Its SHA-256; read from the stage where nobody asked for it before the file left.</summary>
    public Sha256Hash Sha256 => KnownHash ?? Sha256Hash.Of(Bytes.Span);

    /// <summary>Its SHA-256 where it costs nothing.</summary>
    internal Sha256Hash? KnownHash { get; }

    /// <summary>Whether it is on the stage.</summary>
    internal bool IsStaged => stage is not null;

    /// <summary>Whether the present output has the same file.</summary>
    internal bool IsUnchanged { get; }
}
