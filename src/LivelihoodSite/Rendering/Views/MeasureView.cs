using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>A target against its actual figure: in words, as a table and as a bar chart.</summary>
internal static class MeasureView
{
    /// <summary>One measure where no chart is drawn.</summary>
    public static Bag InWords(TextScope scope, Measure measure)
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

    /// <summary>The word for a reason.</summary>
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

    /// <summary>The word for an outcome.</summary>
    public static string VerdictKey(VerdictCode code) =>
        code switch
        {
            VerdictCode.Met => "verdict_met",
            VerdictCode.NotMet => "verdict_not_met",
            _ => "verdict_undecided",
        };

    /// <summary>The name of an outcome in style sheets.</summary>
    public static string VerdictCodeName(VerdictCode code) =>
        code switch
        {
            VerdictCode.Met => "met",
            VerdictCode.NotMet => "not-met",
            _ => "undecided",
        };
}
