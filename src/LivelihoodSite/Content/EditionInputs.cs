using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>
/// Which files of a site an edition is made from, the theme apart: its document, its folder in input/, and what all editions share
/// there. Files that programs leave beside the work of people (hidden ones, back-ups) do not count.
/// </summary>
public static class EditionInputs
{
    private static readonly string[] LeftBehind = ["~", ".partial", ".tmp", ".bak", ".swp"];

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>All of them with their hashes, in ordinal order of their paths.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="year">The edition.</param>
    /// <param name="source">Its document, relative to the root, or null.</param>
    public static IReadOnlyList<InputHash> Hash(SiteFolder folder, int year, string? source)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return [.. Files(folder, year, source).Select(path => new InputHash(path, HashOf(folder, path)))];
    }

    /// <summary>All of them, relative to the root, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(SiteFolder folder, int year, string? source) =>
        [
            .. Own(folder, year, source)
                .Concat(Shared(folder))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Those that belong to the edition alone: its document and its folder; a freeze closes them.</summary>
    public static IReadOnlyList<string> Own(SiteFolder folder, int year, string? source)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = EditionFile.PathOf(year);
        return
        [
            .. Below(folder, path[..path.LastIndexOf('/')])
                .Concat(source is not null && File.Exists(folder.Full(source)) ? [source] : [])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Shared(SiteFolder folder) =>
        folder
            .Files("input", "")
            .Where(IsKept)
            .Concat(
                folder
                    .Folders("input")
                    .Where(path => !File.Exists(folder.Full(path + "/edition.yml")))
                    .SelectMany(path => Below(folder, path))
            );

    private static IEnumerable<string> Below(SiteFolder folder, string path) =>
        Directory.Exists(folder.Full(path))
            ? Directory.EnumerateFiles(folder.Full(path), "*", Everything).Select(folder.Relative).Where(IsKept)
            : [];

    private static bool IsKept(string path) =>
        !path.Split('/').Any(part => part.StartsWith('.'))
        && !LeftBehind.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static Sha256Hash HashOf(SiteFolder folder, string path) =>
        folder.Snapshot?.HashOf(path) ?? Sha256Hash.Of(folder.ReadBytes(path));
}
