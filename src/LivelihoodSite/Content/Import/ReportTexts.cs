using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Import;

/// <summary>The texts of a report outside its projects stand in edition.yml word for word.</summary>
internal sealed class ReportTexts(DiagnosticBag findings)
{
    public void Check(EditionFile edition, Report report)
    {
        Check(edition, "preamble", edition.Preamble?.Source, report.Preamble);
        Check(edition, "signature", edition.Signature?.Source, report.Signature);
        Check(
            edition,
            "notes",
            edition.Notes.Count == 0 ? null : string.Join('\n', edition.Notes.Select(note => note.Source)),
            report.Notes.Count == 0 ? null : string.Join('\n', report.Notes)
        );
    }

    private void Check(EditionFile edition, string key, string? written, string? source)
    {
        if (written?.TrimEnd('\n') != source)
        {
            findings.Error(
                "LS0422",
                edition.Path,
                1,
                1,
                $"“{key}” differs from the source.",
                source is null ? (Message)"The source has none; remove it." : $"Write it as the source has it: {source}"
            );
        }
    }
}
