using System.Globalization;
using LivelihoodSite.Content.Yaml;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>Puts the words of an edition into edition.yml, which people own: one value changes, nothing else.</summary>
internal static class EditionEdit
{
    /// <summary>The text of the file with the change; null when it cannot be made precisely.</summary>
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
