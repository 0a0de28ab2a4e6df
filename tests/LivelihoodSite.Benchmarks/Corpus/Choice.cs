namespace LivelihoodSite.Benchmarks.Corpus;

/// <summary>Numbers that look like chance and are the same on every machine (SplitMix64).</summary>
/// <param name="seed">Another seed, other numbers.</param>
internal sealed class Choice(ulong seed)
{
    private ulong state = seed * 0x9E3779B97F4A7C15;

    /// <summary>A number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + (int)(Next() % (ulong)(last - first + 1));

    /// <summary>One of a list.</summary>
    public T Of<T>(IReadOnlyList<T> list) => list[Between(0, list.Count - 1)];

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
