using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>The measures of a project and of an edition; <see cref="MeasureView"/> shows one of them.</summary>
internal static class ProjectMeasures
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
        project.Measures.ToScriptArray(scope, MeasureView.InWords);

    /// <summary>One measure.</summary>
    /// <param name="index">Its place among the measures of the project, from 0.</param>
    public static Bag Of(PageScope scope, Project project, Measure measure, int index) =>
        MeasureView.Of(
            scope,
            $"m{project.Id}-{index + 1}",
            measure,
            MeasureView.ScaleOf(measure),
            Parts(scope, measure, scope.Read(measure.Unit))
        );

    /// <summary>Why something cannot be compared, or null.</summary>
    public static Bag? NotMeasurable(PageScope scope, Project project) =>
        MeasureView.NotMeasurable(scope, project.NotMeasurable, project.Measures.Count);

    /// <summary>How many measures have which outcome, in the order of the codes.</summary>
    public static ScriptArray VerdictCounts(PageScope scope, Edition edition)
    {
        var verdicts = Distinct(edition).Select(measure => scope.Judge(measure).Code).ToList();
        return verdicts
            .GroupBy(code => code)
            .OrderBy(group => group.Key)
            .Select(group =>
                Bag.Of(
                    ("word", scope.Words[MeasureView.VerdictKey(group.Key)]),
                    ("code", MeasureView.VerdictCodeName(group.Key)),
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
            .Select(group => Bag.Of(("text", scope.Words[MeasureView.ReasonKey(group.Key)]), ("count", group.Count())))
            .ToScriptArray();

    /// <summary>The measures of an edition; one that several projects share counts once.</summary>
    public static IEnumerable<Measure> Distinct(Edition edition) =>
        edition.Projects.SelectMany(project =>
            project.Measures.Where(measure =>
                measure.TargetParts.Count == 0
                || string.Equals(measure.TargetParts[0].ProjectId, project.Id, StringComparison.Ordinal)
            )
        );

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
