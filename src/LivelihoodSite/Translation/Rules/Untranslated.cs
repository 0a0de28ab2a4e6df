using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>A translation that is the source itself, or that is written in another script than its language.</summary>
internal static class Untranslated
{
    public const string Code = "LS1239";

    public static IEnumerable<Diagnostic> Find(TranslatedBlock block)
    {
        // Units (%, 人) and names may be the same where both languages write Han characters.
        var isWhole = block.Kind is not (BlockKind.Unit or BlockKind.Name) || !Scripts.WritesHan(block.Language);
        if (isWhole && block.Text == block.Source && block.Source.Any(Scripts.IsHan))
        {
            yield return Findings.Of(
                block,
                Code,
                $"{block.Name}: the translation is the source itself.",
                "Translate it, or leave it empty: the page then shows the source under a notice."
            );
        }
        else if (
            Scripts.WritesHan(block.Language)
            && block.Kind is not (BlockKind.Unit or BlockKind.Name)
            && !block.Text!.Any(character =>
                Scripts.IsHan(character) || Scripts.IsKana(character) || character is >= '\uAC00' and <= '\uD7A3'
            )
            && block.Text!.Any(char.IsLetter)
        )
        {
            yield return Findings.Of(
                block,
                Code,
                $"{block.Name}: the text is not written in the script of {block.Language.Tag}.",
                "Was it put into the file of another language?"
            );
        }
    }
}
