using System.Globalization;
using System.Text.RegularExpressions;

namespace LivelihoodSite.Content.NewSite;

/// <summary>The year of a report, where one place says it and no other.</summary>
public static partial class ReportYear
{
    /// <summary>The only year that a title names (<c>2020年</c>), or null.</summary>
    public static int? Stated(string? title) => Only(InTitle(), title);

    /// <summary>The only year in the name of a file (<c>2020.docx</c>), or null; a suggestion, not a fact.</summary>
    public static int? InFileName(string path) => Only(InName(), Path.GetFileNameWithoutExtension(path));

    /// <summary>True for a year that an edition may have.</summary>
    public static bool IsYear(int year) => year is >= 1949 and <= 2999;

    private static int? Only(Regex form, string? text)
    {
        var years = form.Matches(text ?? "")
            .Select(match => int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            .Where(IsYear)
            .Distinct()
            .ToList();
        return years.Count == 1 ? years[0] : null;
    }

    [GeneratedRegex("(?<![0-9])(?<year>[0-9]{4}) ?年", RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex InTitle();

    [GeneratedRegex("(?<![0-9])(?<year>[0-9]{4})(?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex InName();
}
