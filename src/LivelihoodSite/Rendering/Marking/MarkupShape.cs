using System.Runtime.InteropServices;

namespace LivelihoodSite.Rendering.Marking;

/// <summary>Tags that stand wholly in a piece of HTML, with nothing but white space between them.</summary>
/// <param name="TextStart">Where the text before them begins in the piece.</param>
/// <param name="Start">The first "&lt;".</param>
/// <param name="End">Behind the last "&gt;".</param>
/// <param name="References">How many of the references of the piece are theirs.</param>
/// <param name="Closes">How many elements they end that were open before.</param>
/// <param name="Opens">How many they leave open: so many of the effects of the piece are theirs.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MarkupTags(
    int TextStart,
    int Start,
    int End,
    int References = 0,
    int Closes = 0,
    int Opens = 0
);

/// <summary>
/// The tags of a piece of HTML, which may begin and end anywhere, as it reads behind a given <see cref="MarkupPlace"/>.
/// </summary>
internal sealed class MarkupShape
{
    private readonly List<MarkupTags> tags = [];
    private readonly List<PageReference> references = [];
    private readonly List<ElementEffect> effects = [];

    /// <summary>Where the tag ends that was open before the piece; 0 without one, -1 where it goes on behind the piece.</summary>
    public int EarlierEnd { get; private set; }

    /// <summary>The tags that stand wholly in the piece.</summary>
    public ReadOnlySpan<MarkupTags> Tags => CollectionsMarshal.AsSpan(tags);

    /// <summary>The references of these tags, placed in the piece.</summary>
    public ReadOnlySpan<PageReference> References => CollectionsMarshal.AsSpan(references);

    /// <summary>What the elements change that these tags leave open.</summary>
    public ReadOnlySpan<ElementEffect> Effects => CollectionsMarshal.AsSpan(effects);

    /// <summary>Where the text behind the last tag begins.</summary>
    public int LastText { get; private set; }

    /// <summary>The "&lt;" of a tag that goes on behind the piece, or its length.</summary>
    public int Open { get; private set; }

    /// <summary>Where the page stands behind the piece.</summary>
    public MarkupPlace After { get; private set; }

    /// <summary>Takes the shape of a piece.</summary>
    /// <param name="piece">HTML.</param>
    /// <param name="before">Where the page stands before it.</param>
    /// <param name="each">Whether each tag is to stand alone.</param>
    public void Read(ReadOnlySpan<char> piece, MarkupPlace before, bool each)
    {
        tags.Clear();
        references.Clear();
        effects.Clear();
        EarlierEnd = HtmlTokens.EndOf(piece, before, out var after);
        if (EarlierEnd < 0)
        {
            (LastText, Open, After) = (piece.Length, piece.Length, after);
            return;
        }

        (LastText, Open, After) = (EarlierEnd, piece.Length, MarkupPlace.Text);
        var tokens = new HtmlTokens(piece, EarlierEnd);
        while (tokens.Read())
        {
            LastText = tokens.TextStart;
            Open = tokens.TagStart;
            After = tokens.After;
            if (tokens.Tag.IsEmpty || After != MarkupPlace.Text)
            {
                return;
            }

            if (each || tags.Count == 0 || !tokens.Text.IsWhiteSpace())
            {
                tags.Add(new MarkupTags(tokens.TextStart, tokens.TagStart, tokens.End));
            }

            tags[^1] = With(tags[^1], ref tokens);
            LastText = tokens.End;
            Open = piece.Length;
        }
    }

    private MarkupTags With(MarkupTags known, ref HtmlTokens tokens)
    {
        var count = references.Count;
        tokens.AddReferences(references, 0);
        var all = known with { End = tokens.End, References = known.References + references.Count - count };
        var effect = ElementEffect.Of(ref tokens);
        if (effect.Opens)
        {
            effects.Add(effect);
            return all with { Opens = all.Opens + 1 };
        }

        if (!effect.Closes)
        {
            return all;
        }

        if (all.Opens == 0)
        {
            return all with { Closes = all.Closes + 1 };
        }

        effects.RemoveAt(effects.Count - 1);
        return all with { Opens = all.Opens - 1 };
    }
}
