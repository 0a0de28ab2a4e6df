using System.Security.Cryptography;
using System.Text;
using LivelihoodSite.Content;

namespace LivelihoodSite.Paper;

/// <summary>
/// The PDF files that were made so far, in a folder beside the output: a list, and each file under its address. Builds
/// only read it. A file whose bytes are not those of the list counts as not there.
/// </summary>
public sealed class KeptPdfs
{
    private const string Format = "livelihood printed 1";
    private const string ListName = "list.tsv";

    private readonly string folder;
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, KeptPdf> byAddress = new(StringComparer.Ordinal);

    private KeptPdfs(string folder) => this.folder = folder;

    /// <summary>All of them in ordinal order of their addresses.</summary>
    public IReadOnlyList<KeptPdf> All
    {
        get
        {
            lock (gate)
            {
                return [.. byAddress.Values];
            }
        }
    }

    /// <summary>A word that changes with any of the files.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text())));

    /// <summary>Reads the list; a folder that is not there, or a list that cannot be read, is an empty one.</summary>
    public static KeptPdfs In(string folder)
    {
        var kept = new KeptPdfs(folder);
        var list = Path.Combine(folder, ListName);
        var lines = File.Exists(list) ? File.ReadAllText(list, Encoding.UTF8).Split('\n') : [];
        if (lines.Length > 0 && string.Equals(lines[0], Format, StringComparison.Ordinal))
        {
            foreach (var entry in lines.Skip(1).Select(KeptPdf.FromLine).OfType<KeptPdf>())
            {
                kept.byAddress[entry.File.Address] = entry;
            }
        }

        return kept;
    }

    /// <summary>The bytes of a file, or null when they are lost or damaged.</summary>
    public byte[]? BytesOf(KeptPdf entry)
    {
        var path = PathOf(entry.File.Address);
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        return string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), entry.Sha256, StringComparison.Ordinal)
            ? bytes
            : null;
    }

    /// <summary>The entry of an address, or null.</summary>
    public KeptPdf? Find(string address)
    {
        lock (gate)
        {
            return byAddress.GetValueOrDefault(address);
        }
    }

    /// <summary>Keeps a file; any number of threads may.</summary>
    public void Keep(KeptPdf entry, byte[] pdf)
    {
        AtomicFile.WriteByRename(PathOf(entry.File.Address), pdf);
        lock (gate)
        {
            byAddress[entry.File.Address] = entry;
            WriteList();
        }
    }

    /// <summary>Removes the files of pages that are no longer there.</summary>
    /// <param name="pages">Addresses of the pages that are.</param>
    /// <returns>How many files went.</returns>
    public int Prune(IReadOnlySet<string> pages)
    {
        lock (gate)
        {
            var gone = byAddress.Values.Where(entry => !pages.Contains(entry.File.Page)).ToList();
            foreach (var entry in gone)
            {
                byAddress.Remove(entry.File.Address);
                File.Delete(PathOf(entry.File.Address));
            }

            if (gone.Count > 0)
            {
                WriteList();
            }

            return gone.Count;
        }
    }

    private string PathOf(string address) => Path.Combine(folder, address);

    private void WriteList() =>
        AtomicFile.WriteByRename(Path.Combine(folder, ListName), Encoding.UTF8.GetBytes(Text()));

    private string Text() => Format + "\n" + string.Concat(All.Select(entry => entry.ToLine() + "\n"));
}
