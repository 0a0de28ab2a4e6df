using System.Text;

namespace LivelihoodSite.Archiving.Verifying;

/// <summary>A list of hashes as it was found: of a bag, or SHA256SUMS.</summary>
/// <param name="Entries">Path and hash, in the order of the list.</param>
internal sealed record ManifestText(IReadOnlyList<(string Path, string Hash)> Entries)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a list; what is wrong with it is a fault with its line. Null when it is no text at all.</summary>
    /// <param name="name">The name of the list, for faults.</param>
    /// <param name="bytes">Its content; null for one that is too large.</param>
    /// <param name="digits">How many hexadecimal digits a hash has.</param>
    /// <param name="unescape">What the list does with unusual characters in paths.</param>
    /// <param name="faults">Takes the faults.</param>
    public static ManifestText? Read(
        string name,
        byte[]? bytes,
        int digits,
        Func<string, string> unescape,
        Faults faults
    )
    {
        if (Decode(name, bytes, faults) is not { } text)
        {
            return null;
        }

        var entries = new List<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var content = line.TrimEnd('\r');
            if (content.Length == 0)
            {
                continue;
            }

            var path = content.Length > digits ? content[digits..].TrimStart(' ', '\t') : "";
            var hash = content.Length > digits ? content[..digits] : "";
            if (path.StartsWith('*'))
            {
                path = path[1..];
            }

            if (
                !hash.All(char.IsAsciiHexDigitLower)
                || hash.Length == 0
                || path.Length == 0
                || content[digits] is not (' ' or '\t')
            )
            {
                faults.Form(name, "this line is no hash with a path.", number);
                continue;
            }

            path = unescape(path);
            if (PackagePaths.Refusal(path) is { } refusal)
            {
                faults.Refused(path, refusal);
            }
            else if (!seen.Add(path))
            {
                faults.Twice(path, path);
            }
            else
            {
                entries.Add((path, hash));
            }
        }

        return new ManifestText(entries);
    }

    /// <summary>A file as strict UTF-8 without byte order mark; null with a fault when it is not.</summary>
    public static string? Decode(string name, byte[]? bytes, Faults faults)
    {
        if (bytes is null)
        {
            faults.TooLarge(name, "the file is larger than any list of a package.");
            return null;
        }

        try
        {
            var text = Strict.GetString(bytes);
            if (!text.StartsWith('\uFEFF'))
            {
                return text;
            }

            faults.Form(name, "the file begins with a byte order mark.");
        }
        catch (DecoderFallbackException)
        {
            faults.Form(name, "the file is not UTF-8 text.");
        }

        return null;
    }
}
