using System.Globalization;
using LivelihoodSite.Model;

namespace LivelihoodSite.Paper;

/// <summary>A PDF that was made once and is kept for later builds.</summary>
/// <param name="File">What it is, and where it is published.</param>
/// <param name="Key">Of the page that it was printed from; see <see cref="PrintPage.KeyOf"/>.</param>
/// <param name="Paper">Name of the paper that it was printed on.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal digits.</param>
public sealed record KeptPdf(PrintedFile File, string Key, string Paper, string Sha256)
{
    /// <summary>One line of the list, without its end; a title holds no tabs.</summary>
    public string ToLine() =>
        string.Join(
            '\t',
            File.Page,
            File.Address,
            Key,
            Sha256,
            File.Size.ToString(CultureInfo.InvariantCulture),
            File.Pages.ToString(CultureInfo.InvariantCulture),
            Paper,
            File.Imposed ? "imposed" : "plain",
            File.Chromium,
            File.Title.Replace('\t', ' ').ReplaceLineEndings(" ")
        );

    /// <summary>Reads such a line; null for one that is damaged.</summary>
    public static KeptPdf? FromLine(string line)
    {
        var parts = line.Split('\t');
        return
            parts.Length == 10
            // The list lies where anybody may edit it; no entry may name a file elsewhere.
            && !parts[1].Split('/').Contains("..", StringComparer.Ordinal)
            && !Path.IsPathRooted(parts[1])
            && long.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && int.TryParse(parts[5], NumberStyles.None, CultureInfo.InvariantCulture, out var pages)
            ? new KeptPdf(
                new PrintedFile(parts[0], parts[1], parts[9], size, pages, parts[8], parts[7] is "imposed"),
                parts[2],
                parts[6],
                parts[3]
            )
            : null;
    }
}
