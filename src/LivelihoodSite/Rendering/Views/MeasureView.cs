using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>A target against its actual figure: in words, as a table and as a bar chart.</summary>
internal static class MeasureView
{
    /// <summary>One measure where no chart is drawn.</summary>
    public static Bag InWords(TextScope scope, Measure measure) => InWords(scope, measure, Shown.Of(scope, measure));

    /// <summary>The value that the full width of a chart stands for.</summary>
    public static decimal ScaleOf(Measure measure) => Math.Max(Math.Max(measure.Target.Value, measure.Actual.Value), 0);

    /// <summary>One measure.</summary>
    /// <param name="id">Begins the ids of its chart.</param>
    /// <param name="scale">The value that the full width of the chart stands for.</param>
    /// <param name="parts">The projects whose targets it joins.</param>
    public static Bag Of(TextScope scope, string id, Measure measure, decimal scale, ScriptArray parts)
    {
        var shown = Shown.Of(scope, measure);
        return InWords(scope, measure, shown)
            .With(
                ("id", id),
                ("unit", shown.Unit),
                ("target_number", FigureText.Number(measure.Target.Value)),
                ("rate_rounded", shown.Verdict.Rate is { } exact && FigureText.IsRounded(exact)),
                ("chart_text", scope.Words.Format("chart_measure_text", shown.Limit, shown.Actual)),
                ("target_width", Share.Percent(measure.Target.Value, scale)),
                ("actual_width", Share.Percent(measure.Actual.Value, scale)),
                ("parts", parts),
                ("note", scope.ReadOrNull(measure.Note)),
                ("note_lang", measure.Note is null ? Html.Empty : scope.LanguageAttribute(measure.Note))
            );
    }

    private static Bag InWords(TextScope scope, Measure measure, Shown shown)
    {
        var word = scope.Words[VerdictKey(shown.Verdict.Code)];
        return Bag.Of(
            ("name", scope.Read(measure.Name)),
            ("target", scope.Figures.Figure(measure.Target, shown.Unit)),
            ("target_label", scope.Words[measure.Limit == Limit.AtMost ? "measure_ceiling" : "measure_target"]),
            ("actual", shown.Actual),
            ("verdict", scope.Words.Format("verdict_sentence", word, shown.Limit, shown.Actual)),
            ("verdict_word", word),
            ("verdict_code", VerdictCodeName(shown.Verdict.Code)),
            ("rate", shown.Verdict.Rate is { } rate ? FigureText.Percent(rate) : null)
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

    /// <summary>What several of its members say.</summary>
    private readonly record struct Shown(Verdict Verdict, string Unit, string Actual, string Limit)
    {
        public static Shown Of(TextScope scope, Measure measure)
        {
            var unit = scope.Read(measure.Unit);
            return new Shown(
                scope.Judge(measure),
                unit,
                scope.Figures.Figure(measure.Actual, unit),
                scope.Figures.Target(measure, unit)
            );
        }
    }
}
