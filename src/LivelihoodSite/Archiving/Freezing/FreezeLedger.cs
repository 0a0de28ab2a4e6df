using System.Globalization;
using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Archiving.Freezing;

/// <summary>archives/ledger.yml: every freeze that was ever made, with the hash of its package. Nothing is ever removed from it.</summary>
public static class FreezeLedger
{
    public const string Path = "archives/ledger.yml";

    private const string Head = """
        # Every freeze of an edition, in the order in which they were made. Written by “livelihood archive”; keep it and the
        # packages under version control, and change nothing here: a build compares the packages with these hashes.
        freezes:

        """;

    private const string Code = "LS1152";

    /// <summary>The freezes in the order in which they were made; none when there is no ledger.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="findings">Takes what is wrong with the ledger.</param>
    public static IReadOnlyList<Freeze> Read(SiteFolder folder, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return File.Exists(folder.Full(Path)) && folder.ReadText(Path, findings) is { } text
            ? Parse(text, Path, findings)
            : [];
    }

    /// <summary>The freezes that a text records.</summary>
    public static IReadOnlyList<Freeze> Parse(string text, string path, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var own = new DiagnosticBag();
        List<Freeze> freezes = [];
        if (YamlReader.ReadMapping(text, path, 1, own) is { } mapping)
        {
            if (mapping.Find("freezes")?.Value is YamlSequence list)
            {
                freezes = [.. list.Items.Select(item => ReadOne(item, path, own)).OfType<Freeze>()];
            }
            else
            {
                own.Add(Unusable(path, mapping.Line));
            }
        }

        findings.AddRange(own.Items);
        return own.HasErrors ? [] : freezes;
    }

    /// <summary>The latest freeze of each edition, oldest edition first.</summary>
    public static IReadOnlyList<Freeze> Latest(IEnumerable<Freeze> freezes) =>
        [
            .. freezes
                .GroupBy(freeze => freeze.Year)
                .OrderBy(group => group.Key)
                .Select(group => group.MaxBy(freeze => freeze.Number)!),
        ];

    /// <summary>The bytes of a ledger.</summary>
    public static byte[] Write(IEnumerable<Freeze> freezes)
    {
        ArgumentNullException.ThrowIfNull(freezes);
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var freeze in freezes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - edition: {freeze.Year}\n");
            text.Append(CultureInfo.InvariantCulture, $"    freeze: {freeze.Number}\n");
            text.Append(CultureInfo.InvariantCulture, $"    date: {freeze.Date:yyyy-MM-dd}\n");
            text.Append(CultureInfo.InvariantCulture, $"    package: {YamlText.Of(freeze.Package, inFlow: false)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    size: {freeze.Size}\n");
            text.Append(CultureInfo.InvariantCulture, $"    sha512: {freeze.Sha512}\n");
            text.Append(
                CultureInfo.InvariantCulture,
                $"    made-with: {YamlText.Of(freeze.MadeWith, inFlow: false)}\n"
            );
            if (freeze.BaseUrl is { } baseUrl)
            {
                text.Append(CultureInfo.InvariantCulture, $"    base-url: {YamlText.Of(baseUrl, inFlow: false)}\n");
            }

            if (freeze.Corrections.Count > 0)
            {
                text.Append("    corrections:\n");
                foreach (var correction in freeze.Corrections)
                {
                    text.Append(CultureInfo.InvariantCulture, $"      - {YamlText.Of(correction, inFlow: false)}\n");
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // No file that people write: every value is in the form that Write gives it, or the ledger is not used at all.
    private static Freeze? ReadOne(YamlNode item, string path, DiagnosticBag findings)
    {
        var map = item as YamlMapping;
        if (
            WholeNumber("edition") is { } year
            && WholeNumber("freeze") is { } number
            && DateOnly.TryParseExact(
                Text("date"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
            && Text("package") is { } package
            && PackagePaths.Refusal(package) is null
            && WholeNumber("size") is { } size
            && Text("sha512") is { Length: 128 } hash
            && hash.All(char.IsAsciiHexDigitLower)
        )
        {
            var corrections = (map?.Find("corrections")?.Value as YamlSequence)?.Items.OfType<YamlScalar>() ?? [];
            return new Freeze(
                year,
                number,
                date,
                package,
                size,
                hash,
                Text("made-with") ?? "",
                Text("base-url"),
                [.. corrections.Select(line => line.Value)]
            );
        }

        findings.Add(Unusable(path, item.Line));
        return null;

        string? Text(string key) => (map?.Find(key)?.Value as YamlScalar)?.Value;

        int? WholeNumber(string key) =>
            int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static Diagnostic Unusable(string path, int line) =>
        new(
            Code,
            Severity.Error,
            path,
            line,
            1,
            "this freeze is not recorded as the program writes it.",
            "Take the ledger from the version control: it is never edited."
        );
}
