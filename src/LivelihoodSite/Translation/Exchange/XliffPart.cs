using System.Globalization;
using System.Text;
using System.Xml.Linq;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>A segment of a unit, or what stands between two segments.</summary>
/// <param name="Place">Place of the target among those of the unit (the attribute <c>order</c>, else its place in the file).</param>
/// <param name="IsSegment">False for an <c>ignorable</c>.</param>
/// <param name="State">The state that the file states, or null.</param>
internal sealed record XliffPart(int Place, bool IsSegment, string Source, string? Target, string? State)
{
    /// <summary>Codes that only mark or format words; the words in them stay, the codes have no place in our texts.</summary>
    private static readonly string[] Transparent = ["mrk", "pc", "sm", "em"];

    /// <summary>False when the words of a segment are still to come.</summary>
    public bool IsComplete => !IsSegment || Target is not null || Source.Trim().Length == 0;

    /// <summary>Reads one element; null when a finding (LS1266, LS1276) stops it.</summary>
    public static XliffPart? Read(XElement element, int index, string path, DiagnosticBag findings)
    {
        var source = element.Element(XliffNames.InCore("source"));
        var target = element.Element(XliffNames.InCore("target"));
        var state = element.Attribute("state")?.Value;
        if (source is null)
        {
            findings.Add(ExchangeDiagnostics.NoSource(path, XliffReader.LineOf(element)));
            return null;
        }

        if (state is not (null or "initial" or "translated" or "reviewed" or "final"))
        {
            findings.Add(
                ExchangeDiagnostics.UnknownState(
                    path,
                    XliffReader.LineOf(element),
                    state,
                    "initial, translated, reviewed or final"
                )
            );
            return null;
        }

        var sourceText = TextOf(source, path, findings);
        var targetText = target is null ? null : TextOf(target, path, findings);
        if (sourceText is null || (target is not null && targetText is null))
        {
            return null;
        }

        var order = int.TryParse(
            target?.Attribute("order")?.Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : index + 1;
        // Between two segments a blank is a target like any other.
        var isSegment = element.Name.LocalName is "segment";
        return new XliffPart(
            order,
            isSegment,
            sourceText,
            isSegment && string.IsNullOrWhiteSpace(targetText) ? null : targetText,
            state
        );
    }

    public static string SourceOf(IEnumerable<XliffPart> parts) => string.Concat(parts.Select(part => part.Source));

    /// <summary>The words of the unit, or null where no segment has any.</summary>
    public static string? TargetOf(IReadOnlyList<XliffPart> parts) =>
        parts.Any(part => part is { IsSegment: true, Target: not null })
            ? string.Concat(
                parts
                    .OrderBy(part => part.Place)
                    // What stands between two segments is white space; tools often give it no target.
                    .Select(part => part.Target ?? (part.IsSegment ? "" : part.Source))
            )
            : null;

    /// <summary>A unit is confirmed when each of its segments is; a segment without a state says nothing.</summary>
    public static Confirmation ConfirmationOf(IReadOnlyList<XliffPart> parts)
    {
        var said = parts
            .Where(part => part.IsSegment)
            .Select(part => part.State is null ? Confirmation.None : ExchangeStates.Confirmation(part.State)!.Value)
            .ToHashSet();
        return said.Contains(Confirmation.Draft) ? Confirmation.Draft
            : said is { Count: 1 } && said.Contains(Confirmation.Confirmed) ? Confirmation.Confirmed
            : Confirmation.None;
    }

    private static string? TextOf(XElement element, string path, DiagnosticBag findings)
    {
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value);
                    break;
                case XElement code
                    when code.Name.NamespaceName != XliffNames.Core
                        || !Transparent.Contains(code.Name.LocalName, StringComparer.Ordinal):
                    findings.Add(ExchangeDiagnostics.UnknownCode(path, XliffReader.LineOf(code), code.Name.LocalName));
                    return null;
            }
        }

        return text.ToString();
    }
}
