using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>
/// The figures of a series that may stand in one chart: measures with one name, one unit and one direction in at least two
/// years. People make them so when they name them; nothing is converted or guessed.
/// </summary>
internal static class SeriesFigures
{
    /// <summary>One chart with its table for each of them, in the order of their first year.</summary>
    public static ScriptArray Of(RootScope scope, EditionSeries series) =>
        (scope.Site.HidesVerdicts ? [] : Groups(series))
            .Select((points, index) => Figure(scope, points, index + 1))
            .ToScriptArray();

    private static IEnumerable<IReadOnlyList<(SeriesMember Member, Measure Measure)>> Groups(EditionSeries series) =>
        series
            .Members.SelectMany(
                member => member.Project.Measures,
                (member, measure) => (Member: member, Measure: measure)
            )
            .GroupBy(point => (point.Measure.Name.Source, point.Measure.Unit.Source, point.Measure.Limit))
            // Two figures of one year under one name cannot stand in one chart.
            .Where(group => group.DistinctBy(point => point.Member.Edition.Year).Count() == group.Count())
            .Where(group => group.Count() > 1)
            .Select(group => group.ToList());

    private static Bag Figure(RootScope scope, IReadOnlyList<(SeriesMember Member, Measure Measure)> points, int number)
    {
        var scale = points.Max(point => MeasureView.ScaleOf(point.Measure));
        var newest = points[^1].Measure;
        return Bag.Of(
            ("id", $"figure{number}"),
            ("name", scope.Read(newest.Name)),
            ("target_label", scope.Words[newest.Limit == Limit.AtMost ? "measure_ceiling" : "measure_target"]),
            (
                "points",
                points
                    .Select(
                        (point, index) =>
                            Bag.Of(
                                ("year", scope.Year(point.Member.Edition)),
                                ("href", $"#y{point.Member.Edition.Year}"),
                                // The first point has nothing before it to be compared with.
                                ("break", index == 0 ? null : BreakSince(scope, points, index)),
                                (
                                    "measure",
                                    MeasureView.Of(
                                        scope,
                                        $"f{number}-{point.Member.Edition.Year}",
                                        point.Measure,
                                        scale,
                                        []
                                    )
                                )
                            )
                    )
                    .ToScriptArray()
            ),
            ("has_rates", points.Any(point => scope.Judge(point.Measure).Rate is not null))
        );
    }

    private static Bag? BreakSince(
        RootScope scope,
        IReadOnlyList<(SeriesMember Member, Measure Measure)> points,
        int index
    ) => SeriesView.Break(scope, points[index].Member.Project);
}
