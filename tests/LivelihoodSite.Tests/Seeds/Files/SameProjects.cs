using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds.Files;

/// <summary>The real report, and the projects of another file beside its projects.</summary>
internal static class SameProjects
{
    /// <summary>The report as received, in lines without blank ones.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [.. File.ReadAllLines(Repository.PathOf("seeds/2019.txt")).Where(line => !string.IsNullOrWhiteSpace(line))];

    public static Report Original { get; } = Read(File.ReadAllBytes(Repository.PathOf("seeds/2019.txt"))).Report!;

    public static ReadReport Read(byte[] bytes) => ReportReader.Read(bytes, "r", new ReadOptions(2019));

    /// <summary>Holds that a file says the same as the original, except for line numbers and, if wanted, enumerators.</summary>
    public static void AreIn(byte[] bytes)
    {
        var read = Read(bytes);
        Assert.DoesNotContain(read.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.Equal(Original.Title, read.Report!.Title);
        Assert.Equal(Facts(Original), Facts(read.Report), StringComparer.Ordinal);
        Assert.Equal(Original.Notes.Count, read.Report.Notes.Count);
    }

    private static IEnumerable<string> Facts(Report report) =>
        from category in report.Categories
        from project in category.Projects
        select string.Join(
            " / ",
            category.Name,
            project.Id,
            project.Group,
            project.Commitment,
            project.Status.Stated,
            project.Status.Code,
            project.Result,
            string.Join(",", project.SharedResultWith),
            string.Join(",", project.Responsible),
            project.Deadline,
            string.Join(",", project.CommitmentQuantities),
            string.Join(",", project.ResultQuantities)
        );
}
