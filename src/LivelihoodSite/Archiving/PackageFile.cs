namespace LivelihoodSite.Archiving;

/// <summary>One file that goes into a package.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Bytes">All that it holds.</param>
public sealed record PackageFile(string Path, ReadOnlyMemory<byte> Bytes);
