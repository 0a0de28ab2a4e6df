using System.Globalization;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Translation.Numbers;

/// <summary>
/// The figures that people compare stand in the text: each target in the commitment, each actual in the result. A joint
/// target is looked for part by part in the commitments that promise it; an actual may add figures of the result up.
/// </summary>
internal static class MeasureAgreement
{
    /// <summary>No reader adds more figures than these in his head.</summary>
    private const int MostAddends = 8;

    /// <summary>The findings of one edition, by project, then measure.</summary>
    public static IEnumerable<Diagnostic> Find(EditionFolder edition)
    {
        var byId = new Dictionary<string, ProjectFile>(StringComparer.Ordinal);
        foreach (var project in edition.Projects)
        {
            byId.TryAdd(project.Id, project);
        }

        return edition
            .Projects.OrderBy(project => project.CategoryNumber)
            .ThenBy(project => project.Number)
            .ThenBy(project => project.Path, StringComparer.Ordinal)
            .SelectMany(project => project.Measures.SelectMany(measure => Find(project, measure, byId)));
    }

    private static IEnumerable<Diagnostic> Find(
        ProjectFile project,
        Measure measure,
        IReadOnlyDictionary<string, ProjectFile> byId
    )
    {
        foreach (var (owner, figure) in Targets(project, measure, byId))
        {
            if (owner is null || !Holds(owner.Owned.Commitment, figure, mayAddUp: measure.TargetParts.Count == 0))
            {
                yield return At(
                    project,
                    "LS1209",
                    measure,
                    $"the target {Shown(figure)} does not stand in the commitment",
                    owner?.Owned.Commitment ?? ""
                );
            }
        }

        if (!Holds(project.Owned.Result ?? "", measure.Actual, mayAddUp: true))
        {
            yield return At(
                project,
                "LS1210",
                measure,
                $"the actual {Shown(measure.Actual)} does not stand in the result",
                project.Owned.Result ?? ""
            );
        }
    }

    private static IEnumerable<(ProjectFile? Owner, Figure Figure)> Targets(
        ProjectFile project,
        Measure measure,
        IReadOnlyDictionary<string, ProjectFile> byId
    )
    {
        if (measure.TargetParts.Count == 0)
        {
            return [(project, measure.Target)];
        }

        // Parts that do not make up the target are a wrong target.
        return measure.TargetParts.Sum(part => part.Value) == measure.Target.Value
            ? measure.TargetParts.Select(part =>
                (byId.GetValueOrDefault(part.ProjectId), measure.Target with { Value = part.Value })
            )
            : [(null, measure.Target)];
    }

    private static bool Holds(string text, Figure figure, bool mayAddUp)
    {
        var exactness = ExactnessWords.OfChinese(figure.Modifier);
        var found = QuantityReader.Read(text);
        return found.Any(quantity =>
                (quantity.Value == figure.Value || quantity.Min == figure.Value || quantity.Max == figure.Value)
                && (ExactnessWords.OfChinese(quantity.Modifier) & exactness) != Exactness.None
            )
            || mayAddUp
                && found
                    .Where(quantity => quantity.Value is > 0)
                    .GroupBy(quantity => quantity.Unit, StringComparer.Ordinal)
                    .Any(unit =>
                        AddsUp([.. unit.Take(MostAddends).Select(quantity => quantity.Value!.Value)], figure.Value)
                    );
    }

    private static bool AddsUp(decimal[] values, decimal sum)
    {
        for (var chosen = 1; chosen < 1 << values.Length; chosen++)
        {
            if (values.Where((_, index) => (chosen & (1 << index)) != 0).Sum() == sum)
            {
                return values.Length > 1;
            }
        }

        return false;
    }

    private static Diagnostic At(ProjectFile project, string code, Measure measure, Message message, string text) =>
        new(
            code,
            Severity.Warning,
            project.Path,
            project.LineOf("measures"),
            1,
            $"measure “{measure.Name.Source}”: {message} “{text.ReplaceLineEndings(" ")}”.",
            "Correct the figure or its modifier; what the text does not say cannot be compared."
        );

    private static string Shown(Figure figure) =>
        figure.Value.ToString("0.######", CultureInfo.InvariantCulture) + (figure.Modifier ?? "");
}
