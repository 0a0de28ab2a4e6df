using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Prose;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Archiving.Verifying;

/// <summary>
/// Reads the document of an edition once more and proves that the data and the pages in its language say what it says. Recorded
/// corrections, as the pages show them, are the only difference allowed.
/// </summary>
/// <param name="edition">The published folder.</param>
/// <param name="faults">Takes every difference (LS1173), and why nothing could be compared (LS1174).</param>
internal sealed partial class SourceAgreement(PackageSource edition, Faults faults)
{
    private const string Differs = "LS1173";
    private const string CannotCompare = "LS1174";
    private const string Data = "data/projects.json";
    private const string SourceFolder = "source/";

    /// <summary>Compares.</summary>
    /// <param name="documents">The document, or a folder that has it under its name.</param>
    /// <returns>How many projects were compared; null when nothing could be.</returns>
    public int? Compare(string documents)
    {
        try
        {
            using var json = JsonDocument.Parse(edition.ReadSmall(Data));
            var year = json.RootElement.GetProperty("edition").GetInt32();
            return Find(documents) is { } file && Read(file, year) is { } report
                ? Compare(json.RootElement, report, file, year)
                : null;
        }
        catch (Exception problem)
            when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            faults.Add(CannotCompare, Data, "these are no data of an edition.", null);
            return null;
        }
    }

    private string? Find(string documents)
    {
        var own = edition
            .Files.Keys.Where(path =>
                path.StartsWith(SourceFolder, StringComparison.Ordinal) && path != SourceFolder + "inputs.sha256"
            )
            .ToList();
        var name = own is [var only] ? only[SourceFolder.Length..] : null;
        var file =
            File.Exists(documents) ? documents
            : name is null ? null
            : Path.Combine(documents, name);
        if (file is null || !File.Exists(file))
        {
            faults.Add(CannotCompare, null, $"{documents} does not hold the document of this edition.", null);
            return null;
        }

        using var stream = File.OpenRead(file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (name is not null && edition.HashOf(SourceFolder + name, HashAlgorithmName.SHA256) != hash)
        {
            faults.Add(Differs, SourceFolder + name, $"the published document is not the same as {file}.", null);
        }

        return file;
    }

    private Report? Read(string file, int year)
    {
        var folder = SiteFolder.Find(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var known = KnownDocument.Find(folder, file);
        var read = ReportReader.Read(
            File.ReadAllBytes(file),
            file,
            new ReadOptions(year, known.Statuses, known.Grammar)
        );
        if (read.Diagnostics.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } problem)
        {
            faults.Add(CannotCompare, null, $"{file} cannot be read: {problem.Message}", null);
            return null;
        }

        return read.Report;
    }

    private int Compare(JsonElement data, Report report, string file, int year)
    {
        var published = data.GetProperty("categories")
            .EnumerateArray()
            .SelectMany(category =>
                category
                    .GetProperty("projects")
                    .EnumerateArray()
                    .Select(project => (Category: Text(category, "name"), Project: project))
            )
            .ToList();
        var source = report
            .Categories.SelectMany(category => category.Projects.Select(project => (category.Name, Project: project)))
            .ToList();
        if (published.Count != source.Count)
        {
            faults.Add(Differs, Data, $"the edition has {published.Count} projects, {file} has {source.Count}.", null);
            return 0;
        }

        foreach (var ((category, project), (name, words)) in published.Zip(source))
        {
            if (category != name && name.Length > 0 && words.CommitmentLines.Count > 0 && category is not "未分类")
            {
                Add(project, words, "category", name);
            }

            Compare(project, words, year);
        }

        return published.Count;
    }

    private void Compare(JsonElement project, ReportProject words, int year)
    {
        var page = PageOf(project, year);
        var html =
            page is not null && edition.Files.ContainsKey(page) && edition.ReadSmall(page) is { } bytes
                ? Encoding.UTF8.GetString(bytes)
                : "";
        var corrections = CorrectionsOf(html);
        var commitment = Corrected(words.Commitment, corrections);
        var result = words.Result is null ? null : Corrected(words.Result, corrections);
        Same(project, words, "commitment", commitment, Text(project, "commitment"));
        Same(project, words, "result", result, Text(project, "result"));
        Same(project, words, "status", words.Status.Stated, Text(project.GetProperty("status"), "stated"));
        SameLines(project, words, "commitmentLines", words.CommitmentLines);
        SameLines(project, words, "resultLines", words.ResultLines);
        if (page is null || html.Length == 0)
        {
            faults.Add(Differs, page ?? Data, $"the page of {Text(project, "id")} is missing.", null);
            return;
        }

        using var facts = HtmlFacts.Of(HostParts.Remove(html));
        Shows(page, facts, "commitment", "result", commitment, words.CommitmentLines);
        Shows(page, facts, "result", "comparison", words.Status.Stated, words.ResultLines);
        Shows(page, facts, "result", "comparison", result, words.ResultLines);
    }

    private void Same(JsonElement project, ReportProject words, string field, string? expected, string? actual)
    {
        if (expected != actual)
        {
            Add(project, words, field, expected ?? "");
        }
    }

    private void SameLines(JsonElement project, ReportProject words, string field, IReadOnlyList<int> expected)
    {
        var actual = project.GetProperty(field).EnumerateArray().Select(line => line.GetInt32());
        if (!expected.SequenceEqual(actual))
        {
            Add(project, words, field, string.Join(", ", expected));
        }
    }

    private void Add(JsonElement project, ReportProject words, string field, string expected) =>
        faults.Add(
            Differs,
            Data,
            $"{Text(project, "id")}: “{field}” differs from the document, which has in line {Line(words.CommitmentLines)}: {Excerpt(expected)}",
            null
        );

    private void Shows(string page, HtmlFacts facts, string from, string to, string? words, IReadOnlyList<int> lines)
    {
        if (
            words is not null
            && !facts.TextBetween(from, to).Contains(HtmlFacts.WithoutBlanks(words), StringComparison.Ordinal)
        )
        {
            faults.Add(
                Differs,
                page,
                $"the page does not show the words of line {Line(lines)} of the document: {Excerpt(words)}",
                null
            );
        }
    }

    // The language of the report is the first of the addresses; what stands before the year is the base address.
    private static string? PageOf(JsonElement project, int year)
    {
        var address = project.GetProperty("addresses").EnumerateObject().FirstOrDefault().Value.GetString() ?? "";
        var folder = $"{year.ToString("0000", null)}/";
        var start = address.LastIndexOf(folder, StringComparison.Ordinal);
        return start < 0 ? null : address[(start + folder.Length)..];
    }

    private static List<(string Old, string New)> CorrectionsOf(string html) =>
        [
            .. Change()
                .Matches(html)
                .Select(match => (Plain(match.Groups["old"].Value), Plain(match.Groups["new"].Value))),
        ];

    private static string Corrected(string text, List<(string Old, string New)> corrections) =>
        corrections.Aggregate(
            text,
            (current, correction) => current.Replace(correction.Old, correction.New, StringComparison.Ordinal)
        );

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Line(IReadOnlyList<int> lines) => lines.Count == 0 ? "–" : lines[0].ToString(null, null);

    private static string Excerpt(string words) => words.Length <= 40 ? words : words[..40] + "…";

    [GeneratedRegex(
        "<del>(?<old>.*?)</del>.*?<ins>(?<new>.*?)</ins>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000
    )]
    private static partial Regex Change();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Tag();
}
