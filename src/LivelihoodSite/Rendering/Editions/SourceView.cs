using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>The lines of the document as received from which a project was read, so that a reader can check it.</summary>
internal static class SourceView
{
    /// <summary>The quoted lines, or null when the edition has no source document or the project no lines.</summary>
    public static Bag? Of(PageScope scope, Project project)
    {
        if (scope.Edition.Source is not { } source || NumbersOf(project, source) is not { Count: > 0 } numbers)
        {
            return null;
        }

        var lines = new ScriptArray(numbers.Count);
        foreach (var number in numbers)
        {
            lines.Add(Bag.Of(("number", number), ("text", source.Lines[number - 1].TrimEnd('\r', '\n'))));
        }

        return Bag.Of(
            ("summary", Summary(scope, source, numbers)),
            ("lang", scope.Site.SourceLanguage.Tag),
            ("lines", lines)
        );
    }

    /// <summary>The same without the words of the lines: which they are.</summary>
    public static Bag? NumbersOnly(PageScope scope, Project project) =>
        scope.Edition.Source is { } source && NumbersOf(project, source) is { Count: > 0 } numbers
            ? Bag.Of(("summary", Summary(scope, source, numbers)))
            : null;

    private static string Summary(PageScope scope, SourceDocument source, List<int> numbers) =>
        scope.Words.Format(
            numbers.Count == 1 ? "source_line" : "source_lines",
            source.Name,
            numbers.Count == 1
                ? numbers[0].ToString(CultureInfo.InvariantCulture)
                : string.Join(
                    scope.Words["list_separator"],
                    numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))
                )
        );

    // Each once, in their order; they are few.
    private static List<int> NumbersOf(Project project, SourceDocument source)
    {
        var numbers = new List<int>(project.CommitmentLines.Count + project.ResultLines.Count);
        Add(numbers, project.CommitmentLines, source);
        Add(numbers, project.ResultLines, source);
        numbers.Sort();
        return numbers;
    }

    private static void Add(List<int> numbers, IReadOnlyList<int> lines, SourceDocument source)
    {
        for (var place = 0; place < lines.Count; place++)
        {
            var number = lines[place];
            if (number >= 1 && number <= source.Lines.Count && !numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }
    }
}
