using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Editorial;

/// <summary>A quantity with its place in the text that it was read from.</summary>
internal sealed record Located(Quantity Quantity, int Start)
{
    public int End => Start + Quantity.Raw.Length;

    public decimal? Value => Quantity.Value;

    /// <summary>The measured thing, without what it is counted per.</summary>
    public string BaseUnit => Quantity.Unit.Split('/')[0];

    /// <summary>What it is counted per (生, 学期); empty for a plain amount.</summary>
    public string[] Per => Quantity.Unit.Split('/')[1..];

    public Bound Bound => Modifiers.BoundOf(Quantity.Modifier);
}

/// <summary>A piece of a text between two stops.</summary>
internal sealed record Clause(string Text, int Start)
{
    public int End => Start + Text.Length;

    public bool Holds(Located located) => located.Start >= Start && located.Start < End;
}

/// <summary>A commitment or a result with what the rules ask about: its clauses and its quantities.</summary>
internal sealed record Passage(
    string Text,
    IReadOnlyList<Located> Quantities,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<Clause> Sentences
)
{
    private const string ClauseStops = "，。；！？\n";
    private const string SentenceStops = "。；！？\n";

    public static Passage Of(string text) =>
        new(text, Locate(text), Split(text, ClauseStops), Split(text, SentenceStops));

    /// <summary>The clause in which a quantity begins.</summary>
    public Clause ClauseOf(Located located) =>
        Clauses[FirstAt(Clauses.Count, index => Clauses[index].Start > located.Start) - 1];

    /// <summary>The quantities that begin in a piece, in reading order.</summary>
    public IEnumerable<Located> In(Clause clause)
    {
        for (
            var index = FirstAt(Quantities.Count, index => Quantities[index].Start >= clause.Start);
            index < Quantities.Count && clause.Holds(Quantities[index]);
            index++
        )
        {
            yield return Quantities[index];
        }
    }

    public bool Mentions(string words) => Text.Contains(words, StringComparison.Ordinal);

    // Both lists ascend, so that a text of any length is looked through in linear time.
    private static int FirstAt(int count, Func<int, bool> isBehind)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBehind(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static List<Located> Locate(string text)
    {
        var located = new List<Located>();
        var from = 0;
        foreach (var quantity in QuantityReader.Read(text))
        {
            var start = text.IndexOf(quantity.Raw, from, StringComparison.Ordinal);
            if (start >= 0)
            {
                located.Add(new Located(quantity, start));
                from = start + 1;
            }
        }

        return located;
    }

    private static List<Clause> Split(string text, string stops)
    {
        var clauses = new List<Clause>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || stops.Contains(text[at], StringComparison.Ordinal))
            {
                if (at > start)
                {
                    clauses.Add(new Clause(text[start..at], start));
                }

                start = at + 1;
            }
        }

        return clauses;
    }
}
