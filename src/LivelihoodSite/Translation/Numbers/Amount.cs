namespace LivelihoodSite.Translation.Numbers;

/// <summary>A number of either language in the form in which both are compared.</summary>
/// <param name="Raw">As written, for people.</param>
/// <param name="Start">Index in its text.</param>
/// <param name="Value">In the unit of its class, or null for a range.</param>
/// <param name="Class">What it counts.</param>
/// <param name="Factor">From the unit as written to the unit of the class.</param>
/// <param name="Exactness">What its modifiers say.</param>
internal sealed record Amount(
    string Raw,
    int Start,
    decimal? Value,
    UnitClass Class,
    decimal Factor = 1,
    Exactness Exactness = Exactness.Exact
)
{
    /// <summary>Lower end of a range in the unit of the class, else null.</summary>
    public decimal? Min { get; init; }

    /// <summary>Upper end of a range, else null.</summary>
    public decimal? Max { get; init; }

    /// <summary>False for what the other language may leave out: one of a thing, ordinals, numerals that count nothing.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>The same amount put in other ways (增长2倍: threefold, by two times, by 200%).</summary>
    public IReadOnlyList<(decimal Value, UnitClass Class)> Also { get; init; } = [];

    public bool IsRange => Min is not null;

    /// <summary>The number as written.</summary>
    public decimal? Face => Value / Factor;
}
