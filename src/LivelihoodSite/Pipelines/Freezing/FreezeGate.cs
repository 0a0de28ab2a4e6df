using System.Globalization;
using LivelihoodSite.Archiving;
using LivelihoodSite.Content;
using LivelihoodSite.Editorial;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Pipelines.Freezing;

/// <summary>What has to be in order before an edition is closed for ever.</summary>
internal static class FreezeGate
{
    private const string Code = "LS1154";

    /// <summary>Why the edition may not be frozen yet.</summary>
    /// <param name="review">What <c>check</c> says.</param>
    /// <param name="edition">The edition.</param>
    public static IEnumerable<Diagnostic> Check(SiteReview review, Edition edition)
    {
        var own = EditionFile.PathOf(edition.Year);
        var folder = own[..(own.LastIndexOf('/') + 1)];
        if (review.Build.Content is { Site.Published: false })
        {
            yield return Error(
                SiteFile.Path,
                0,
                "the site is not published: the frozen pages would carry the preview mark for ever.",
                "Write “published: true” when the office has approved the site, and build again."
            );
        }

        foreach (var finding in review.Findings.Where(finding => finding.IsOpenWarning))
        {
            var warning = finding.Diagnostic;
            if (warning.Code == "LS1002" && warning.Path == own)
            {
                yield return warning with
                {
                    Severity = Severity.Error,
                };
            }
            else if (
                finding.Group is not FindingGroup.Publishing
                && warning.Path is { } path
                && (path.StartsWith(folder, StringComparison.Ordinal) || path == edition.Source?.Path)
            )
            {
                yield return Error(
                    path,
                    warning.Line,
                    $"{warning.Code} is open: {warning.Message}",
                    "Put it right, or acknowledge it with a reason; then build again."
                );
            }
        }
    }

    /// <summary>How the published folder differs from what is made now, one finding a file (LS1153).</summary>
    /// <param name="files">The files of the edition, relative to the output folder.</param>
    /// <param name="output">The output folder.</param>
    /// <param name="year">The edition.</param>
    public static IEnumerable<Diagnostic> Compare(IReadOnlyList<PackageFile> files, string output, int year)
    {
        var name = year.ToString(CultureInfo.InvariantCulture);
        if (!Directory.Exists(Path.Combine(output, name)))
        {
            yield return Differs($"{output}/{name}", "the edition has not been published here.");
            yield break;
        }

        var made = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var path = Path.Combine(output, file.Path);
            if (!AtomicFile.Holds(path, file.Bytes.Span))
            {
                yield return Differs(
                    file.Path,
                    File.Exists(path)
                        ? (Message)"the published file differs from what is made now."
                        : "the file is made now, but was not published."
                );
            }
        }

        foreach (var stamp in FolderListing.Of(Path.Combine(output, name)))
        {
            var path = $"{name}/{stamp.Path}";
            if (!made.Contains(path) && (Precompressed.PlainOf(path) is not { } plain || !made.Contains(plain)))
            {
                yield return Differs(path, "the file is published, but is not made now.");
            }
        }
    }

    private static Diagnostic Differs(string path, Message message) =>
        new(
            "LS1153",
            Severity.Error,
            path,
            0,
            0,
            message,
            "Run livelihood build, look at the pages and publish them, then freeze what was published."
        );

    private static Diagnostic Error(string path, int line, Message message, Message hint) =>
        new(Code, Severity.Error, path, line, 0, message, hint);
}
