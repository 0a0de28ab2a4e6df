using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>The stated status: the word of the report, and a group that chooses its sign and pattern.</summary>
internal static class StatusView
{
    // Above this many projects the cells of a bar run together.
    private const int LargestUnitChart = 120;

    /// <summary>The groups in the order of charts and legends.</summary>
    public static readonly string[] Groups = ["done", "partly", "open", "none"];

    /// <summary>The group of a status; colour never stands alone for it.</summary>
    public static string GroupOf(StatusCode code) =>
        code switch
        {
            StatusCode.Completed or StatusCode.Exceeded or StatusCode.CompletedEarly => "done",
            StatusCode.MostlyCompleted or StatusCode.Adjusted or StatusCode.InProgress or StatusCode.OnSchedule =>
                "partly",
            StatusCode.Behind or StatusCode.NotCompleted or StatusCode.Suspended or StatusCode.Cancelled => "open",
            _ => "none",
        };

    /// <summary>A status as a page shows it, made anew; <see cref="TextScope.Status"/> keeps it where it can.</summary>
    public static Bag Of(TextScope scope, Status status) =>
        Bag.Of(
            ("group", GroupOf(status.Code)),
            ("code", status.Code.ToName()),
            ("text", Text(scope, status)),
            // In another language the word of the report stands beside its translation.
            ("stated", scope.IsSource ? null : scope.Original(status.Stated))
        );

    /// <summary>The word of the report; in another language the word for its code.</summary>
    public static string Text(TextScope scope, Status status) =>
        status is { Code: StatusCode.Unknown, Stated: not null } ? scope.Original(status.Stated)! : Word(scope, status);

    /// <summary>The same in the language of the page throughout.</summary>
    public static string Word(TextScope scope, Status status) =>
        scope.IsSource && status.Stated is not null ? status.Stated : Text(scope.Words, status.Code);

    /// <summary>The same away from a page.</summary>
    public static string Text(Words words, bool isSource, Status status) =>
        status.Stated is { } stated && (isSource || status.Code == StatusCode.Unknown)
            ? stated
            : Text(words, status.Code);

    /// <summary>The word for a code.</summary>
    public static string Text(Words words, StatusCode code) => words["status_" + code.ToName().Replace('-', '_')];

    /// <summary>How many projects state what: one row a word of the report, most frequent first, with a denominator.</summary>
    public static ScriptArray Counts(TextScope scope, IReadOnlyCollection<Project> projects) =>
        Counts(scope, projects, project => project.Status);

    /// <summary>The same for a line of text: where the words are translated, equal translations count together.</summary>
    public static ScriptArray Tallies(TextScope scope, IReadOnlyCollection<Project> projects) =>
        Counts(
            scope,
            projects,
            project =>
                scope.IsSource || project.Status.Code == StatusCode.Unknown
                    ? project.Status
                    : project.Status with
                    {
                        Stated = null,
                    }
        );

    private static ScriptArray Counts(
        TextScope scope,
        IReadOnlyCollection<Project> projects,
        Func<Project, Status> statusOf
    ) =>
        projects
            .GroupBy(statusOf)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Code)
            .ThenBy(group => group.Key.Stated, StringComparer.Ordinal)
            .Select(group =>
                Bag.Of(
                    ("status", scope.Status(group.Key)),
                    ("count", group.Count()),
                    ("of", scope.Words.Format("count_of", group.Count(), projects.Count))
                )
            )
            .ToScriptArray();

    /// <summary>
    /// The cells of a bar in the order of the groups, one cell a project as long as cells can be told apart, else one a group.
    /// What was exceeded stands out in height.
    /// </summary>
    /// <param name="whole">How many projects the full width stands for.</param>
    public static ScriptArray Cells(IReadOnlyCollection<Project> projects, int whole)
    {
        var ordered = projects
            .Select(project => (Group: GroupOf(project.Status.Code), Tall: project.Status.Code == StatusCode.Exceeded))
            .OrderBy(cell => Array.IndexOf(Groups, cell.Group))
            .ThenBy(cell => cell.Tall)
            .ToList();
        var isSingle = whole <= LargestUnitChart;
        var runs = isSingle
            ? ordered.Select((cell, place) => (cell.Group, cell.Tall, Start: place, Count: 1))
            : Groups
                .Select(group =>
                    (
                        Group: group,
                        Tall: false,
                        Start: ordered.FindIndex(cell => string.Equals(cell.Group, group, StringComparison.Ordinal)),
                        Count: ordered.Count(cell => string.Equals(cell.Group, group, StringComparison.Ordinal))
                    )
                )
                .Where(run => run.Count > 0);
        var gap = isSingle && whole > 1 ? 0.2m : 0m;
        return runs.Select(run =>
                Bag.Of(
                    ("group", run.Group),
                    ("tall", run.Tall),
                    ("x", Share.Percent(run.Start, whole)),
                    ("width", Share.Percent(run.Count - gap, whole))
                )
            )
            .ToScriptArray();
    }
}
