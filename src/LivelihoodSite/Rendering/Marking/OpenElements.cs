namespace LivelihoodSite.Rendering.Marking;

/// <summary>The elements around a place in a page, as far as marks need them.</summary>
internal sealed class OpenElements
{
    // Of each element around the place what holds in it: kinds, and above them the place of its language among the known.
    private const int Opaque = 1;
    private const int Drawing = 2;
    private const int Numberless = 4;
    private const int Kinds = 3;

    private readonly List<string> languages = [""];
    private int[] outer = new int[32];
    private int count;
    private int inner;

    /// <summary>The language of the text here; "" before any element names one.</summary>
    public string Language => languages[inner >> Kinds];

    /// <inheritdoc cref="ElementEffect.IsOpaque"/>
    public bool IsOpaque => (inner & Opaque) != 0;

    /// <inheritdoc cref="ElementEffect.IsDrawing"/>
    public bool IsDrawing => (inner & Drawing) != 0;

    /// <inheritdoc cref="ElementEffect.IsNumberless"/>
    public bool IsNumberless => (inner & Numberless) != 0;

    /// <summary>Leaves so many elements; ends that no element has are passed over.</summary>
    public void Close(int closes)
    {
        if (Math.Min(closes, count) is var closed and > 0)
        {
            count -= closed;
            inner = outer[count];
        }
    }

    /// <summary>Enters an element.</summary>
    public void Open(in ElementEffect effect)
    {
        if (count == outer.Length)
        {
            Array.Resize(ref outer, count * 2);
        }

        outer[count++] = inner;
        inner |=
            (effect.IsOpaque ? Opaque : 0) | (effect.IsDrawing ? Drawing : 0) | (effect.IsNumberless ? Numberless : 0);
        if (effect.Language is { } language)
        {
            inner = (inner & ((1 << Kinds) - 1)) | (PlaceOf(language) << Kinds);
        }
    }

    /// <summary>Leaves all.</summary>
    public void Clear()
    {
        count = 0;
        inner = 0;
    }

    private int PlaceOf(string language)
    {
        var place = languages.IndexOf(language);
        if (place < 0)
        {
            place = languages.Count;
            languages.Add(language);
        }

        return place;
    }
}
