using LivelihoodSite.Model;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>The stated status: the word of the report, and a group that chooses its sign and pattern.</summary>
internal static class StatusView
{
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

    /// <summary>A status as a page shows it.</summary>
    public static ScriptObject Of(PageScope scope, Status status) =>
        Bag.Of(
            ("group", GroupOf(status.Code)),
            ("code", status.Code.ToName()),
            ("text", Text(scope, status)),
            // In another language the word of the report stands beside its translation.
            ("stated", scope.IsSource ? null : status.Stated)
        );

    /// <summary>The word of the report; in another language the word for its code.</summary>
    public static string Text(PageScope scope, Status status)
    {
        if (scope.IsSource && status.Stated is not null)
        {
            return status.Stated;
        }

        return status is { Code: StatusCode.Unknown, Stated: not null }
            ? status.Stated
            : scope.Words["status_" + status.Code.ToName().Replace('-', '_')];
    }

    /// <summary>How many projects state what: one row a status, most frequent first, with a denominator.</summary>
    public static ScriptArray Counts(PageScope scope, IReadOnlyCollection<Project> projects) =>
        projects
            .GroupBy(project => project.Status)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Code)
            .ThenBy(group => group.Key.Stated, StringComparer.Ordinal)
            .Select(group =>
                Bag.Of(
                    ("status", Of(scope, group.Key)),
                    ("count", group.Count()),
                    ("of", scope.Words.Format("count_of", group.Count(), projects.Count))
                )
            )
            .ToScriptArray();

    /// <summary>The parts of a bar, in the order of the groups; groups without projects are left out.</summary>
    public static ScriptArray Segments(PageScope scope, IReadOnlyCollection<Project> projects, int whole)
    {
        var segments = new ScriptArray();
        var start = 0;
        foreach (var group in Groups)
        {
            var count = projects.Count(project =>
                string.Equals(GroupOf(project.Status.Code), group, StringComparison.Ordinal)
            );
            if (count > 0)
            {
                segments.Add(
                    Bag.Of(
                        ("group", group),
                        ("name", scope.Words["group_" + group]),
                        ("count", count),
                        ("of", scope.Words.Format("count_of", count, projects.Count)),
                        ("x", Share.Percent(start, whole)),
                        ("width", Share.Percent(count, whole))
                    )
                );
                start += count;
            }
        }

        return segments;
    }
}
