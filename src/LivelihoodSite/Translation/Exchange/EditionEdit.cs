using System.Globalization;
using LivelihoodSite.Content.Yaml;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>
/// Puts words into a file in which all languages stand under one key, and which people own (edition.yml, a note of a project):
/// one value changes, nothing else.
/// </summary>
internal static class EditionEdit
{
    /// <summary>The text of a project file of the source language with the change; null when it cannot be made precisely.</summary>
    public static string? ApplyToProject(string text, BlockChange change, string sourceLanguage) =>
        TranslationEdit.FindParts(text) is var (yaml, _) && Apply(text[yaml], change, sourceLanguage) is { } edited
            ? string.Concat(text.AsSpan(0, yaml.Start.Value), edited, text.AsSpan(yaml.End.Value))
            : null;

    /// <summary>The text of edition.yml with the change; null when it cannot be made precisely.</summary>
    public static string? Apply(string text, BlockChange change, string sourceLanguage)
    {
        var mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "";
        return change.Words is not { } words ? text
            : new YamlPatch().Set(
                text[mark.Length..],
                [.. PathOf(change.Unit.Block.Name), change.Unit.Block.Language.Code],
                words,
                sourceLanguage
            )
                is { } edited
                ? mark + edited
            : null;
    }

    // notes[1] → notes, 0; categories[3].title → categories, 2, title. Blocks count from 1, lists from 0.
    private static IEnumerable<string> PathOf(string block)
    {
        foreach (var step in block.Split('.'))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            if (bracket < 0)
            {
                yield return step;
                continue;
            }

            yield return step[..bracket];
            yield return PlaceOf(step[bracket..]);
        }
    }

    /// <summary>The place in a list that a bracket of a block's name stands for: <c>[1]</c> → 0.</summary>
    internal static string PlaceOf(string bracket) =>
        (int.Parse(bracket.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture) - 1).ToString(
            CultureInfo.InvariantCulture
        );
}
