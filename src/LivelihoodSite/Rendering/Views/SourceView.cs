using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>The lines of the document as received from which a project was read, so that a reader can check it.</summary>
internal static class SourceView
{
    /// <summary>The quoted lines, or null when the edition has no source document or the project no lines.</summary>
    public static Bag? Of(PageScope scope, Project project)
    {
        if (scope.Edition.Source is not { } source)
        {
            return null;
        }

        var numbers = project
            .CommitmentLines.Concat(project.ResultLines)
            .Distinct()
            .Order()
            .Where(number => number >= 1 && number <= source.Lines.Count)
            .ToList();
        if (numbers.Count == 0)
        {
            return null;
        }

        var name = source.Path[(source.Path.LastIndexOf('/') + 1)..];
        var list = string.Join(
            scope.Words["list_separator"],
            numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))
        );
        return Bag.Of(
            ("summary", scope.Words.Format(numbers.Count == 1 ? "source_line" : "source_lines", name, list)),
            ("lang", scope.Site.SourceLanguage.Tag),
            (
                "lines",
                numbers
                    .Select(number =>
                        Bag.Of(("number", number), ("text", source.Lines[number - 1].TrimEnd('\r', '\n')))
                    )
                    .ToScriptArray()
            )
        );
    }
}
