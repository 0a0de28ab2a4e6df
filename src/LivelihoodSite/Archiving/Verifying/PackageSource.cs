using System.IO.Enumeration;
using System.Security.Cryptography;
using LivelihoodSite.Archiving.Zip;

namespace LivelihoodSite.Archiving.Verifying;

/// <summary>The files of a package, wherever they lie. Only names that have been judged are in it.</summary>
internal abstract class PackageSource
{
    /// <summary>Length by path, in ordinal order of the paths.</summary>
    public abstract IReadOnlyDictionary<string, long> Files { get; }

    /// <summary>The content of a file of <see cref="Files"/>; the caller closes it.</summary>
    public abstract Stream Open(string path);

    /// <summary>A whole file that should be small; null when it is larger than any list of a package.</summary>
    public byte[]? ReadSmall(string path)
    {
        const int Largest = 64 << 20;
        using var stream = Open(path);
        var bytes = new byte[Math.Min(Files[path], Largest) + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read > Largest ? null : bytes[..read];
    }

    /// <summary>The hash of a file in lower-case hexadecimal digits, read piece by piece.</summary>
    public string HashOf(string path, HashAlgorithmName algorithm)
    {
        using var stream = Open(path);
        return Convert.ToHexStringLower(CryptographicOperations.HashData(algorithm, stream));
    }

    /// <summary>The part below a folder, as a source of its own.</summary>
    /// <param name="folder">Ends in a slash, or is empty.</param>
    public PackageSource Below(string folder) => folder.Length == 0 ? this : new Part(this, folder);

    private sealed class Part(PackageSource whole, string folder) : PackageSource
    {
        public override IReadOnlyDictionary<string, long> Files { get; } =
            new SortedDictionary<string, long>(
                whole
                    .Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
                    .ToDictionary(file => file.Key[folder.Length..], file => file.Value, StringComparer.Ordinal),
                StringComparer.Ordinal
            );

        public override Stream Open(string path) => whole.Open(folder + path);
    }
}

/// <summary>A folder of the file system. Links are never followed.</summary>
internal sealed class FolderSource : PackageSource
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private readonly string folder;
    private readonly SortedDictionary<string, long> files = new(StringComparer.Ordinal);

    /// <summary>Lists a folder; what must not be in a package is a fault and left out.</summary>
    public FolderSource(string folder, Faults faults)
    {
        this.folder = folder;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new FileSystemEnumerable<(string Path, long Length, bool IsLink, bool IsFolder)>(
            folder,
            (ref entry) =>
                (
                    Path.GetRelativePath(folder, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'),
                    entry.IsDirectory ? 0 : entry.Length,
                    entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
                    entry.IsDirectory
                ),
            Everything
        )
        {
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        var all = entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        foreach (var entry in all)
        {
            if (PackagePaths.Refusal(entry.Path) is { } refusal)
            {
                faults.Refused(entry.Path, refusal);
            }
            else if (entry.IsLink)
            {
                faults.NoFile(entry.Path);
            }
            else if (!seen.TryAdd(PackagePaths.KeyOf(entry.Path), entry.Path))
            {
                faults.Twice(entry.Path, seen[PackagePaths.KeyOf(entry.Path)]);
            }
            else if (!entry.IsFolder)
            {
                files.Add(entry.Path, entry.Length);
            }
            else if (!all.Exists(other => other.Path.StartsWith(entry.Path + "/", StringComparison.Ordinal)))
            {
                faults.Extra(entry.Path + "/");
            }
        }
    }

    public override IReadOnlyDictionary<string, long> Files => files;

    public override Stream Open(string path) => File.OpenRead(Path.Combine(folder, path));
}

/// <summary>The files of a ZIP file.</summary>
internal sealed class ZipSource : PackageSource
{
    private readonly ZipFileReader zip;
    private readonly Dictionary<string, ZipEntry> entries;

    public ZipSource(ZipFileReader zip)
    {
        this.zip = zip;
        entries = zip.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        Files = new SortedDictionary<string, long>(
            entries.ToDictionary(entry => entry.Key, entry => entry.Value.Length, StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }

    public override IReadOnlyDictionary<string, long> Files { get; }

    public override Stream Open(string path) => zip.Open(entries[path]);

    /// <summary>Unpacks everything into nothing: each file has the length and the check number that the directory says.</summary>
    /// <returns>False when a file does not: its content is not to be looked at.</returns>
    public bool IsWhole(Faults faults)
    {
        var before = faults.Count;
        var buffer = new byte[1 << 16];
        foreach (var entry in zip.Entries)
        {
            long length = 0;
            uint crc = 0;
            try
            {
                using var stream = zip.Open(entry);
                int read;
                while (length <= entry.Length && (read = stream.Read(buffer)) > 0)
                {
                    crc = Crc32.Of(buffer.AsSpan(0, read), crc);
                    length += read;
                }
            }
            catch (InvalidDataException)
            {
                faults.Damaged(entry.Path, "the file cannot be unpacked.");
                continue;
            }

            if (length > entry.Length)
            {
                faults.TooLarge(entry.Path, "the file unpacks to more than the ZIP file says.");
            }
            else if (length < entry.Length)
            {
                faults.OtherLength(entry.Path, entry.Length, length);
            }
            else if (crc != entry.Crc)
            {
                faults.Changed(entry.Path);
            }
        }

        return faults.Count == before;
    }
}
