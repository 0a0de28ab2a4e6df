using System.Text.RegularExpressions;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>Two blanks in a row, a blank before a mark, and a mark without the blank behind it.</summary>
internal static partial class Blanks
{
    public const string Code = "LS1230";

    public static IEnumerable<Diagnostic> Find(TranslatedBlock block)
    {
        if (Scripts.WritesHan(block.Language))
        {
            yield break;
        }

        foreach (Match match in Double().Matches(block.Text!))
        {
            yield return Tell(block, match, "two blanks stand in a row", "Leave one.");
        }

        foreach (Match match in Before().Matches(block.Text!))
        {
            // French sets a blank before its high marks.
            if (!IsHighMarkOfFrench(block, match))
            {
                yield return Tell(block, match, "a blank stands before a mark or inside a bracket", "Remove it.");
            }
        }

        foreach (Match match in After().Matches(block.Text!))
        {
            yield return Tell(block, match, "a blank is missing behind a mark", "Add it.");
        }
    }

    private static bool IsHighMarkOfFrench(TranslatedBlock block, Match match) =>
        block.Language.Tag.StartsWith("fr", StringComparison.OrdinalIgnoreCase)
        && match.Value.IndexOfAny([';', ':', '!', '?']) >= 0;

    private static Diagnostic Tell(TranslatedBlock block, Match match, Message what, Message hint)
    {
        var start = Math.Max(match.Index - 12, 0);
        var end = Math.Min(match.Index + match.Length + 12, block.Text!.Length);
        return Findings.At(
            block,
            Code,
            match.Index,
            $"{block.Name}: {what}: {Findings.Quote(block.Text[start..end])}.",
            hint
        );
    }

    [GeneratedRegex(@"(?<=\S)[ \u00A0]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Double();

    [GeneratedRegex(@"(?<=\S) [,.;:!?%)\]”](?![0-9])|[(\[“] (?=\S)", RegexOptions.None, 1000)]
    private static partial Regex Before();

    [GeneratedRegex(
        @"(?<=\p{Ll}\p{Ll})[,;:!?](?=\p{L})|(?<=\p{Ll}\p{Ll})\.(?=\p{Lu}\p{Ll})|(?<=[\p{L}0-9])\((?=\p{L}{2})",
        RegexOptions.None,
        1000
    )]
    private static partial Regex After();
}
