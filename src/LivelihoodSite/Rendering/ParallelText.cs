using System.Globalization;
using System.Text;
using LivelihoodSite.Content;

namespace LivelihoodSite.Rendering;

/// <summary>A piece of a text beside the same piece in another language.</summary>
/// <param name="Source">HTML of the source language.</param>
/// <param name="Translation">HTML of the translation; null where there is none.</param>
/// <param name="StartsParagraph">False for a later sentence of the same paragraph.</param>
internal sealed record ParallelRow(Html Source, Html? Translation, bool StartsParagraph);

/// <summary>
/// Sets a text beside its translation: paragraph by paragraph, and inside a paragraph sentence by sentence where both
/// sides have as many and nothing speaks against it. Figures that certainly are the same carry the same letter, as an
/// attribute: the words of the page stay those of the text.
/// </summary>
internal sealed class ParallelText(FigurePairing pairFigures)
{
    // Which marks end a sentence, on the source side and on the other: Chinese strings sentences together by semicolons.
    private static readonly (bool Source, bool Translation)[] Cuts = [(false, false), (true, false), (true, true)];

    // How far the share of a sentence in its paragraph may differ between the languages.
    private const double Stretch = 2.5;

    private int figures;

    /// <summary>The rows of a text as the import writes it; null where it holds more than paragraphs.</summary>
    /// <param name="source">Markdown.</param>
    /// <param name="translation">The same, or null where nobody has translated it.</param>
    public IReadOnlyList<ParallelRow>? RowsOfPlain(string source, string? translation) =>
        !IsPlain(source) || (translation is not null && !IsPlain(translation))
            ? null
            : PlainRows(
                SourceMarkdown.Unescape(source),
                translation is null ? null : SourceMarkdown.Unescape(translation)
            );

    /// <summary>A text that holds more than paragraphs, as one row.</summary>
    /// <param name="source">Markdown.</param>
    /// <param name="translation">The same, or null where nobody has translated it.</param>
    /// <param name="heading">Level of the highest heading that the text may hold.</param>
    public static ParallelRow Whole(string source, string? translation, int heading) =>
        new(
            MarkdownRenderer.Block(source, heading),
            translation is null ? null : MarkdownRenderer.Block(translation, heading),
            true
        );

    /// <summary>The rows of a text without Markdown, paragraphs parted by line ends.</summary>
    public IReadOnlyList<ParallelRow> PlainRows(string source, string? translation)
    {
        var left = source.Split('\n');
        var right = translation?.Split('\n');
        if (right is null)
        {
            return [.. left.Select(paragraph => new ParallelRow(Paragraphs([paragraph]), null, true))];
        }

        return left.Length == right.Length
            ? [.. left.Zip(right, Rows).SelectMany(rows => rows)]
            : [new(Paragraphs(left), Paragraphs(right), true)];
    }

    private IReadOnlyList<ParallelRow> Rows(string source, string translation)
    {
        var pairs = pairFigures(source, translation);
        var rows = Align(source, translation, pairs) ?? [(.., ..)];
        var marks = pairs.Select(pair => (pair, Letter(figures++))).ToList();
        return
        [
            .. rows.Select(
                (row, index) =>
                    new ParallelRow(
                        Marked(source, row.Source, marks.Select(mark => (mark.pair.Source, mark.Item2))),
                        Marked(translation, row.Translation, marks.Select(mark => (mark.pair.Translation, mark.Item2))),
                        index == 0
                    )
            ),
        ];
    }

    /// <summary>The sentences of both sides, or null where only the paragraphs certainly belong together.</summary>
    private static List<(Range Source, Range Translation)>? Align(
        string source,
        string translation,
        IReadOnlyList<(Range Source, Range Translation)> pairs
    )
    {
        foreach (var cut in Cuts)
        {
            var left = Sentences.Split(source, cut.Source);
            var right = Sentences.Split(translation, cut.Translation);
            if (left.Count != right.Count || left.Count < 2)
            {
                continue;
            }

            var rows = left.Zip(right).ToList();
            if (
                rows.TrueForAll(row => IsBalanced(row, source.Length, translation.Length))
                && pairs.All(pair => Place(left, pair.Source) == Place(right, pair.Translation))
            )
            {
                return rows;
            }
        }

        return null;
    }

    private static bool IsBalanced((Range Source, Range Translation) row, int sourceLength, int translationLength)
    {
        var left = (double)row.Source.GetOffsetAndLength(sourceLength).Length / sourceLength;
        var right = (double)row.Translation.GetOffsetAndLength(translationLength).Length / translationLength;
        return left < right * Stretch && right < left * Stretch;
    }

    private static int Place(IReadOnlyList<Range> sentences, Range figure)
    {
        for (var index = 0; index < sentences.Count; index++)
        {
            if (figure.Start.Value < sentences[index].End.Value)
            {
                return index;
            }
        }

        return -1;
    }

    private static Html Marked(string text, Range piece, IEnumerable<(Range Figure, string Letter)> marks)
    {
        var (start, length) = piece.GetOffsetAndLength(text.Length);
        var end = start + length;
        var html = new StringBuilder("<p>");
        var at = start;
        foreach (var (figure, letter) in marks.OrderBy(mark => mark.Figure.Start.Value))
        {
            var (from, size) = figure.GetOffsetAndLength(text.Length);
            if (from < at || from + size > end)
            {
                continue;
            }

            html.Append(Html.Escape(text[at..from]))
                .Append("<b class=\"same\" data-mark=\"")
                .Append(letter)
                .Append("\">")
                .Append(Html.Escape(text.Substring(from, size)))
                .Append("</b>");
            at = from + size;
        }

        html.Append(Html.Escape(text[at..end].TrimEnd())).Append("</p>");
        return new Html(html.ToString());
    }

    private static Html Paragraphs(IEnumerable<string> paragraphs) =>
        new(string.Concat(paragraphs.Select(paragraph => $"<p>{Html.Escape(paragraph)}</p>")));

    /// <summary>a to z, then aa, ab …</summary>
    private static string Letter(int number) =>
        number < 26
            ? ((char)('a' + number)).ToString(CultureInfo.InvariantCulture)
            : Letter((number / 26) - 1) + Letter(number % 26);

    // Text that Markdown would turn into more than paragraphs is not taken apart.
    private static bool IsPlain(string markdown) =>
        MarkdownRenderer
            .Block(markdown, 2)
            .Value.Replace("<p>", "", StringComparison.Ordinal)
            .Replace("</p>", "", StringComparison.Ordinal)
            .IndexOf('<', StringComparison.Ordinal) < 0;
}
