using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Threading.Channels;
using LivelihoodSite.Content;

namespace LivelihoodSite.Serving;

/// <summary>
/// Notices that files of a site have changed. The system tells of each step of a save (write, rename, remove), so a change
/// counts once nothing has happened for a moment. What the system does not tell of (network drives, virtual machines, too
/// many files) is found by looking, every two seconds; only by looking, twice a second, where it tells of nothing.
/// </summary>
internal sealed class SiteWatcher : IDisposable
{
    /// <summary>An editor takes a few milliseconds between the steps of a save.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    /// <summary>Somebody who never pauses (a copy of many files) is not waited for longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(400);

    private readonly SiteFolder site;
    private readonly string root;
    private readonly Channel<string> changes = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly Timer looking;
    private WatchedFolders folders;
    private FileSystemWatcher? above;
    private bool isSettling;
    private int looks;
    private Dictionary<string, (long Size, long Ticks)> known;

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="onlyLooks">True where the system is known not to tell of changes.</param>
    /// <exception cref="IOException">site.yml cannot be read.</exception>
    public SiteWatcher(SiteFolder folder, bool onlyLooks = false)
    {
        site = folder;
        root = folder.Root;
        folders = WatchedFolders.Of(folder);
        IsToldOfChanges = !onlyLooks && TryWatch();
        known = List();
        var pause = IsToldOfChanges ? TimeSpan.FromSeconds(2) : TimeSpan.FromMilliseconds(500);
        looking = new Timer(_ => Look(), null, pause, pause);
    }

    /// <summary>False where changes are only found by looking.</summary>
    public bool IsToldOfChanges { get; }

