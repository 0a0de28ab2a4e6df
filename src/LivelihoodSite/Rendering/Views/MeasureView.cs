using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>A target against its actual figure: in words, as a table and as a bar chart.</summary>
internal static class MeasureView
{
    /// <summary>The measures of a project.</summary>
    public static ScriptArray All(PageScope scope, Project project)
    {
        var measures = new ScriptArray(project.Measures.Count);
        for (var index = 0; index < project.Measures.Count; index++)
        {
            measures.Add(Of(scope, project, project.Measures[index], index));
        }

        return measures;
    }

    /// <summary>The measures of a project where no chart is drawn.</summary>
    public static ScriptArray InWords(PageScope scope, Project project) =>
        project.Measures.ToScriptArray(scope, InWords);

    private static Bag InWords(PageScope scope, Measure measure)
    {
        var verdict = scope.Judge(measure);
        var unit = scope.Read(measure.Unit);
        var actual = scope.Figures.Figure(measure.Actual, unit);
        return Bag.Of(
            ("name", scope.Read(measure.Name)),
            ("target", scope.Figures.Figure(measure.Target, unit)),
            ("target_label", TargetLabel(scope, measure)),
            ("actual", actual),
            ("verdict", Verdict(scope, verdict, scope.Figures.Target(measure, unit), actual)),
            ("verdict_word", scope.Words[VerdictKey(verdict.Code)]),
            ("verdict_code", VerdictCodeName(verdict.Code)),
            ("rate", Rate(verdict))
        );
    }

    /// <summary>One measure.</summary>
    /// <param name="index">Its place among the measures of the project, from 0.</param>
    public static Bag Of(PageScope scope, Project project, Measure measure, int index) =>
        Of(
            scope,
            $"m{project.Id}-{index + 1}",
            measure,
            ScaleOf(measure),
            Parts(scope, measure, scope.Read(measure.Unit))
        );

    /// <summary>The value that the full width of a chart stands for.</summary>
    public static decimal ScaleOf(Measure measure) => Math.Max(Math.Max(measure.Target.Value, measure.Actual.Value), 0);

    /// <summary>One measure.</summary>
    /// <param name="id">Begins the ids of its chart.</param>
    /// <param name="scale">The value that the full width of the chart stands for.</param>
    /// <param name="parts">The projects whose targets it joins.</param>
    public static Bag Of(TextScope scope, string id, Measure measure, decimal scale, ScriptArray parts)
    {
        var verdict = scope.Judge(measure);
        var name = scope.Read(measure.Name);
        var unit = scope.Read(measure.Unit);
        var target = scope.Figures.Figure(measure.Target, unit);
        var actual = scope.Figures.Figure(measure.Actual, unit);
        var limit = scope.Figures.Target(measure, unit);
        return Bag.Of(
            ("id", id),
            ("name", name),
            ("unit", unit),
            ("target", target),
            ("target_number", FigureText.Number(measure.Target.Value)),
            ("target_label", TargetLabel(scope, measure)),
            ("actual", actual),
            ("verdict", Verdict(scope, verdict, limit, actual)),
            ("verdict_word", scope.Words[VerdictKey(verdict.Code)]),
            ("verdict_code", VerdictCodeName(verdict.Code)),
            ("rate", Rate(verdict)),
            ("rate_rounded", verdict.Rate is { } exact && FigureText.IsRounded(exact)),
            ("chart_text", scope.Words.Format("chart_measure_text", limit, actual)),
            ("target_width", Share.Percent(measure.Target.Value, scale)),
            ("actual_width", Share.Percent(measure.Actual.Value, scale)),
            ("parts", parts),
            ("note", scope.ReadOrNull(measure.Note)),
            ("note_lang", measure.Note is null ? Html.Empty : scope.LanguageAttribute(measure.Note))
        );
    }

    /// <summary>Why something cannot be compared, or null.</summary>
    public static Bag? NotMeasurable(PageScope scope, Project project) =>
        NotMeasurable(scope, project.NotMeasurable, project.Measures.Count);

