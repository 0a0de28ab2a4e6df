using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation;

/// <summary>The words of edition.yml, which hold all languages in one file.</summary>
internal static class EditionBlocks
{
    public static IEnumerable<TranslatedBlock> Of(EditionFile file, Language language) =>
        new (string Name, BlockKind Kind, LocalizedText? Text)[]
        {
            ("title", BlockKind.Name, file.Title),
            ("district", BlockKind.Name, file.District),
            ("publisher", BlockKind.Name, file.Publisher),
            ("preamble", BlockKind.Result, file.Preamble),
        }
            .Concat(file.Notes.Select((note, index) => ($"notes[{index + 1}]", BlockKind.Result, (LocalizedText?)note)))
            .Append(("signature", BlockKind.Name, file.Signature))
            .Concat(
                file.Categories.SelectMany(category =>
                    new (string, BlockKind, LocalizedText?)[]
                    {
                        ($"categories[{category.Number}].title", BlockKind.Name, category.Name),
                        ($"categories[{category.Number}].description", BlockKind.Note, category.Description),
                    }
                )
            )
            .Where(block => block.Item3 is not null)
            .Select(block => Make(file, block.Item1, block.Item2, block.Item3!, language));

    private static TranslatedBlock Make(
        EditionFile file,
        string name,
        BlockKind kind,
        LocalizedText text,
        Language language
    )
    {
        // Words of edition.yml carry no place of their own yet: the first line on which they stand is theirs.
        var translated = text.TranslationIn(language.Code);
        return new TranslatedBlock(
            null,
            name,
            kind,
            language,
            text.Source,
            file.Path,
            LineOf(file.Text, text.Source),
            translated,
            file.Path,
            LineOf(file.Text, translated ?? text.Source),
            text.StateIn(language.Code)
        );
    }

    private static int LineOf(string file, string words)
    {
        var index = file.IndexOf(words, StringComparison.Ordinal);
        return index < 0 ? 1 : file.AsSpan(0, index).Count('\n') + 1;
    }
}
