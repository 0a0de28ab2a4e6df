using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using LivelihoodSite.Archiving.Web;
using LivelihoodSite.Archiving.Zip;
using LivelihoodSite.Model;

namespace LivelihoodSite.Archiving.Verifying;

/// <summary>A web archive: its parts against datapackage.json, its records against their digests, its index against the records.</summary>
/// <param name="wacz">Its parts.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class WaczCheck(PackageSource wacz, Faults faults)
{
    /// <summary>Checks everything.</summary>
    /// <param name="edition">Path and SHA-256 of the files of the edition that it must hold, or null when they are not known.</param>
    public void Check(IReadOnlyList<(string Path, string Hash)>? edition = null)
    {
        var before = faults.Count;
        var mainPage = CheckParts();
        if (faults.Count > before || mainPage is null)
        {
            return;
        }

        var records = ReadRecords(
            () => wacz.Open(WaczFile.Warc),
            wacz.Files[WaczFile.Warc],
            isPacked: true,
            faults.Inside(WaczFile.Warc)
        );
        CheckIndex(records);
        if (edition is not null)
        {
            CheckEdition(records, edition, mainPage);
        }
    }

    /// <summary>A WARC file that stands alone.</summary>
    public static void CheckWarc(Func<Stream> open, long length, bool isPacked, Faults faults) =>
        ReadRecords(open, length, isPacked, faults);

    private static List<WarcRecord> ReadRecords(Func<Stream> open, long length, bool isPacked, Faults faults)
    {
        var records = new List<WarcRecord>();
        try
        {
            using var file = open();
            using Stream unpacked = isPacked
                ? new BoundedStream(
                    new GZipStream(file, CompressionMode.Decompress),
                    Math.Min(ZipFileReader.LargestTotal, (1 << 20) + (length * ZipFileReader.LargestRatio))
                )
                : new BoundedStream(file, long.MaxValue);
            foreach (var record in WarcRecords.Read(unpacked))
            {
                records.Add(record);
                if (!record.IsWhole)
                {
                    faults.Record(null, $"the record of {record.Url ?? record.Type} has been changed.");
                }
            }

            if (records.Count == 0)
            {
                faults.Record(null, "there is no record.");
            }
        }
        catch (InvalidDataException problem)
        {
            faults.Record(null, Message.Verbatim(problem.Message));
        }
        catch (TooLargeException)
        {
            faults.TooLarge(null, "the records unpack to far more than a package holds.");
        }

        return records;
    }

    // The address of the first page, or null.
    private string? CheckParts()
    {
        if (!wacz.Files.ContainsKey(WaczFile.Package))
        {
            faults.Missing(WaczFile.Package);
            return null;
        }

        var package = wacz.ReadSmall(WaczFile.Package);
        if (ManifestText.Decode(WaczFile.Package, package, faults) is null)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(package);
            var parts = json
                .RootElement.GetProperty("resources")
                .EnumerateArray()
                .Select(part =>
                    (
                        Path: part.GetProperty("path").GetString()!,
                        Hash: part.GetProperty("hash").GetString()!.Replace("sha256:", "", StringComparison.Ordinal)
                    )
                )
                .ToList();
            FileComparison.Compare(
                parts,
                wacz,
                wacz.Files.Keys.Where(path => path is not (WaczFile.Package or WaczFile.PackageDigest)),
                HashAlgorithmName.SHA256,
                faults
            );
            CheckDigest(package!);
            foreach (var needed in (string[])[WaczFile.Warc, WaczFile.Index, WaczFile.Pages])
            {
                if (!parts.Exists(part => part.Path == needed))
                {
                    faults.Form(WaczFile.Package, $"the list does not name {needed}.");
                }
            }

            return json.RootElement.GetProperty("mainPageUrl").GetString();
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            faults.Form(WaczFile.Package, "this is not the description of a web archive.");
            return null;
        }
    }

    private void CheckDigest(byte[] package)
    {
        if (!wacz.Files.ContainsKey(WaczFile.PackageDigest))
        {
            faults.Missing(WaczFile.PackageDigest);
            return;
        }

        using var json = JsonDocument.Parse(wacz.ReadSmall(WaczFile.PackageDigest));
        if (json.RootElement.GetProperty("hash").GetString() != WarcFile.Digest(ChecksumFile.HashOf(package)))
        {
            faults.Changed(WaczFile.Package);
        }
    }

    private void CheckIndex(List<WarcRecord> records)
    {
        if (ManifestText.Decode(WaczFile.Index, wacz.ReadSmall(WaczFile.Index), faults) is not { } text)
        {
            return;
        }

        var known = records
            .Where(record => record.Url is not null)
            .GroupBy(record => record.Url!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().Sha256, StringComparer.Ordinal);
        using var warc = wacz.Open(WaczFile.Warc);
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            try
            {
                using var json = JsonDocument.Parse(line.Split(' ', 3)[2]);
                string Of(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
                var url = Of("url");
                if (known.Remove(url, out var hash) && Of("digest") == WarcFile.Digest(hash))
                {
                    var start = long.Parse(Of("offset"), null);
                    var length = long.Parse(Of("length"), null);
                    if (!warc.CanSeek || IsAt(warc, start, length, url))
                    {
                        continue;
                    }
                }

                faults.Record(WaczFile.Index, $"the index does not fit the record of {url}.");
            }
            catch (Exception problem)
                when (problem
                        is JsonException
                            or KeyNotFoundException
                            or InvalidOperationException
                            or FormatException
                            or IndexOutOfRangeException
                )
            {
                faults.Form(WaczFile.Index, "a line is no entry of an index.");
            }
        }

        foreach (var url in known.Keys)
        {
            faults.Record(WaczFile.Index, $"the index has no entry for {url}.");
        }
    }

    private static bool IsAt(Stream warc, long start, long length, string url)
    {
        try
        {
            using var section = new SectionStream(warc, start, length);
            using var unpacked = new GZipStream(section, CompressionMode.Decompress);
            return WarcRecords.Read(unpacked).ToList() is [var record] && record.Url == url;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void CheckEdition(
        List<WarcRecord> records,
        IReadOnlyList<(string Path, string Hash)> edition,
        string mainPage
    )
    {
        var folder = mainPage[..(mainPage.LastIndexOf('/') + 1)];
        var archived = records
            .Where(record => record.Url?.StartsWith(folder, StringComparison.Ordinal) == true)
            .ToDictionary(record => record.Url!, record => record.Sha256, StringComparer.Ordinal);
        foreach (var (path, hash) in edition)
        {
            if (archived.GetValueOrDefault(WaczFile.UrlOf(folder, path)) != hash)
            {
                faults.Record(null, $"the web archive does not hold {path} as it was published.");
            }
        }
    }
}
