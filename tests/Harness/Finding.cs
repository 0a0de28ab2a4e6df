using System.Globalization;
using System.Text.RegularExpressions;

namespace LivelihoodSite.TestHarness;

/// <summary>One line of the form <c>path(line,col): error LS0102: sentence. hint</c>, as a command prints it.</summary>
/// <param name="Path">File, as printed.</param>
/// <param name="Line">Line from 1, or null when the finding belongs to the whole file.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Code"><c>LS</c> and four digits.</param>
/// <param name="Message">Sentence and hint.</param>
internal sealed partial record Finding(string Path, int? Line, string Severity, string Code, string Message)
{
    /// <summary>True for what makes a command fail.</summary>
    public bool IsError => Severity == "error";

    /// <summary>Every finding among the lines of a text, in order.</summary>
    public static IReadOnlyList<Finding> In(string text) => [.. Form().Matches(text).Select(From)];

    private static Finding From(Match match) =>
        new(
            match.Groups["path"].Value,
            match.Groups["line"].Success
                ? int.Parse(match.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture)
                : null,
            match.Groups["severity"].Value,
            match.Groups["code"].Value,
            match.Groups["message"].Value.TrimEnd('\r')
        );

    [GeneratedRegex(
        @"^(?<path>[^\n(]+?)(\((?<line>[0-9]+)(,[0-9]+)?\))?: (?<severity>error|warning|info) (?<code>LS[0-9]{4}): (?<message>.*)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Form();
}