    /// <summary>The same.</summary>
    /// <param name="measures">How many measures the project has nevertheless.</param>
    public static Bag? NotMeasurable(TextScope scope, NotMeasurable? reason, int measures) =>
        reason is not { } not
            ? null
            : Bag.Of(
                ("reason", scope.Words[ReasonKey(not.Reason)]),
                ("partly", measures > 0),
                ("note", scope.ReadOrNull(not.Note)),
                ("note_lang", not.Note is null ? Html.Empty : scope.LanguageAttribute(not.Note))
            );

    /// <summary>How many measures have which outcome, in the order of the codes.</summary>
    public static ScriptArray VerdictCounts(PageScope scope, Edition edition)
    {
        var verdicts = Distinct(edition).Select(measure => scope.Judge(measure).Code).ToList();
        return verdicts
            .GroupBy(code => code)
            .OrderBy(group => group.Key)
            .Select(group =>
                Bag.Of(
                    ("word", scope.Words[VerdictKey(group.Key)]),
                    ("code", VerdictCodeName(group.Key)),
                    ("count", group.Count()),
                    ("of", scope.Words.Format("count_of", group.Count(), verdicts.Count))
                )
            )
            .ToScriptArray();
    }

    /// <summary>How many projects have a part that cannot be compared, by reason.</summary>
    public static ScriptArray ReasonCounts(PageScope scope, IEnumerable<Project> projects) =>
        projects
            .Where(project => project.NotMeasurable is not null)
            .GroupBy(project => project.NotMeasurable!.Reason)
            .OrderBy(group => group.Key)
            .Select(group => Bag.Of(("text", scope.Words[ReasonKey(group.Key)]), ("count", group.Count())))
            .ToScriptArray();

    /// <summary>The measures of an edition; one that several projects share counts once.</summary>
    public static IEnumerable<Measure> Distinct(Edition edition) =>
        edition.Projects.SelectMany(project =>
            project.Measures.Where(measure =>
                measure.TargetParts.Count == 0
                || string.Equals(measure.TargetParts[0].ProjectId, project.Id, StringComparison.Ordinal)
            )
        );

    public static string ReasonKey(NotMeasurableReason reason) =>
        reason switch
        {
            NotMeasurableReason.NoTarget => "reason_no_target",
            NotMeasurableReason.NoFigure => "reason_no_figure",
            NotMeasurableReason.DifferentUnit => "reason_different_unit",
            _ => "reason_different_basis",
        };

    private static string Verdict(TextScope scope, Verdict verdict, string limit, string actual) =>
        scope.Words.Format("verdict_sentence", scope.Words[VerdictKey(verdict.Code)], limit, actual);

    private static string? Rate(Verdict verdict) => verdict.Rate is { } rate ? FigureText.Percent(rate) : null;

    private static string TargetLabel(TextScope scope, Measure measure) =>
        scope.Words[measure.Limit == Limit.AtMost ? "measure_ceiling" : "measure_target"];

    private static string VerdictKey(VerdictCode code) =>
        code switch
        {
            VerdictCode.Met => "verdict_met",
            VerdictCode.NotMet => "verdict_not_met",
            _ => "verdict_undecided",
        };

    private static string VerdictCodeName(VerdictCode code) =>
        code switch
        {
            VerdictCode.Met => "met",
            VerdictCode.NotMet => "not-met",
            _ => "undecided",
        };

    private static ScriptArray Parts(PageScope scope, Measure measure, string unit) =>
        measure.TargetParts.ToScriptArray(
            (scope, unit),
            static (page, part) =>
            {
                var found = page.scope.Find(part.ProjectId);
                return Bag.Of(
                    ("value", page.scope.Figures.Figure(new Figure(part.Value), page.unit)),
                    ("title", found is null ? part.ProjectId : page.scope.Read(found.Value.Project.Title)),
                    ("href", found is null ? null : page.scope.ToProject(found.Value.Category, found.Value.Project))
                );
            }
        );
}
