using System.IO.Enumeration;
using System.Runtime.ExceptionServices;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>One file of a folder as the file system describes it.</summary>
/// <param name="Path">Below the folder, with forward slashes.</param>
/// <param name="Size">In bytes; −1 for a symbolic link, which is never one of ours.</param>
/// <param name="Ticks">Time of the last change, in ticks of UTC.</param>
public readonly record struct FileStamp(string Path, long Size, long Ticks);

/// <summary>Lists folders.</summary>
public static class FolderListing
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>All files below a folder in ordinal order, symbolic links included but not followed; none without a folder.</summary>
    public static IReadOnlyList<FileStamp> Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string[] folders = [root, .. FoldersBelow(root)];
        var files = new FileStamp[folders.Length][];
        try
        {
            // The disk is asked for each file: on all cores.
            _ = Parallel.For(0, folders.Length, index => files[index] = FilesIn(folders[index], root));
        }
        catch (AggregateException problems)
        {
            ExceptionDispatchInfo.Throw(problems.InnerExceptions[0]);
        }

        return [.. files.SelectMany(some => some).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The paths of all files below a folder with forward slashes, in no order, without asking the disk for each file. Links to
    /// files are among them; folders behind links are neither listed nor followed. None without a folder.
    /// </summary>
    public static IEnumerable<string> PathsIn(string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(root)
            ? new FileSystemEnumerable<string>(root, (ref entry) => Below(root, entry.ToFullPath()), Everything)
            {
                ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
                ShouldRecursePredicate = static (ref entry) => !IsLink(ref entry),
            }
            : [];
    }

    private static string Below(string root, string path)
    {
        var below = path[root.Length..].TrimStart(Path.DirectorySeparatorChar);
        return Path.DirectorySeparatorChar == '/' ? below : below.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static FileSystemEnumerable<string> FoldersBelow(string root) =>
        new(root, static (ref entry) => entry.ToFullPath(), Everything)
        {
            ShouldIncludePredicate = static (ref entry) => entry.IsDirectory && !IsLink(ref entry),
            ShouldRecursePredicate = static (ref entry) => !IsLink(ref entry),
        };

    private static FileStamp[] FilesIn(string folder, string root)
    {
        var below = folder[root.Length..].TrimStart(Path.DirectorySeparatorChar);
        return
        [
            .. new FileSystemEnumerable<FileStamp>(folder, Stamp, OneFolder)
            {
                ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            },
        ];

        FileStamp Stamp(ref FileSystemEntry entry)
        {
            var path = below.Length == 0 ? entry.FileName.ToString() : $"{below}/{entry.FileName}";
            path = Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
            return IsLink(ref entry)
                ? new FileStamp(path, -1, 0)
                : new FileStamp(path, entry.Length, entry.LastWriteTimeUtc.UtcTicks);
        }
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
