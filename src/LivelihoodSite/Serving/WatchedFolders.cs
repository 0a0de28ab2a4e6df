using LivelihoodSite.Content;

namespace LivelihoodSite.Serving;

/// <summary>The folders of a site in which a change matters to its preview.</summary>
/// <param name="Pages">
/// The folder of the pages of a site of pages alone, "" for the root of the site; null for a site of reports.
/// </param>
internal sealed record WatchedFolders(string? Pages)
{
    /// <summary>True where pages lie in the root itself: then everything in it counts, but for the output of builds.</summary>
    public bool HoldRoot => Pages is "";

    /// <summary>The folders as site.yml names them now.</summary>
    /// <exception cref="IOException">site.yml cannot be read just now.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static WatchedFolders Of(SiteFolder folder) => new(PageTree.FolderOf(folder));

    /// <summary>The folders to be watched with all that is below them, relative to the root; they need not be there.</summary>
    public IEnumerable<string> In(string root) =>
        HoldRoot
            ? Directory
                .EnumerateDirectories(root)
                .Where(path => !File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint))
                .Select(path => Path.GetFileName(path)!)
                .Where(Hold)
                .Union(PageTree.OwnFolders, StringComparer.Ordinal)
        : Pages is null || PageTree.OwnFolders.Contains(FirstOf(Pages), StringComparer.Ordinal) ? PageTree.OwnFolders
        : PageTree.OwnFolders.Append(Pages);

    /// <summary>True for a file or folder of this name in the root, when it is one of these or on the way to one.</summary>
    public bool Hold(string name) =>
        HoldRoot
            ? !PageTree.IsOutput(name) && !SiteWatcher.IsPrivate(name)
            : PageTree.OwnFolders.Contains(name, StringComparer.Ordinal)
                || (Pages is not null && FirstOf(Pages) == name);

    /// <summary>What is watched of a folder of the root: the folder itself, or the one below it that holds the pages.</summary>
    public string PartOf(string name) =>
        Pages is { Length: > 0 }
        && FirstOf(Pages) == name
        && !PageTree.OwnFolders.Contains(name, StringComparer.Ordinal)
            ? Pages
            : name;

    private static string FirstOf(string path) => path.Split('/')[0];
}
