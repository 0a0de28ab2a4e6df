using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>A text ends as its source ends: with a full stop, a question mark, a colon, or with none.</summary>
internal static class EndMarks
{
    public const string Code = "LS1233";

    private const string Closers = "”’\"')]）」』》】";

    public static IEnumerable<Diagnostic> Find(TranslatedBlock block)
    {
        if (block.Kind == BlockKind.Unit || EndOf(block.Source) is not { } source || EndOf(block.Text!) is not { } text)
        {
            yield break;
        }

        var isLabel = block.Kind is BlockKind.Title or BlockKind.Name;
        var isSame =
            source == text
            // A title that nobody wrote in the source is the commitment, with its stop.
            || (block.IsStandIn && text == End.None)
            // A label that ends in “Ltd.” or “No. 5.” ends in no stop.
            || (source == End.None && text == End.Stop && (!isLabel || IsAbbreviation(block.Text!)))
            // Items of a list end in the source with a comma or semicolon; a translation may end each with a stop.
            || (source == End.Pause && text is End.Stop or End.None);
        if (!isSame)
        {
            yield return Findings.At(
                block,
                Code,
                Math.Max(block.Text!.Length - 1, 0),
                $"{block.Name}: the source ends {Name(source)}, the translation {Name(text)}.",
                "Is the end missing? If not, end it in the same way."
            );
        }
    }

    private static End? EndOf(string text)
    {
        var end = text.TrimEnd().TrimEnd(Closers.ToCharArray());
        return end.Length == 0
            ? null
            : end[^1] switch
            {
                '。' or '.' or '．' or '…' or '!' or '！' => End.Stop,
                '?' or '？' => End.Question,
                ',' or '，' or '、' or ';' or '；' or ':' or '：' => End.Pause,
                _ => End.None,
            };
    }

    private static bool IsAbbreviation(string text) =>
        text.EndsWith("Ltd.", StringComparison.Ordinal)
        || text.EndsWith("Co.", StringComparison.Ordinal)
        || text.EndsWith("etc.", StringComparison.Ordinal);

    private static Message Name(End end) =>
        end switch
        {
            End.Stop => "with a full stop",
            End.Question => "with a question mark",
            End.Pause => "with a comma, semicolon or colon",
            _ => (Message)"without a mark",
        };

    private enum End
    {
        None,
        Stop,
        Question,
        Pause,
    }
}
