using LivelihoodSite.Rendering.Languages;

namespace LivelihoodSite.Rendering.Marking;

/// <summary>HTML that stands on many pages, such as the text of a template: where its tags are is found out once.</summary>
/// <param name="text">A piece of HTML, which may begin and end anywhere.</param>
public sealed class Markup(string text)
{
    private readonly MarkupShape?[] shapes = new MarkupShape?[(int)MarkupPlace.Comment + 1];

    /// <summary>The HTML.</summary>
    public string Text => text;

    /// <summary>Whether there are marks of the source language in it.</summary>
    internal bool HasMarks { get; } = SourceMark.IsIn(text);

    /// <summary>Its shape behind a place of a page.</summary>
    internal MarkupShape ShapeAfter(MarkupPlace place)
    {
        if (shapes[(int)place] is { } known)
        {
            return known;
        }

        // Two threads may both find it out; it is the same.
        var shape = new MarkupShape();
        shape.Read(text, place, each: HasMarks);
        shapes[(int)place] = shape;
        return shape;
    }
}
