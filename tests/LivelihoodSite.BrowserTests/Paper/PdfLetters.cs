using System.Globalization;
using System.Text.RegularExpressions;
using LivelihoodSite.BrowserTests.Checks;

namespace LivelihoodSite.BrowserTests.Paper;

/// <summary>Where letters stand on the paper and how large they are.</summary>
internal static partial class PdfLetters
{
    /// <summary>The sizes of all letters of a file, in points, each once.</summary>
    public static async Task<IReadOnlyList<double>> SizesAsync(string file)
    {
        // The XML of pdftohtml rounds sizes; three, the largest zoom, keeps it below a fifth of a point.
        var xml = await Tool.RunAsync("pdftohtml", "-xml", "-stdout", "-i", "-zoom", "3", file);
        return
        [
            .. FontSize()
                .Matches(xml)
                .Select(match => double.Parse(match.Groups["size"].ValueSpan, CultureInfo.InvariantCulture) / 3)
                .Distinct(),
        ];
    }

    /// <summary>The text of the left and the right half of each page.</summary>
    public static async Task<IReadOnlyList<(string Left, string Right)>> HalvesAsync(string file)
    {
        var info = await Tool.RunAsync("pdfinfo", file);
        var size = PageSize().Match(info);
        var width = (int)double.Parse(size.Groups["width"].ValueSpan, CultureInfo.InvariantCulture);
        var height = size.Groups["height"].Value.Split('.')[0];
        var half = (width / 2).ToString(CultureInfo.InvariantCulture);
        var left = await Half("0");
        var right = await Half(half);
        return [.. left.Zip(right)];

        async Task<string[]> Half(string x)
        {
            string[] crop = ["-x", x, "-y", "0", "-W", half, "-H", height];
            var text = await Tool.RunAsync("pdftotext", [.. crop, "-enc", "UTF-8", file, "-"]);
            return text.Split('\f')[..^1];
        }
    }

    /// <summary>The blocks of a file: for each the texts of its lines.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> BlocksAsync(string file)
    {
        var xml = await Tool.RunAsync("pdftotext", "-bbox-layout", "-enc", "UTF-8", file, "-");
        return
        [
            .. Block()
                .Matches(xml)
                .Select(block =>
                    (IReadOnlyList<string>)
                        [
                            .. Line()
                                .Matches(block.Value)
                                .Select(line =>
                                    string.Concat(
                                        Word()
                                            .Matches(line.Value)
                                            .Select(word => System.Net.WebUtility.HtmlDecode(word.Groups["text"].Value))
                                    )
                                ),
                        ]
                ),
        ];
    }

    [GeneratedRegex("<fontspec [^>]*size=\"(?<size>[0-9.]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FontSize();

    [GeneratedRegex(@"Page size:\s*(?<width>[0-9.]+) x (?<height>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageSize();

    [GeneratedRegex("<block .*?</block>", RegexOptions.Singleline, 5000)]
    private static partial Regex Block();

    [GeneratedRegex("<line .*?</line>", RegexOptions.Singleline, 5000)]
    private static partial Regex Line();

    [GeneratedRegex("<word [^>]*>(?<text>[^<]*)</word>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Word();
}
