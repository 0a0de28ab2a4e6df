using System.Globalization;
using System.Security.Cryptography;
using LivelihoodSite.Archiving.Bags;

namespace LivelihoodSite.Archiving.Verifying;

/// <summary>A bag against its manifests (RFC 8493, section 3: complete and valid), and, for one of ours, against its own form.</summary>
/// <param name="bag">The folder of the bag.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class BagCheck(PackageSource bag, Faults faults)
{
    private static readonly (string Name, HashAlgorithmName Algorithm, int Digits)[] Algorithms =
    [
        ("sha512", HashAlgorithmName.SHA512, 128),
        ("sha256", HashAlgorithmName.SHA256, 64),
    ];

    /// <summary>What bag-info.txt says, by label; the last of several of one label.</summary>
    public Dictionary<string, string> Info { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks everything.</summary>
    public void Check()
    {
        CheckDeclaration();
        ReadInfo();
        if (bag.Files.ContainsKey("fetch.txt"))
        {
            faults.Form("fetch.txt", "the bag asks for files from elsewhere; a package is complete in itself.");
        }

        CheckManifests("manifest-", bag.Files.Keys.Where(IsPayload).ToList());
        CheckManifests("tagmanifest-", bag.Files.Keys.Where(path => !IsPayload(path) && !IsTagManifest(path)).ToList());
        CheckOxum();
    }

    private bool IsOurs =>
        Info.GetValueOrDefault("Bag-Software-Agent", "").StartsWith("LivelihoodSite ", StringComparison.Ordinal);

    private static bool IsPayload(string path) => path.StartsWith(BagFiles.Payload, StringComparison.Ordinal);

    // Those that are checked themselves; whatever else has such a name must be listed like any other file.
    private static bool IsTagManifest(string path) =>
        Algorithms.Any(algorithm => path == $"tagmanifest-{algorithm.Name}.txt");

    private void CheckDeclaration()
    {
        var text = ManifestText.Decode(BagFiles.Declaration, bag.ReadSmall(BagFiles.Declaration), faults);
        if (
            text is not null
            && text.ReplaceLineEndings("\n")
                is not (BagFiles.DeclarationText or "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")
        )
        {
            faults.Form(BagFiles.Declaration, "this is not the declaration of a bag of version 1.0 in UTF-8.");
        }
    }

    private void ReadInfo()
    {
        if (
            !bag.Files.ContainsKey(BagFiles.Info)
            || ManifestText.Decode(BagFiles.Info, bag.ReadSmall(BagFiles.Info), faults) is not { } text
        )
        {
            return;
        }

        var label = "";
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && label.Length > 0)
            {
                Info[label] += " " + line.Trim();
            }
            else if (colon > 0)
            {
                label = line[..colon].TrimEnd();
                Info[label] = line[(colon + 1)..].Trim();
            }
            else
            {
                faults.Form(BagFiles.Info, "a line has no label.");
            }
        }
    }

    private void CheckManifests(string prefix, List<string> present)
    {
        var found = false;
        foreach (var (name, algorithm, digits) in Algorithms)
        {
            var path = $"{prefix}{name}.txt";
            if (!bag.Files.ContainsKey(path))
            {
                continue;
            }

            found = true;
            var before = faults.Count;
            var bytes = bag.ReadSmall(path);
            if (ManifestText.Read(path, bytes, digits, BagFiles.Unescape, faults) is not { } manifest)
            {
                continue;
            }

            FileComparison.Compare(manifest.Entries, bag, present, algorithm, faults);
            if (
                IsOurs
                && faults.Count == before
                && !bytes.AsSpan().SequenceEqual(BagFiles.ManifestText(manifest.Entries))
            )
            {
                faults.Form(path, "the list is not in the form in which the program writes it.");
            }
        }

        if (!found)
        {
            faults.Missing($"{prefix}sha512.txt");
        }
    }

    private void CheckOxum()
    {
        if (Info.GetValueOrDefault("Payload-Oxum") is not { } oxum)
        {
            return;
        }

        var payload = bag.Files.Where(file => IsPayload(file.Key)).ToList();
        var actual = string.Create(CultureInfo.InvariantCulture, $"{payload.Sum(file => file.Value)}.{payload.Count}");
        if (oxum != actual)
        {
            faults.Form(BagFiles.Info, $"the payload has {actual} bytes and files, not {oxum}.");
        }
    }
}
