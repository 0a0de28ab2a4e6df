using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Import;

/// <summary>A parsed project with the file that already stands for it, or without.</summary>
/// <param name="Project">From the document.</param>
/// <param name="File">The file on disk, or null for a new project.</param>
/// <param name="IsGuess">True when the commitment changed and only similarity speaks for the match.</param>
internal sealed record ItemMatch(ReportProject Project, ProjectFile? File, bool IsGuess);

/// <summary>
/// Finds the file of each parsed project of one category: by the exact commitment, then by unique similarity, never by
/// position alone.
/// </summary>
internal static class ItemMatcher
{
    private const double Alike = 0.5;
    private const double ClearlyAhead = 0.15;

    /// <summary>One match for each project, in document order; files that no match names have vanished from the document.</summary>
    public static IReadOnlyList<ItemMatch> Match(
        IReadOnlyList<ReportProject> projects,
        IReadOnlyList<ProjectFile> files
    )
    {
        var free = files.ToList();
        var matched = new ProjectFile?[projects.Count];
        for (var i = 0; i < projects.Count; i++)
        {
            var commitment = projects[i].Commitment;
            var file = free.Find(file => file.Owned.Commitment == Corrected(commitment, file.Corrections));
            if (file is not null)
            {
                matched[i] = file;
                free.Remove(file);
            }
        }

        var open = Enumerable.Range(0, projects.Count).Where(i => matched[i] is null).ToList();
        var guesses = open.Select(i => (Index: i, File: Nearest(projects[i], free)))
            .Where(guess => guess.File is not null);
        // Two projects that claim the same file are both unclear.
        var unique = guesses
            .GroupBy(guess => guess.File!.Path, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .Select(group => group.First())
            .ToDictionary(guess => guess.Index, guess => guess.File);
        return
        [
            .. projects.Select(
                (project, i) =>
                    unique.TryGetValue(i, out var guess)
                        ? new ItemMatch(project, guess, IsGuess: true)
                        : new ItemMatch(project, matched[i], IsGuess: false)
            ),
        ];
    }

    /// <summary>A text of the source with the corrections that concern it.</summary>
    public static string Corrected(string text, IReadOnlyList<Correction> corrections) =>
        corrections.Count == 0
            ? text
            : corrections.Aggregate(
                text,
                (current, correction) => current.Replace(correction.Old, correction.New, StringComparison.Ordinal)
            );

    private static ProjectFile? Nearest(ReportProject project, List<ProjectFile> files)
    {
        var ranked = files
            .Select(file => (File: file, Likeness: Similarity.Of(project.Commitment, file.Owned.Commitment)))
            .OrderByDescending(item => item.Likeness)
            .ThenBy(item => item.File.Path, StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return
            ranked.Count > 0
            && ranked[0].Likeness >= Alike
            && (ranked.Count == 1 || ranked[0].Likeness - ranked[1].Likeness >= ClearlyAhead)
            ? ranked[0].File
            : null;
    }
}
