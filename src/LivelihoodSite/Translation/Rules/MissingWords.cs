using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>
/// Words that the build does not ask for, because a page can do without their translation: those of edition.yml, and a
/// project's group and deadline. Readers then see the source words.
/// </summary>
internal static class MissingWords
{
    private const string Code = "LS0601";

    public static IEnumerable<Diagnostic> Find(TranslatedBlock block)
    {
        if (block.Text is null && (block.ProjectId is null || block.Name is "group" or "deadline"))
        {
            yield return Findings.Of(
                block,
                Code,
                $"{block.Language.Name}: {block.Name} {Findings.Quote(block.Source)} is not translated.",
                "Write it in this file."
            );
        }
    }
}
