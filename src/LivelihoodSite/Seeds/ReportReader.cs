using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>Reads one report text. Pure: bytes in, report and findings out; time is linear in the length of the text.</summary>
public static class ReportReader
{
    /// <summary>Reads a report.</summary>
    /// <param name="bytes">The file as received.</param>
    /// <param name="path">The file as findings name it.</param>
    /// <param name="options">What is known from outside.</param>
    /// <returns>The report, which is null only when the text cannot be decoded; its lines; findings by line.</returns>
    public static ReadReport Read(byte[] bytes, string path, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(options);
        var (text, known) = SeedDecoder.Decode(bytes, path);
        if (text is null)
        {
            return new ReadReport(null, [], known);
        }

        var read = Read(text, path, options, out _);
        return known.Count == 0
            ? read
            : read with
            {
                Diagnostics = [.. known.Concat(read.Diagnostics).OrderBy(f => f.Line)],
            };
    }

    /// <summary>Reads a decoded text and hands out the ledger, for checks of the conservation law.</summary>
    /// <param name="text">The text without byte order mark.</param>
    /// <param name="path">The file as findings name it.</param>
    /// <param name="options">What is known from outside.</param>
    /// <param name="entries">Every non-blank character of the text with what it became.</param>
    public static ReadReport Read(string text, string path, ReadOptions options, out IReadOnlyList<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        var findings = new Findings(path);
        var source = SourceText.Split(text);
        var ledger = new Ledger(text);
        foreach (var offset in source.Removed)
        {
            ledger.Claim(offset, LedgerRole.Furniture);
        }

        WarnOfCharacters(source, findings);
        var facts = source.Lines.Select(LineReader.Read).ToArray();
        Furniture.MarkRepeatedHeaders(facts);
        MarkerEvidence.DropImplausible(facts);
        Signature.Mark(facts);
        var grammar = ReportGrammar.FindWithTitle(facts, options.Grammar);
        var draft = new ReportAssembler(facts, grammar, options, ledger, findings).Read();
        if (facts.All(fact => fact.Kind == LineKind.Blank))
        {
            findings.Error(SeedDiagnostics.EmptyText, 0, "The text is empty.", "Save the report's text in this file.");
        }
        else
        {
            ReportChecks.Run(draft, findings);
        }

        var report = ReportBuilder.Build(draft, options.Edition);
        entries = ledger.Entries();
        if (ledger.FirstDouble >= 0)
        {
            findings.Add(Conservation.Doubled(text, ledger.FirstDouble, path));
        }

        foreach (var violation in Conservation.Check(text, entries, report, path))
        {
            findings.Add(violation);
        }

        return new ReadReport(report, source.Physical, findings.InOrder());
    }

    private static void WarnOfCharacters(SourceText source, Findings findings)
    {
        foreach (var line in source.SuspectLines)
        {
            findings.Warning(
                SeedDiagnostics.InvisibleRemoved,
                line,
                "Control or bidirectional characters were removed from the line.",
                "Remove them from the source; they can hide or reorder text."
            );
        }

        for (var i = 0; i < source.Physical.Count; i++)
        {
            if (source.Physical[i].Contains('\uFFFD', StringComparison.Ordinal))
            {
                findings.Warning(
                    SeedDiagnostics.DamagedBefore,
                    i + 1,
                    "The line holds U+FFFD: a character was lost before the file came here.",
                    "Copy the line again from the original document."
                );
            }
        }
    }
}
