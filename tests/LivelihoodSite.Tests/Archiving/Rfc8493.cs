using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LivelihoodSite.Tests.Archiving;

/// <summary>
/// Validates a bag by the words of RFC 8493 alone, without a line of the program: no registry that the tests may ask has a
/// validator.
/// </summary>
internal static partial class Rfc8493
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>What keeps the bag from being complete and valid (section 3); empty for a good one.</summary>
    public static IReadOnlyList<string> Problems(string bag)
    {
        var problems = new List<string>();
        if (ReadText(bag, "bagit.txt") != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        {
            problems.Add("2.1.1: bagit.txt must consist of exactly two lines.");
        }

        if (!Directory.Exists(Path.Combine(bag, "data")))
        {
            problems.Add("2.1.2: the payload directory data/ is missing.");
        }

        var files = Directory
            .EnumerateFiles(bag, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(bag, path).Replace('\\', '/'))
            .ToList();
        var payload = files.Where(path => path.StartsWith("data/", StringComparison.Ordinal)).ToList();
        var manifest = Manifest(bag, "manifest-sha512.txt", problems);
        problems.AddRange(
            payload
                .Except(manifest.Keys, StringComparer.Ordinal)
                .Select(path => $"2.1.3: {path} stands in no payload manifest.")
        );
        problems.AddRange(
            manifest
                .Keys.Where(path => !path.StartsWith("data/", StringComparison.Ordinal))
                .Select(path => $"2.1.3: the payload manifest lists {path}, which is no payload.")
        );
        var tags = Manifest(bag, "tagmanifest-sha512.txt", problems);
        problems.AddRange(
            tags.Keys.Where(path =>
                    path.StartsWith("data/", StringComparison.Ordinal)
                    || path.StartsWith("tagmanifest-", StringComparison.Ordinal)
                )
                .Select(path => $"2.2.1: the tag manifest lists {path}.")
        );
        problems.AddRange(
            from entry in manifest.Concat(tags)
            where Sha512(Path.Combine(bag, entry.Key)) != entry.Value
            select $"3: the checksum of {entry.Key} does not fit."
        );
        CheckInfo(bag, payload, problems);
        return problems;
    }

    private static void CheckInfo(string bag, List<string> payload, List<string> problems)
    {
        var info = ReadText(bag, "bag-info.txt").TrimEnd('\n').Split('\n');
        problems.AddRange(
            info.Where(line => !Label().IsMatch(line))
                .Select(line => $"2.2.2: a line of bag-info.txt has no label: {line}")
        );
        string Value(string label) =>
            info.First(line => line.StartsWith(label + ": ", StringComparison.Ordinal))[(label.Length + 2)..];
        var octets = payload.Sum(path => new FileInfo(Path.Combine(bag, path)).Length);
        if (Value("Payload-Oxum") != string.Create(CultureInfo.InvariantCulture, $"{octets}.{payload.Count}"))
        {
            problems.Add("2.2.2: Payload-Oxum does not fit the payload.");
        }

        if (
            !DateOnly.TryParseExact(
                Value("Bagging-Date"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            )
        )
        {
            problems.Add("2.2.2: Bagging-Date is no date.");
        }
    }

    private static Dictionary<string, string> Manifest(string bag, string name, List<string> problems)
    {
        var listed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in ReadText(bag, name).TrimEnd('\n').Split('\n'))
        {
            var match = Entry().Match(line);
            var path = match
                .Groups["path"]
                .Value.Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase)
                .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase)
                .Replace("%25", "%", StringComparison.Ordinal);
            if (!match.Success)
            {
                problems.Add($"2.1.3: {name} has a line that is no entry: {line}");
            }
            else if (
                path.StartsWith('/')
                || path.StartsWith('~')
                || path.Split('/').Contains("..", StringComparer.Ordinal)
            )
            {
                problems.Add($"2.1.3: {name} lists a path outside the bag: {path}");
            }
            else if (!File.Exists(Path.Combine(bag, path)))
            {
                problems.Add($"3: {path} is listed in {name}, but is not there.");
            }
            else if (!listed.TryAdd(path, match.Groups["hash"].Value))
            {
                problems.Add($"2.1.3: {name} lists {path} twice.");
            }
        }

        return listed;
    }

    private static string ReadText(string bag, string name) =>
        Utf8.GetString(File.ReadAllBytes(Path.Combine(bag, name)));

    private static string Sha512(string path) => Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(path)));

    [GeneratedRegex(@"^(?<hash>[0-9a-f]{128})[ \t]+(?<path>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex("^([^ :][^:]*: |[ \t])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();
}
