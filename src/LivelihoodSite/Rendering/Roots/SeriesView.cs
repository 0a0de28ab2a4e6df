using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>One promise over the years: words year by year, figures as charts with their tables.</summary>
internal static class SeriesView
{
    /// <summary>All series: one row a series, one column an edition.</summary>
    public static Bag Index(RootScope scope) =>
        Bag.Of(
            ("lead", scope.Words.Format("series_lead", scope.Editions.Series.Count)),
            ("editions", scope.Editions.Editions.Select(scope.Year).ToScriptArray()),
            (
                "rows",
                scope
                    .Editions.Series.Select(series =>
                        Bag.Of(
                            ("href", scope.To(Addresses.Series(scope.Language, series.Slug))),
                            ("title", scope.Read(series.Newest.Project.Title)),
                            (
                                "cells",
                                scope
                                    .Editions.Editions.Select(edition => MemberOf(series, edition))
                                    .Select(member => member is null ? null : scope.Status(member.Project.Status))
                                    .ToScriptArray()
                            )
                        )
                    )
                    .ToScriptArray()
            )
        );

    /// <summary>One series.</summary>
    public static Bag Of(RootScope scope, EditionSeries series) =>
        Bag.Of(
            ("lead", Years(scope, series)),
            ("figures", SeriesFigures.Of(scope, series)),
            ("years", Between(scope, series).Select(edition => Year(scope, series, edition)).ToScriptArray())
        );

    /// <summary>A link to the page of a series.</summary>
    public static (string Href, string Text) Link(RootScope scope, EditionSeries series) =>
        (scope.To(Addresses.Series(scope.Language, series.Slug)), scope.Read(series.Newest.Project.Title));

    /// <summary>In which years it was promised.</summary>
    public static string Years(RootScope scope, EditionSeries series) =>
        scope.Words.Format(
            "series_years",
            string.Join(scope.Words["list_separator"], series.Members.Select(member => scope.Year(member.Edition)))
        );

    // A year without the promise is part of its story.
    private static IEnumerable<EditionSummary> Between(RootScope scope, EditionSeries series) =>
        scope.Editions.Editions.Where(edition =>
            edition.Year >= series.Members[0].Edition.Year && edition.Year <= series.Newest.Edition.Year
        );

    private static SeriesMember? MemberOf(EditionSeries series, EditionSummary edition) =>
        series.Members.FirstOrDefault(member => member.Edition.Year == edition.Year);

    private static Bag Year(RootScope scope, EditionSeries series, EditionSummary edition)
    {
        var member = MemberOf(series, edition);
        var project = member?.Project;
        return Bag.Of(
            ("id", $"y{edition.Year}"),
            ("year", scope.Year(edition)),
            ("has_project", project is not null),
            ("title", project is null ? null : scope.Read(project.Title)),
            ("href", project is null ? null : scope.To(project.Addresses)),
            ("category", member is null ? null : scope.Read(member.Category.Name)),
            ("break", Break(scope, project)),
            ("commitment", project is null ? null : scope.Block(project.Commitment)),
            ("status", project is null ? null : scope.Status(project.Status)),
            ("result", project?.Result is { } result ? scope.Block(result) : null),
            ("measures", project is null ? new ScriptArray() : Measures(scope, project)),
            (
                "not_measurable",
                project is null || scope.Site.HidesVerdicts
                    ? null
                    : MeasureView.NotMeasurable(scope, project.NotMeasurable, project.Measures.Count)
            )
        );
    }

    /// <summary>The note on a break in definition, or null.</summary>
    public static Bag? Break(RootScope scope, ProjectSummary? project) =>
        project?.SeriesBreak is { } note
            ? Bag.Of(("text", scope.Read(note)), ("lang", scope.LanguageAttribute(note)))
            : null;

    private static ScriptArray Measures(RootScope scope, ProjectSummary project) =>
        (scope.Site.HidesVerdicts ? [] : project.Measures)
            .Select(
                (measure, index) =>
                    MeasureView.Of(scope, $"m{project.Id}-{index + 1}", measure, MeasureView.ScaleOf(measure), [])
            )
            .ToScriptArray();
}
