using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LivelihoodSite.Paper;

/// <summary>
/// Puts two A5 pages on each side of an A4 sheet in saddle order, for a printer that prints on both sides. The pages
/// themselves are taken over byte for byte; marks for screen readers and links, which paper does not have, are not.
/// </summary>
internal static partial class Imposition
{
    /// <summary>Imposes a file.</summary>
    /// <param name="pdf">A PDF of Chromium; all pages of one size.</param>
    /// <exception cref="InvalidDataException">It is not one that Chromium wrote.</exception>
    public static byte[] Saddle(ReadOnlyMemory<byte> pdf)
    {
        var file = PdfFile.Read(pdf);
        var box = MediaBox().Match(file.Dictionary(file.Pages[0]));
        var (width, height) = (Measure(box, "width"), Measure(box, "height"));
        using var writer = new PdfWriter();
        writer.Copy(file, file.Info);
        foreach (var number in Reachable(file))
        {
            writer.Copy(file, number);
        }

        foreach (var page in file.Pages)
        {
            AddForm(writer, file, page, width, height);
        }

        var tree = file.Size;
        var next = file.Size + 1;
        var sides = SaddleOrder.Of(file.Pages.Count);
        foreach (var (left, right) in sides)
        {
            var content = Encoding.ASCII.GetBytes(Draw("L", left, 0) + Draw("R", right, width));
            writer.Add(next, $"<</Length {Text(content.Length)}>> stream\n", content, "\nendstream");
            writer.Add(
                next + 1,
                $"<</Type /Page\n/Parent {Text(tree)} 0 R\n/MediaBox [0 0 {Text(2 * width)} {Text(height)}]\n"
                    + $"/Resources <</XObject <<{Form(file, "L", left)}{Form(file, "R", right)}>>>>\n/Contents {Text(next)} 0 R>>"
            );
            next += 2;
        }

        var kids = string.Join(
            ' ',
            Enumerable.Range(0, sides.Count).Select(side => $"{Text(tree + 2 + 2 * side)} 0 R")
        );
        writer.Add(tree, $"<</Type /Pages\n/Count {Text(sides.Count)}\n/Kids [{kids}]>>");
        // A printer that reads it turns the sheet over its short edge, as the fold needs.
        writer.Add(
            next,
            $"<</Type /Catalog\n/Pages {Text(tree)} 0 R\n/ViewerPreferences <</DisplayDocTitle true\n/Duplex /DuplexFlipShortEdge\n/PrintScaling /None>>>>"
        );
        return writer.Finish(root: next, file.Info);
    }

    // What the pages draw with, and what that needs in turn.
    private static IEnumerable<int> Reachable(PdfFile file)
    {
        var seen = new SortedSet<int>();
        var open = new Stack<int>(file.Pages.SelectMany(page => PdfFile.References(Resources(file, page))));
        while (open.TryPop(out var number))
        {
            if (file.Has(number) && seen.Add(number))
            {
                foreach (var further in PdfFile.References(file.Dictionary(number)))
                {
                    open.Push(further);
                }
            }
        }

        return seen;
    }

    // A page becomes a form under the number of its content.
    private static void AddForm(PdfWriter writer, PdfFile file, int page, double width, double height)
    {
        var number = Contents(file, page);
        var stream = file.Stream(number);
        var filter = file.Dictionary(number).Contains("/FlateDecode", StringComparison.Ordinal)
            ? "\n/Filter /FlateDecode"
            : "";
        writer.Add(
            number,
            $"<</Type /XObject\n/Subtype /Form\n/BBox [0 0 {Text(width)} {Text(height)}]\n"
                + $"/Resources {Resources(file, page)}{filter}\n/Length {Text(stream.Length)}>> stream\n",
            stream.Span,
            "\nendstream"
        );
    }

    private static int Contents(PdfFile file, int page) =>
        PdfFile.Reference(file.Dictionary(page), "Contents")
        ?? throw new InvalidDataException("the PDF that Chromium made has a page in pieces.");

    private static string Resources(PdfFile file, int page)
    {
        var dictionary = file.Dictionary(page);
        var start = dictionary.IndexOf("/Resources <<", StringComparison.Ordinal) + "/Resources ".Length;
        var depth = 0;
        for (var at = start; at < dictionary.Length - 1; at++)
        {
            var pair = dictionary.AsSpan(at, 2);
            if (pair is "<<" or ">>")
            {
                depth += pair is "<<" ? 1 : -1;
                at++;
                if (depth == 0)
                {
                    return dictionary[start..(at + 1)];
                }
            }
        }

        throw new InvalidDataException("the PDF that Chromium made has a page without resources.");
    }

    private static string Draw(string name, int? page, double x) =>
        page is null ? "" : $"q 1 0 0 1 {Text(x)} 0 cm /{name} Do Q\n";

    private static string Form(PdfFile file, string name, int? page) =>
        page is { } given ? $"/{name} {Text(Contents(file, file.Pages[given - 1]))} 0 R " : "";

    private static double Measure(Match box, string group) =>
        double.Parse(box.Groups[group].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"/MediaBox \[0 0 (?<width>[0-9.]+) (?<height>[0-9.]+)\]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000
    )]
    private static partial Regex MediaBox();
}
