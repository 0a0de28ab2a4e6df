using System.Security.Cryptography;
using System.Text;
using LivelihoodSite.Archiving.Bags;
using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Archiving.Web;
using LivelihoodSite.Archiving.Zip;
using LivelihoodSite.Model;

namespace LivelihoodSite.Archiving.Verifying;

/// <summary>
/// Checks a copy of an edition: its published folder, a bag, the ZIP file of a bag, a web archive. It unpacks nothing to the disk and
/// needs no site. A fault anywhere means: do not rely on this copy.
/// </summary>
/// <param name="findings">Takes every fault.</param>
public sealed class PackageVerifier(DiagnosticBag findings)
{
    private readonly List<Message> notes = [];
    private string? against;

    /// <summary>Checks what lies at a path.</summary>
    /// <param name="path">A folder or file.</param>
    /// <param name="documents">The document of the edition as received, or the folder of documents, to be compared; null for none.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public Verification Verify(string path, string? documents = null)
    {
        against = documents;
        ArgumentNullException.ThrowIfNull(path);
        var shown = Path.TrimEndingDirectorySeparator(path);
        var faults = new Faults(shown, findings);
        if (Directory.Exists(path))
        {
            return Of(new FolderSource(Path.GetFullPath(path), faults), faults);
        }

        if (!File.Exists(path))
        {
            faults.Add(
                "LS1160",
                null,
                "there is nothing here.",
                "Name the folder of an edition, a bag, a ZIP or a WACZ file."
            );
            return new Verification(PackageKind.Unknown, 0, 0, notes);
        }

        using var stream = File.OpenRead(path);
        if (IsWarc(shown, out var isPacked))
        {
            WaczCheck.CheckWarc(() => File.OpenRead(path), stream.Length, isPacked, faults);
            return new Verification(PackageKind.Warc, 1, stream.Length, notes);
        }

        CheckLedger(path, stream, faults);
        return OfZip(stream, faults, null);
    }

    private static bool IsWarc(string path, out bool isPacked)
    {
        isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        return path.EndsWith(".warc", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);
    }

    private Verification OfZip(Stream stream, Faults faults, IReadOnlyList<(string Path, string Hash)>? edition)
    {
        if (ZipFileReader.Open(stream, faults) is not { } zip)
        {
            return new Verification(PackageKind.Unknown, 0, 0, notes);
        }

        CheckSeal(stream, zip, faults);
        var source = new ZipSource(zip);
        return source.IsWhole(faults)
            ? Of(source, faults, edition)
            : new Verification(PackageKind.Unknown, source.Files.Count, source.Files.Values.Sum(), notes);
    }

    private Verification Of(
        PackageSource source,
        Faults faults,
        IReadOnlyList<(string Path, string Hash)>? edition = null
    )
    {
        var kind = PackageKind.Unknown;
        var root = RootOf(source);
        var content = source.Below(root);
        var inside = root.Length == 0 ? faults : faults.Inside(root.TrimEnd('/'));
        if (root.Length > 0)
        {
            foreach (var path in source.Files.Keys.Where(path => !path.StartsWith(root, StringComparison.Ordinal)))
            {
                faults.Extra(path);
            }
        }

        if (content.Files.ContainsKey(BagFiles.Declaration))
        {
            kind = PackageKind.Bag;
            OfBag(content, inside);
            Compare(content, "data/", inside);
        }
        else if (content.Files.ContainsKey(WaczFile.Package) || content.Files.ContainsKey(WaczFile.PackageDigest))
        {
            kind = PackageKind.Wacz;
            new WaczCheck(content, inside).Check(edition);
        }
        else if (content.Files.ContainsKey(ChecksumFile.Name) || content.Files.ContainsKey("data/projects.json"))
        {
            kind = PackageKind.Edition;
            EditionCheck.Check(content, inside);
            Compare(content, "", inside);
        }
        else
        {
            faults.Add(
                "LS1160",
                null,
                "this is no package: it has neither bagit.txt nor SHA256SUMS nor datapackage.json.",
                "Name the folder of an edition, a bag, a ZIP or a WACZ file."
            );
        }

        return new Verification(kind, source.Files.Count, source.Files.Values.Sum(), notes);
    }

