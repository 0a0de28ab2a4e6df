using LivelihoodSite.Rendering.Languages;

namespace LivelihoodSite.Rendering.Marking;

/// <summary>
/// A page that gets its marks while it is written: runs of other languages (<see cref="LanguageRuns"/>) and, on request, numbers
/// that stay with their units (<see cref="NumberRuns"/>), which templates need not think of. Pieces may begin and end anywhere;
/// text is marked once the tag behind it comes. The whole must be well nested, its attribute values quoted, and "&lt;" never bare.
/// </summary>
public sealed class MarkedText : IPageText, IDisposable
{
    private readonly List<PageReference> references = [];
    private readonly OpenElements open = new();
    private readonly MarkupShape shapeOfHtml = new();
    private readonly TextBuffer marking = new();
    private string sourceTag = "";
    private bool keepsNumbers;
    private bool hasMarks;
    private MarkupPlace place;

    // Where the text stands that no tag has ended yet, or the tag that has not ended.
    private int begun;

    /// <summary>What has been written, with its marks.</summary>
    internal TextBuffer Output { get; } = new();

    /// <summary>What the check of links will ask of it.</summary>
    public IReadOnlyList<PageReference> References => references;

    /// <summary>Begins a page.</summary>
    /// <param name="source">Tag of the source language: that of marked text, and of Han runs where it is written in Han.</param>
    /// <param name="numbers">Whether a number and its unit are kept on one line.</param>
    public void Begin(string source, bool numbers)
    {
        Output.Clear();
        references.Clear();
        open.Clear();
        (sourceTag, keepsNumbers, hasMarks, place, begun) = (source, numbers, false, MarkupPlace.Text, 0);
    }

    /// <inheritdoc/>
    public void Write(Markup markup)
    {
        hasMarks |= markup.HasMarks;
        Write(markup.Text, markup.ShapeAfter(place), markup.HasMarks);
    }

    /// <inheritdoc/>
    public void WriteHtml(ReadOnlySpan<char> html)
    {
        var isMarked = SourceMark.IsIn(html);
        hasMarks |= isMarked;
        shapeOfHtml.Read(html, place, each: isMarked);
        Write(html, shapeOfHtml, isMarked);
    }

    /// <inheritdoc/>
    public void WriteText(ReadOnlySpan<char> text)
    {
        hasMarks |= SourceMark.IsIn(text);
        Output.WriteText(text);
    }

    /// <summary>Ends the page.</summary>
    public void End()
    {
        if (place == MarkupPlace.Text)
        {
            EndText();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Output.ToString();

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        marking.Dispose();
    }

    private void Write(ReadOnlySpan<char> piece, MarkupShape shape, bool isMarked)
    {
        // Up to here the piece has been copied; what lies between stays as it is, and is copied in one go.
        var copied = 0;
        if (place != MarkupPlace.Text)
        {
            place = shape.After;
            if (shape.EarlierEnd < 0)
            {
                Output.Append(piece);
                return;
            }

            copied = shape.EarlierEnd;
            Output.Append(piece[..copied]);
            EndTag();
        }

        var isFirst = true;
        var ahead = shape.References;
        var effects = shape.Effects;
        foreach (ref readonly var tags in shape.Tags)
        {
            if (isFirst)
            {
                isFirst = false;
                Output.Append(piece[copied..tags.Start]);
                copied = tags.Start;
                EndText();
            }
            else
            {
                EndText(piece, tags.TextStart, tags.Start, ref copied);
            }

            if (isMarked && SourceMark.IsIn(piece[tags.Start..tags.End]))
            {
                Output.Append(piece[copied..tags.Start]);
                begun = Output.Length;
                copied = tags.End;
                Output.Append(piece[tags.Start..tags.End]);
                EndTag();
            }
            else
            {
                foreach (var reference in ahead[..tags.References])
                {
                    references.Add(reference.MovedBy(Output.Length - copied));
                }

                open.Close(tags.Closes);
                foreach (ref readonly var effect in effects[..tags.Opens])
                {
                    open.Open(effect);
                }
            }

            ahead = ahead[tags.References..];
            effects = effects[tags.Opens..];
        }

        if (shape.After != MarkupPlace.Text)
        {
            if (isFirst)
            {
                Output.Append(piece[copied..shape.Open]);
                copied = shape.Open;
                EndText();
            }
            else
            {
                EndText(piece, shape.LastText, shape.Open, ref copied);
            }

            begun = Output.Length + shape.Open - copied;
        }
        else if (!isFirst)
        {
            begun = Output.Length + shape.LastText - copied;
        }

        place = shape.After;
        Output.Append(piece[copied..]);
    }

    // A tag that came in several pieces, or holds marks, stands in the output, from where it began to the end.
    private void EndTag()
    {
        if (hasMarks && SourceMark.IsIn(Output.Written[begun..]))
        {
            var stripped = SourceMark.Strip(Output.Written[begun..].ToString());
            Output.Cut(begun);
            Output.Append(stripped);
        }

        var tokens = new HtmlTokens(Output.Written[begun..]);
        if (tokens.Read())
        {
            tokens.AddReferences(references, begun);
            var effect = ElementEffect.Of(ref tokens);
            open.Close(effect.Closes ? 1 : 0);
            if (effect.Opens)
            {
                open.Open(effect);
            }
        }

        begun = Output.Length;
    }

    // The text from where it began to the end of the output.
    private void EndText()
    {
        var text = Output.Written[begun..];
        if (text.IsEmpty || !Needs(text, out var keeps, out var isForeign))
        {
            return;
        }

        marking.Cut(0);
        marking.Append(text);
        Output.Cut(begun);
        Mark(marking.Written, keeps, isForeign);
    }

    // A text that stands wholly in a piece.
    private void EndText(ReadOnlySpan<char> piece, int start, int end, ref int copied)
    {
        var text = piece[start..end];
        if (Needs(text, out var keeps, out var isForeign))
        {
            Output.Append(piece[copied..start]);
            copied = end;
            Mark(text, keeps, isForeign);
        }
    }

    private bool Needs(ReadOnlySpan<char> text, out bool keeps, out bool isForeign)
    {
        keeps = keepsNumbers && !open.IsNumberless && NumberRuns.MayStandIn(text);
        isForeign =
            (hasMarks && SourceMark.IsIn(text)) || (!open.IsOpaque && ForeignRun.MayStandIn(text, open.Language));
        return keeps || isForeign;
    }

    private void Mark(ReadOnlySpan<char> text, bool keeps, bool isForeign)
    {
        if (open.IsOpaque)
        {
            Output.Append(SourceMark.Strip(text.ToString()));
        }
        else if (isForeign)
        {
            var element = open.IsDrawing ? "tspan" : "span";
            new LanguageRuns(Output, element, sourceTag, keeps).Mark(text, open.Language);
        }
        else
        {
            NumberRuns.Keep(text, Output);
        }
    }
}
