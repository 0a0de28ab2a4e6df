using System.Globalization;
using System.Security.Cryptography;
using LivelihoodSite.Archiving.Zip;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Archiving.Freezing;

/// <summary>An edition that is published from its package and never made again.</summary>
/// <param name="Freeze">What the ledger says of it.</param>
/// <param name="Payload">The files of the package below data/, in ordinal order.</param>
public sealed record FrozenEdition(Freeze Freeze, IReadOnlyList<PackageFile> Payload)
{
    private const string Code = "LS1150";

    private string Folder { get; } = Freeze.Year.ToString(CultureInfo.InvariantCulture) + "/";

    public int Year => Freeze.Year;

    /// <summary>What is published, relative to the output folder (<c>2019/…</c>).</summary>
    public IEnumerable<PackageFile> Published =>
        Payload.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal));

    /// <summary>One published file, or null.</summary>
    /// <param name="address">Relative to the output folder (<c>2019/data/projects.json</c>).</param>
    public ReadOnlyMemory<byte>? Find(string address) =>
        Payload.FirstOrDefault(file => string.Equals(file.Path, address, StringComparison.Ordinal))?.Bytes;

    /// <summary>The site without the editions that its ledger names; what is wrong with the ledger is told by <see cref="LoadAll"/>.</summary>
    public static SiteFolder Close(SiteFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder with
        {
            Closed = FreezeLedger.Read(folder, new DiagnosticBag()).Select(freeze => freeze.Year).ToHashSet(),
        };
    }

    /// <summary>The files that decide what is published of frozen editions, relative to the root.</summary>
    public static IEnumerable<string> Files(SiteFolder folder) =>
        FreezeLedger
            .Latest(FreezeLedger.Read(folder, new DiagnosticBag()))
            .Select(freeze => freeze.Package)
            .Prepend(FreezeLedger.Path);

    /// <summary>Says that an edition is frozen and cannot be imported again.</summary>
    public static Diagnostic Refusal(int year) =>
        new(
            Code,
            Severity.Error,
            EditionFile.PathOf(year),
            0,
            0,
            $"the edition {year} is frozen: no document can be imported into it.",
            "What has to be put right is recorded as a correction; see docs/archiving.md."
        );

    /// <summary>All frozen editions of a site, oldest first, compared with the ledger and with the files they were made from.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="findings">Takes LS1150 to LS1152: a file that was changed, a package that is not the recorded one.</param>
    /// <param name="wants">Says of a year whether it is asked for; null for all.</param>
    public static IReadOnlyList<FrozenEdition> LoadAll(
        SiteFolder folder,
        DiagnosticBag findings,
        Func<int, bool>? wants = null
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(findings);
        var editions = new List<FrozenEdition>();
        foreach (var freeze in FreezeLedger.Latest(FreezeLedger.Read(folder, findings)))
        {
            if (wants?.Invoke(freeze.Year) != false && Load(folder, freeze, findings) is { } edition)
            {
                edition.CheckInputs(folder, findings);
                editions.Add(edition);
            }
        }

        return editions;
    }

    /// <summary>One of them; null when its package is not the recorded one (LS1151).</summary>
    public static FrozenEdition? Load(SiteFolder folder, Freeze freeze, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(freeze);
        ArgumentNullException.ThrowIfNull(findings);
        if (!File.Exists(folder.Full(freeze.Package)))
        {
            findings.Error(
                "LS1151",
                freeze.Package,
                0,
                0,
                "the package of a frozen edition is missing.",
                "Take it from the version control, or from the archive that has a copy."
            );
            return null;
        }

        var bytes = File.ReadAllBytes(folder.Full(freeze.Package));
        if (bytes.Length != freeze.Size || Convert.ToHexStringLower(SHA512.HashData(bytes)) != freeze.Sha512)
        {
            findings.Error(
                "LS1151",
                freeze.Package,
                0,
                0,
                $"the package of the frozen edition {freeze.Year} is not the one that {FreezeLedger.Path} records.",
                "Take it from the version control, or from the archive that has a copy; “livelihood verify” says what is wrong with it."
            );
            return null;
        }

        using var stream = new MemoryStream(bytes, writable: false);
        return ZipFileReader.Open(stream, new Faults(freeze.Package, findings)) is { } zip
            ? new FrozenEdition(freeze, PayloadOf(zip, bytes))
            : null;
    }

    // Entries of this program are stored as they are: their bytes are parts of the file.
    private static IReadOnlyList<PackageFile> PayloadOf(ZipFileReader zip, byte[] bytes)
    {
        const string Data = "/data/";
        return
        [
            .. zip
                .Entries.Where(entry => !entry.IsPacked && entry.Path.Contains(Data, StringComparison.Ordinal))
                .Select(entry => new PackageFile(
                    entry.Path[(entry.Path.IndexOf(Data, StringComparison.Ordinal) + Data.Length)..],
                    bytes.AsMemory((int)entry.DataStart, (int)entry.Length)
                )),
        ];
    }

    // A freeze closes the document and the folder of the edition; what all editions share may change.
    private void CheckInputs(SiteFolder folder, DiagnosticBag findings)
    {
        foreach (var path in ChangedInputs(folder))
        {
            Message message = File.Exists(folder.Full(path))
                ? (Message)$"this file belongs to the frozen edition {Year} and was changed after the freeze."
                : (Message)$"this file belongs to the frozen edition {Year} and is missing.";
            Message hint = path.StartsWith("input/", StringComparison.Ordinal)
                ? (Message)
                    $"Restore it (a copy is in {Freeze.Package}), or record a correction: add a “correction:” entry, then run livelihood archive {Year} --correction."
                : (Message)$"Restore it: the document as received is never edited. A copy is in {Freeze.Package}.";
            findings.Error(Code, path, 0, 0, message, hint);
        }
    }

    /// <summary>The files of the edition that differ from those of the package, by path.</summary>
    public IReadOnlyList<string> ChangedInputs(SiteFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var frozen = Payload
            .Where(file => IsOwn(file.Path))
            .ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);
        return
        [
            .. frozen
                .Where(file => !AtomicFile.Holds(folder.Full(file.Key), file.Value.Span))
                .Select(file => file.Key)
                .Concat(EditionInputs.Own(folder, Year, null).Where(path => !frozen.ContainsKey(path)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What belongs to the edition alone: its folder in input/, and its document, wherever that lies.</summary>
    private bool IsOwn(string path) =>
        path.StartsWith("input/", StringComparison.Ordinal)
            ? path.StartsWith($"input/{Folder}", StringComparison.Ordinal)
            : !path.StartsWith(Folder, StringComparison.Ordinal)
                && !path.StartsWith("theme/", StringComparison.Ordinal)
                && path.Contains('/');
}