    // Manifests first: what lies inside is looked at only when it is what was packed.
    private void OfBag(PackageSource bag, Faults faults)
    {
        var before = faults.Count;
        new BagCheck(bag, faults).Check();
        if (faults.Count > before)
        {
            return;
        }

        var lists = bag.Files.Keys.Where(path =>
            path.StartsWith(BagFiles.Payload, StringComparison.Ordinal)
            && path.EndsWith("/" + ChecksumFile.Name, StringComparison.Ordinal)
            && path.Count(letter => letter == '/') == 2
        );
        IReadOnlyList<(string, string)>? edition = null;
        foreach (var list in lists)
        {
            var folder = list[..^ChecksumFile.Name.Length];
            edition = EditionCheck.Check(bag.Below(folder), faults.Inside(folder.TrimEnd('/')));
        }

        foreach (var archive in bag.Files.Keys.Where(path => path.EndsWith(".wacz", StringComparison.Ordinal)))
        {
            using var stream = Seekable(bag, archive);
            OfZip(stream, faults.Inside(archive), edition);
        }
    }

    private void Compare(PackageSource package, string folder, Faults faults)
    {
        if (against is null)
        {
            return;
        }

        var data = package.Files.Keys.FirstOrDefault(path =>
            path.StartsWith(folder, StringComparison.Ordinal)
            && path.EndsWith("data/projects.json", StringComparison.Ordinal)
        );
        if (data is null)
        {
            faults.Add("LS1174", null, "there are no data of an edition to compare.", null);
            return;
        }

        var place = data[..^"data/projects.json".Length];
        var compared = new SourceAgreement(
            package.Below(place),
            place.Length == 0 ? faults : faults.Inside(place.TrimEnd('/'))
        ).Compare(against);
        if (compared is { } projects)
        {
            notes.Add($"Compared with {against}: {projects} projects, in the data and on their pages.");
        }
    }

    private static Stream Seekable(PackageSource source, string path)
    {
        var stream = source.Open(path);
        if (stream.CanSeek)
        {
            return stream;
        }

        using (stream)
        {
            // Its length has been checked: no more is unpacked than the package says.
            var whole = new FileStream(
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                1 << 16,
                FileOptions.DeleteOnClose
            );
            stream.CopyTo(whole);
            return whole;
        }
    }

    // The folder that all files lie in, when it is not the package itself.
    private static string RootOf(PackageSource source)
    {
        string[] marks = [BagFiles.Declaration, ChecksumFile.Name, WaczFile.Package];
        if (marks.Any(source.Files.ContainsKey))
        {
            return "";
        }

        var folders = source
            .Files.Keys.Select(path =>
                path.IndexOf('/', StringComparison.Ordinal) is var end and >= 0 ? path[..(end + 1)] : ""
            )
            .Distinct(StringComparer.Ordinal)
            .Where(folder => folder.Length > 0 && marks.Any(mark => source.Files.ContainsKey(folder + mark)))
            .ToList();
        return folders is [var only] ? only : "";
    }

    private void CheckSeal(Stream stream, ZipFileReader zip, Faults faults)
    {
        if (zip.Comment.Length == 0)
        {
            notes.Add("The ZIP file has no seal of this program: it was packed again. Its content has been checked.");
            return;
        }

        var comment = Encoding.Latin1.GetString(zip.Comment);
        if (comment.Length != ZipFormat.SealSize || !comment.StartsWith(ZipFormat.Seal, StringComparison.Ordinal))
        {
            faults.Seal("the seal at the end of the ZIP file is not one of this program.");
            return;
        }

        using var sealedPart = new SectionStream(stream, 0, stream.Length - ZipFormat.SealSize);
        if (comment[ZipFormat.Seal.Length..] != Convert.ToHexStringLower(SHA512.HashData(sealedPart)))
        {
            faults.Seal("the ZIP file is not as it was packed: its seal does not fit.");
        }
    }

    // A package that somebody packed anew from changed files is whole in itself; only the ledger beside it knows better.
    private static void CheckLedger(string path, FileStream stream, Faults faults)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var ledger = Path.Combine(folder, Path.GetFileName(FreezeLedger.Path));
        if (!File.Exists(ledger))
        {
            return;
        }

        var own = new DiagnosticBag();
        var name = Path.GetFileName(path);
        var freeze = FreezeLedger
            .Parse(File.ReadAllText(ledger), ledger, own)
            .LastOrDefault(freeze => Path.GetFileName(freeze.Package) == name);
        if (own.HasErrors)
        {
            faults.Seal("the ledger beside the package cannot be used.");
        }
        else if (freeze is not null && Convert.ToHexStringLower(SHA512.HashData(stream)) != freeze.Sha512)
        {
            faults.Seal("this is not the package that the ledger beside it records.");
        }
    }
}
