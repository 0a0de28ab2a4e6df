using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Translation.Numbers;

/// <summary>Puts the differences of one block into findings; each names both values.</summary>
/// <param name="block">The block.</param>
internal sealed class NumberWording(TranslatedBlock block)
{
    /// <summary>The finding about a pair of amounts that do not agree.</summary>
    public Diagnostic Of(AmountPair pair) =>
        pair switch
        {
            { Source: { } source, Target: null } => At(
                "LS1201",
                0,
                $"“{source.Raw}”{Plainly(source)} of the Chinese is missing in the translation (no such number there).",
                "Add it."
            ),
            { Source: null, Target: { } target } => At(
                "LS1202",
                target.Start,
                $"“{Shown(target)}” of the translation is not in the Chinese (no such number there).",
                "Remove it, or have the Chinese corrected."
            ),
            { Source: { } source, Target: { } target } => Of(source, target, pair.Difference),
            _ => throw new ArgumentException("A pair has at least one side.", nameof(pair)),
        };

    /// <summary>The finding about dates that do not agree.</summary>
    public Diagnostic Of(DateDifference difference)
    {
        var (source, target) = (difference.Source, difference.Target);
        var what = difference.IsYear ? (Message)"year" : "date";
        return (source, target) switch
        {
            ({ } one, null) => At(
                "LS1207",
                0,
                $"the {what} “{Raw(block.Source, one)}” of the Chinese is missing in the translation (no such {what} there).",
                "Add it."
            ),
            (null, { } other) => At(
                "LS1207",
                other.Start,
                $"the {what} “{Raw(block.Text!, other)}” of the translation is not in the Chinese (no such {what} there).",
                "Remove it, or have the Chinese corrected."
            ),
            ({ } one, { } other) => At(
                "LS1207",
                other.Start,
                $"the {what} “{Raw(block.Text!, other)}” stands for “{Raw(block.Source, one)}”.",
                "Give the date of the Chinese."
            ),
            _ => throw new ArgumentException("A difference has at least one side.", nameof(difference)),
        };
    }

    private Diagnostic Of(Amount source, Amount target, Difference difference)
    {
        var (one, other) = ($"“{source.Raw}”{Plainly(source)}", $"“{Shown(target)}”");
        return difference switch
        {
            Difference.PowerOfTen => At(
                "LS1203",
                target.Start,
                $"{other} stands for {one}: {Factor(Comparison.PowerOfTen(source, target) ?? 0)}.",
                "Count the zeros; 万 is ten thousand, 亿 a hundred million."
            ),
            Difference.Unit => At(
                "LS1205",
                target.Start,
                $"{other} stands for {one}: another unit.",
                "Count what the Chinese counts."
            ),
            Difference.Exactness => At(
                "LS1206",
                target.Start,
                $"{other} stands for {one}: the modifier {Change(source, target)}.",
                "余, 多: more than; 以上: at least; 近: nearly; 约: about; 以内: at most."
            ),
            Difference.Range => At(
                "LS1208",
                target.Start,
                $"{other} stands for {one}: the ends of the range differ.",
                "Give both ends as the Chinese has them."
            ),
            _ => At(
                "LS1204",
                target.Start,
                $"{other} stands for {one}: another number.",
                "Give the number of the Chinese."
            ),
        };
    }

    private Diagnostic At(string code, int index, Message message, Message hint) =>
        new(
            code,
            Severity.Warning,
            block.Path,
            block.LineAt(index),
            block.ColumnAt(index),
            $"{block.Name}: {message}",
            $"{hint} The Chinese stands at {block.SourcePath}({block.SourceLine})."
        );

    private static Message Change(Amount source, Amount target) =>
        target.Exactness == Exactness.Exact ? "is lost"
        : source.Exactness == Exactness.Exact ? (Message)"is added"
        : "is another one";

    private static Message Factor(int power)
    {
        var factor = Number((decimal)Math.Pow(10, Math.Abs(power)));
        return power < 0 ? (Message)$"too small by a factor of {factor}" : $"too large by a factor of {factor}";
    }

    /// <summary>1.2万 is 12,000: told where the Chinese writes a power word or Han numerals.</summary>
    private static string Plainly(Amount source) =>
        source.Face is { } face && source.Raw.Any(HanNumerals.IsNumeral) ? $" ({Number(face)})" : "";

    private static string Number(decimal value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);

    private static string Shown(Amount amount) => amount.Raw.ReplaceLineEndings(" ");

    private static string Raw(string text, CalendarDate date) =>
        text.Substring(date.Start, Math.Min(date.Length, text.Length - date.Start));
}
