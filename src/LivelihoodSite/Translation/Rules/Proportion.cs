using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>
/// What a dropped paragraph or sentence leaves behind: fewer paragraphs, fewer sentences, or a length out of proportion.
/// Lengths are English words against Han characters, where each number or Latin word counts as one character.
/// </summary>
internal static class Proportion
{
    public const string Length = "LS1234";
    public const string Paragraphs = "LS1236";
    public const string Pieces = "LS1237";

    /// <summary>Below this size of the source a proportion says nothing.</summary>
    private const int Smallest = 10;

    /// <summary>From this size on, texts differ less.</summary>
    private const int Long = 60;

    public static IEnumerable<Diagnostic> Find(TranslatedBlock block)
    {
        if (block.IsStandIn || block.Kind is BlockKind.Unit or BlockKind.Name)
        {
            yield break;
        }

        var (source, text) = (block.Source.TrimEnd('\n'), block.Text!.TrimEnd('\n'));
        var (paragraphs, translated) = (source.Count('\n') + 1, text.Count('\n') + 1);
        if (paragraphs != translated)
        {
            yield return Findings.Of(
                block,
                Paragraphs,
                $"{block.Name}: the source has {ParagraphsOf(paragraphs)}, the translation {ParagraphsOf(translated)}.",
                "Divide the translation as the source is divided; a blank line ends a paragraph."
            );
        }

        var (pieces, rendered) = (Sentences.PiecesOfSource(source), Sentences.PiecesOfTranslation(text));
        if (rendered < pieces)
        {
            yield return Findings.Of(
                block,
                Pieces,
                $"{block.Name}: the source has {SentencesOf(pieces)} (divided by 。；！？), the translation {SentencesOf(rendered)}.",
                "Was a sentence left out? Give each its own, or acknowledge that two are joined."
            );
        }

        if (Scripts.IsEnglish(block.Language) && OutOfBand(block) is { } finding)
        {
            yield return finding;
        }
    }

    private static Diagnostic? OutOfBand(TranslatedBlock block)
    {
        var size = SizeOf(block.Source);
        var words = Words.Of(block.Text!).Count;
        var (least, most) = Band(block.Kind, size);
        if (size < Smallest || (words >= size * least && words <= size * most))
        {
            return null;
        }

        var isShort = words < size * least;
        return Findings.Of(
            block,
            Length,
            isShort
                ? $"{block.Name}: {WordsOf(words)} for a source of {CharactersOf(size)} are few: {words / (double)size:0.00} a character, where {least:0.00} to {most:0.00} are usual."
                : (Message)
                    $"{block.Name}: {WordsOf(words)} for a source of {CharactersOf(size)} are many: {words / (double)size:0.00} a character, where {least:0.00} to {most:0.00} are usual.",
            isShort ? (Message)"Was something left out?" : "Does the translation say more than the source?"
        );
    }

    /// <summary>
    /// Words a character. The texts of 2019 have 0.25–0.78 in titles, 0.45–1.00 in commitments, 0.53–1.04 in results and
    /// 0.57–0.93 in notes (median 0.74); the band is a little wider than what good translations use.
    /// </summary>
    private static (double Least, double Most) Band(BlockKind kind, int size) =>
        kind == BlockKind.Title ? (0.2, 1.2)
        : size >= Long ? (0.5, 1.1)
        : (0.4, 1.3);

    private static Message ParagraphsOf(int number) => number == 1 ? (Message)"1 paragraph" : $"{number} paragraphs";

    private static Message SentencesOf(int number) => number == 1 ? (Message)"1 sentence" : $"{number} sentences";

    private static Message WordsOf(int number) => number == 1 ? (Message)"1 word" : $"{number} words";

    private static Message CharactersOf(int number) => number == 1 ? (Message)"1 character" : $"{number} characters";

    private static int SizeOf(string source) => source.Count(Scripts.IsHan) + Words.Of(source).Count;
}
