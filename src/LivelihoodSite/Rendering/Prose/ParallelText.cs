using System.Globalization;
using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Prose;

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

    private readonly StringBuilder html = new(512);
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
        if (right is not null && left.Length != right.Length)
        {
            return [new(Paragraphs(left), Paragraphs(right), true)];
        }

        var rows = new List<ParallelRow>(left.Length);
        for (var place = 0; place < left.Length; place++)
        {
            if (right is null)
            {
                rows.Add(new ParallelRow(Paragraphs([left[place]]), null, true));
            }
            else
            {
                AddRows(rows, left[place], right[place]);
            }
        }

        return rows;
    }

    private void AddRows(List<ParallelRow> rows, string source, string translation)
    {
        var pairs = pairFigures(source, translation);
        var left = new List<(Range Figure, string Letter)>(pairs.Count);
        var right = new List<(Range Figure, string Letter)>(pairs.Count);
        foreach (var (first, second) in pairs)
        {
            var letter = Letter(figures++);
            left.Add((first, letter));
            right.Add((second, letter));
        }

        right.Sort(static (one, next) => one.Figure.Start.Value.CompareTo(next.Figure.Start.Value));
        if (Align(source, translation, pairs) is not var (sources, translations))
        {
            rows.Add(new ParallelRow(Marked(source, .., left), Marked(translation, .., right), true));
            return;
        }

        for (var place = 0; place < sources.Count; place++)
        {
            rows.Add(
                new ParallelRow(
                    Marked(source, sources[place], left),
                    Marked(translation, translations[place], right),
                    place == 0
                )
            );
        }
    }

    /// <summary>The sentences of both sides, as many of each, or null where only the paragraphs certainly belong together.</summary>
    private static (IReadOnlyList<Range> Source, IReadOnlyList<Range> Translation)? Align(
        string source,
        string translation,
        IReadOnlyList<(Range Source, Range Translation)> pairs
    )
    {
        foreach (var cut in Cuts)
        {
            var left = Sentences.Split(source, cut.Source);
            var right = Sentences.Split(translation, cut.Translation);
            if (
                left.Count == right.Count
                && left.Count >= 2
                && AreBalanced(left, right, source.Length, translation.Length)
                && AreTogether(pairs, left, right)
            )
            {
                return (left, right);
            }
        }

        return null;
    }

    private static bool AreTogether(
        IReadOnlyList<(Range Source, Range Translation)> pairs,
        IReadOnlyList<Range> left,
        IReadOnlyList<Range> right
    )
    {
        foreach (var (source, translation) in pairs)
        {
            if (Place(left, source) != Place(right, translation))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreBalanced(
        IReadOnlyList<Range> left,
        IReadOnlyList<Range> right,
        int sourceLength,
        int translationLength
    )
    {
        for (var place = 0; place < left.Count; place++)
        {
            if (!IsBalanced((left[place], right[place]), sourceLength, translationLength))
            {
                return false;
            }
        }

        return true;
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

    /// <param name="marks">In their order in the text.</param>
    private Html Marked(string text, Range piece, List<(Range Figure, string Letter)> marks)
    {
        var (start, length) = piece.GetOffsetAndLength(text.Length);
        var end = start + length;
        var at = start;
        _ = html.Clear().Append("<p>");
        foreach (var (figure, letter) in marks)
        {
            var (from, size) = figure.GetOffsetAndLength(text.Length);
            if (from < at || from + size > end)
            {
                continue;
            }

            Html.AppendEscaped(html, text.AsSpan(at, from - at));
            _ = html.Append("<b class=\"same\" data-mark=\"").Append(letter).Append("\">");
            Html.AppendEscaped(html, text.AsSpan(from, size));
            _ = html.Append("</b>");
            at = from + size;
        }

        Html.AppendEscaped(html, text.AsSpan(at, end - at).TrimEnd());
        return new Html(html.Append("</p>").ToString());
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
        PlainMarkdown.ToHtml(markdown) is not null
        || MarkdownRenderer
            .Block(markdown, 2)
            .Value.Replace("<p>", "", StringComparison.Ordinal)
            .Replace("</p>", "", StringComparison.Ordinal)
            .IndexOf('<', StringComparison.Ordinal) < 0;
}