    /// <summary>Waits for the next change, and until its steps seem to be over.</summary>
    /// <returns>The files and folders that changed, relative to the root; none where anything may have changed.</returns>
    /// <exception cref="OperationCanceledException">The preview ends.</exception>
    public async Task<IReadOnlyList<string>> WaitAsync(CancellationToken cancellation)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal) { await changes.Reader.ReadAsync(cancellation) };
        lock (gate)
        {
            isSettling = true;
        }

        var end = Environment.TickCount64 + (long)Longest.TotalMilliseconds;
        while (Environment.TickCount64 < end && await HasMoreAsync(Quiet, cancellation))
        {
            while (changes.Reader.TryRead(out var path))
            {
                found.Add(path);
            }
        }

        // Before anything is read: what changes from now on is another change.
        if (found.Overlaps([SiteFile.Path, "input", ""]))
        {
            FindFolders();
        }

        var present = List();
        lock (gate)
        {
            known = present;
            looks++;
            isSettling = false;
        }

        return found.Contains("") ? [] : [.. found];
    }

    /// <summary>True as soon as there is another change, false when there is none in this time.</summary>
    public async Task<bool> HasMoreAsync(TimeSpan time, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(time);
        try
        {
            return await changes.Reader.WaitToReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        looking.Dispose();
        above?.Dispose();
        foreach (var watcher in watchers.Values)
        {
            watcher.Dispose();
        }
    }

    /// <summary>True for what editors and systems put beside a file for themselves.</summary>
    internal static bool IsPrivate(string name) =>
        name.StartsWith('.')
        || name.StartsWith('#')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith('~')
        || Path.GetExtension(name) is ".swp" or ".swx" or ".tmp" or ".partial" or ".crdownload"
        || name is "4913" or "Thumbs.db";

    private bool TryWatch()
    {
        try
        {
            Watch();
            return true;
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or ArgumentException
                        or PlatformNotSupportedException
                        or UnauthorizedAccessException
            )
        {
            return false;
        }
    }

    private void Watch()
    {
        // A folder of the site may appear later, or be moved away and back.
        var inRoot = folders.HoldRoot
            ? NotifyFilters.DirectoryName | NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size
            : NotifyFilters.DirectoryName;
        above?.Dispose();
        above = Watcher(root, inRoot, below: false);
        var names = folders.In(root).ToList();
        foreach (var name in names.Concat(watchers.Keys.Except(names, StringComparer.Ordinal)))
        {
            WatchAgain(name);
        }
    }

    // site.yml names the folder of the pages: it may be another one now.
    private void FindFolders()
    {
        try
        {
            if (WatchedFolders.Of(site) is var now && now != folders)
            {
                folders = now;
                if (IsToldOfChanges)
                {
                    Watch();
                }
            }
        }
        catch (Exception problem) when (StorageProblem.IsStorage(problem) || problem is ArgumentException)
        {
            // Somebody is at it: what changes next is seen by looking.
        }
    }

    private void WatchAgain(string name)
    {
        if (watchers.TryRemove(name, out var old))
        {
            old.Dispose();
        }

        if (Directory.Exists(Path.Combine(root, name)) && folders.In(root).Contains(name, StringComparer.Ordinal))
        {
            watchers[name] = Watcher(
                Path.Combine(root, name),
                NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.FileName | NotifyFilters.DirectoryName,
                below: true
            );
        }
    }

    private FileSystemWatcher Watcher(string path, NotifyFilters filters, bool below)
    {
        var watcher = new FileSystemWatcher(path)
        {
            NotifyFilter = filters,
            IncludeSubdirectories = below,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => Notice(change.FullPath, below, isThere: true);
        watcher.Created += (_, change) => Notice(change.FullPath, below);
        watcher.Deleted += (_, change) => Notice(change.FullPath, below);
        watcher.Renamed += (_, change) =>
        {
            Notice(change.OldFullPath, below);
            Notice(change.FullPath, below);
        };
        // More happened than the system could tell.
        watcher.Error += (_, _) => changes.Writer.TryWrite("");
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Notice(string path, bool isBelow, bool isThere = false)
    {
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        if (isBelow)
        {
            if (!relative.Split('/').Any(IsPrivate))
            {
                changes.Writer.TryWrite(relative);
            }
        }
        // A folder of the root that was there before tells itself what changed in it.
        else if (folders.Hold(relative) && !(isThere && Directory.Exists(path)))
        {
            try
            {
                WatchAgain(folders.PartOf(relative));
            }
            catch (Exception problem) when (StorageProblem.IsStorage(problem) || problem is ArgumentException)
            {
                // It has gone again; looking finds whatever comes.
            }

            changes.Writer.TryWrite(relative);
        }
    }

    private void Look()
    {
        try
        {
            int before;
            lock (gate)
            {
                before = looks;
            }

            var present = List();
            List<string> changed;
            lock (gate)
            {
                // The system has told of it meanwhile; a second telling would be a second reload.
                if (isSettling || looks != before)
                {
                    return;
                }

                changed =
                [
                    .. present
                        .Where(file => !known.TryGetValue(file.Key, out var old) || old != file.Value)
                        .Select(file => file.Key),
                    .. known.Keys.Where(path => !present.ContainsKey(path)),
                ];
                known = present;
            }

            foreach (var path in changed)
            {
                changes.Writer.TryWrite(path);
            }
        }
        catch (Exception problem) when (StorageProblem.IsStorage(problem))
        {
            // A folder went away while it was being listed: the next look sees what is left.
        }
    }

    private Dictionary<string, (long Size, long Ticks)> List()
    {
        var list = new Dictionary<string, (long, long)>(StringComparer.Ordinal);
        foreach (var name in folders.In(root).Where(name => Directory.Exists(Path.Combine(root, name))))
        {
            Add(name, below: true);
        }

        if (folders.HoldRoot)
        {
            Add("", below: false);
        }

        return list;

        void Add(string name, bool below)
        {
            var files = new FileSystemEnumerable<(string Path, long Size, long Ticks)>(
                Path.Combine(root, name),
                (ref entry) => (entry.ToFullPath(), entry.Length, entry.LastWriteTimeUtc.UtcTicks),
                new EnumerationOptions { RecurseSubdirectories = below, AttributesToSkip = FileAttributes.None }
            )
            {
                ShouldIncludePredicate = (ref entry) =>
                    !entry.IsDirectory
                    && !IsPrivate(entry.FileName.ToString())
                    && (below || folders.Hold(entry.FileName.ToString())),
                ShouldRecursePredicate = (ref entry) =>
                    !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !IsPrivate(entry.FileName.ToString()),
            };
            foreach (var (path, size, ticks) in files)
            {
                list[Path.GetRelativePath(root, path).Replace('\\', '/')] = (size, ticks);
            }
        }
    }
}
