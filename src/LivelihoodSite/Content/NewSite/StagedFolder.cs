using LivelihoodSite.Model;

namespace LivelihoodSite.Content.NewSite;

/// <summary>
/// A folder that is filled beside its place and put there when it is whole: people find all of it or nothing. What a killed
/// run leaves has a name that nobody else uses, and the next run removes it.
/// </summary>
public sealed class StagedFolder : IDisposable
{
    private const string Name = ".livelihood-new";
    private readonly string target;
    private readonly string? madeParent;

    private StagedFolder(string target, string path)
    {
        this.target = target;
        Path = path;
        try
        {
            var parent = System.IO.Path.GetDirectoryName(path)!;
            madeParent = FirstMissing(parent);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }

            Directory.CreateDirectory(path);
        }
        catch (Exception problem) when (StorageProblem.IsStorage(problem))
        {
            throw StorageProblem.From(target, problem);
        }
    }

    /// <summary>Where to write, full.</summary>
    public string Path { get; }

    /// <summary>A folder that takes the place of one that is missing or empty.</summary>
    /// <param name="target">Full path.</param>
    public static StagedFolder For(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new StagedFolder(
            target,
            // A folder that is there may be the one that the user stands in: it stays, and is filled.
            Directory.Exists(target)
                ? System.IO.Path.Combine(target, Name)
                : System.IO.Path.Combine(
                    System.IO.Path.GetDirectoryName(target)!,
                    $"{Name}-{System.IO.Path.GetFileName(target)}"
                )
        );
    }

    /// <summary>A folder below a site, whose parts are put into the site one by one (<see cref="Move"/>).</summary>
    public static StagedFolder Below(SiteFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new StagedFolder(folder.Root, System.IO.Path.Combine(folder.Root, Name));
    }

    /// <summary>Names in a folder that count; version control may have been there first.</summary>
    public static IEnumerable<string> Occupants(string folder) =>
        Directory
            .EnumerateFileSystemEntries(folder)
            .Select(entry => System.IO.Path.GetFileName(entry))
            .Where(name => name is not (".git" or Name))
            .Order(StringComparer.Ordinal);

    /// <summary>Puts the whole folder into its place.</summary>
    /// <exception cref="EnvironmentProblemException">The file system refuses; nothing is left in the place.</exception>
    public void Publish()
    {
        var moved = new List<string>();
        try
        {
            if (!Directory.Exists(target))
            {
                Directory.Move(Path, target);
                return;
            }

            foreach (var entry in Occupants(Path))
            {
                Move(entry);
                moved.Add(entry);
            }
        }
        catch (Exception problem) when (StorageProblem.IsStorage(problem))
        {
            foreach (var entry in moved)
            {
                Rename(System.IO.Path.Combine(target, entry), System.IO.Path.Combine(Path, entry));
            }

            throw StorageProblem.From(target, problem);
        }
    }

    /// <summary>Puts one file or folder into its place, which must be free.</summary>
    /// <param name="relative">Relative to this folder, and to its place.</param>
    public void Move(string relative)
    {
        var to = System.IO.Path.Combine(target, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
        Rename(System.IO.Path.Combine(Path, relative), to);
    }

    /// <summary>Removes what was not put into its place, and folders made on the way there.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        if (madeParent is not null && Directory.Exists(madeParent) && !Directory.Exists(target))
        {
            Directory.Delete(madeParent, recursive: true);
        }
    }

    private static void Rename(string from, string to)
    {
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to);
        }
    }

    private static string? FirstMissing(string? folder)
    {
        string? missing = null;
        for (; folder is not null && !Directory.Exists(folder); folder = System.IO.Path.GetDirectoryName(folder))
        {
            missing = folder;
        }

        return missing;
    }
}
