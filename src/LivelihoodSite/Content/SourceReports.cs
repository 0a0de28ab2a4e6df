using System.Collections.Concurrent;
using System.Security.Cryptography;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Content;

/// <summary>The documents in seeds/, read once a run.</summary>
/// <param name="folder">The site.</param>
/// <param name="statuses">Words for statuses that site.yml adds.</param>
public sealed class SourceReports(SiteFolder folder, IReadOnlyDictionary<string, StatusCode> statuses)
{
    private readonly Dictionary<string, SourceReport?> reports = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<(SourceReport? Report, DiagnosticBag Findings)>> begun = new(
        StringComparer.Ordinal
    );

    /// <summary>Begins to read the documents of editions; whoever asks for one waits for no more than that one.</summary>
    public void Begin(IEnumerable<EditionFile> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        foreach (var edition in editions)
        {
            if (edition.SourcePath is { } path)
            {
                begun.TryAdd(
                    path,
                    Task.Run(() =>
                    {
                        var own = new DiagnosticBag();
                        return (ReadFile(path, edition.Year, own, edition.Grammar), own);
                    })
                );
            }
        }
    }

    /// <summary>Reads and parses the document of an edition; null when it cannot be read. Findings are reported once.</summary>
    public SourceReport? Read(EditionFile edition, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.SourcePath is { } path ? Read(path, edition.Year, findings, edition.Grammar) : null;
    }

    /// <summary>Reads and parses one document; null when it cannot be read. Findings are reported once.</summary>
    public SourceReport? Read(string path, int year, DiagnosticBag findings, GrammarOverride? grammar = null)
    {
        if (!reports.TryGetValue(path, out var report))
        {
            if (begun.TryGetValue(path, out var reading))
            {
                (report, var own) = reading.GetAwaiter().GetResult();
                findings.AddRange(own.Items);
            }
            else
            {
                report = ReadFile(path, year, findings, grammar);
            }

            reports.Add(path, report);
        }

        return report;
    }

    private SourceReport? ReadFile(string path, int year, DiagnosticBag findings, GrammarOverride? grammar)
    {
        byte[] bytes;
        try
        {
            bytes = folder.ReadBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            findings.Error(
                "LS0408",
                path,
                0,
                0,
                "the source document is missing or cannot be read.",
                $"Put the report there, or correct “source” in {EditionFile.PathOf(year)}."
            );
            return null;
        }

        var read = ReportReader.Read(bytes, path, new ReadOptions(year, statuses, grammar));
        findings.AddRange(read.Diagnostics);
        return new SourceReport(
            new SourceDocument(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), read.Lines) { Bytes = bytes },
            read.Diagnostics.Any(item => item.Severity == Severity.Error) ? null : read.Report
        );
    }
}

/// <summary>A document with what it says.</summary>
/// <param name="Document">The document as received.</param>
/// <param name="Report">What the parser understood; null when it found errors.</param>
public sealed record SourceReport(SourceDocument Document, Report? Report);
