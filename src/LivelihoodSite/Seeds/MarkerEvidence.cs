using LivelihoodSite.Quantities;

namespace LivelihoodSite.Seeds;

/// <summary>Which markers of a document can be enumerators at all, judged by their neighbours and their counting.</summary>
internal static class MarkerEvidence
{
    /// <summary>
    /// Turns marked lines whose number fits no count into plain ones: <c>15、16日</c> or <c>一、三、五年级</c> at the start of a
    /// broken line continue a sentence.
    /// </summary>
    public static void DropImplausible(LineFact[] facts)
    {
        var highest = new Dictionary<string, int>(StringComparer.Ordinal);
        var latest = new Dictionary<string, int>(StringComparer.Ordinal);
        LineFact? before = null;
        for (var i = 0; i < facts.Length; i++)
        {
            var fact = facts[i];
            if (fact.Kind is LineKind.Blank or LineKind.Furniture)
            {
                continue;
            }

            if (fact is { Kind: LineKind.Marked, Marker: { IsNumbered: true } marker })
            {
                var max = highest.GetValueOrDefault(marker.Shape);
                if (Fits(fact, marker, latest.GetValueOrDefault(marker.Shape), max, before))
                {
                    latest[marker.Shape] = marker.Number;
                    highest[marker.Shape] = Math.Max(max, marker.Number);
                }
                else
                {
                    facts[i] = fact with { Kind = LineKind.Plain, Marker = null };
                }
            }

            before = fact;
        }
    }

    private static bool Fits(LineFact fact, Marker marker, int latest, int highest, LineFact? before)
    {
        var finished =
            before is null
            || before.Kind == LineKind.Marked && before.Marker!.IsBracket
            || StatesOnlyStatus(before)
            || Typography.EndsProperly(before.Text);
        if (!finished && ListsNumbers(fact.Text, marker))
        {
            return false;
        }

        return marker.Number == 1
            || IsOrdinalHead(fact.Text, marker)
            || marker.Number == latest + 1
            || marker.Number == highest + 1
            || finished && marker.Number <= highest + 2;
    }

    /// <summary>A result such as 进展情况：未启动 needs no full stop to be finished.</summary>
    private static bool StatesOnlyStatus(LineFact fact) =>
        fact.HasResult && StatusTable.Words.ContainsKey(fact.Text[fact.ResultEnd..].Trim());

    /// <summary>第十件：… opens a part wherever it stands; excerpts leave numbers out.</summary>
    private static bool IsOrdinalHead(string text, Marker marker) =>
        marker.Shape[0] == '第'
        && marker.Length > marker.LabelLength
        && (Vocabulary.IsColon(text[marker.LabelLength]) || char.IsWhiteSpace(text[marker.LabelLength]));

    /// <summary>True for 一、三、五年级 and 3、5号楼: another numeral follows the first.</summary>
    private static bool ListsNumbers(string text, Marker marker)
    {
        var at = marker.Length;
        while (at < text.Length && (HanNumerals.Digit(text[at]) >= 0 || HanNumerals.ArabicDigit(text[at]) >= 0))
        {
            at++;
        }

        return at > marker.Length
            && at < text.Length
            && text[at] is '、' or '年' or '级' or '号' or '日' or '月' or '楼';
    }
}
