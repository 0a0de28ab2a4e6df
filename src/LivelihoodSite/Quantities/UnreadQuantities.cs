using System.Collections;
using LivelihoodSite.Model;

namespace LivelihoodSite.Quantities;

/// <summary>The quantities of a text, read when somebody first asks for them: a build never does.</summary>
/// <param name="text">The text.</param>
internal sealed class UnreadQuantities(string text) : IReadOnlyList<Quantity>
{
    private IReadOnlyList<Quantity>? read;

    public int Count => Read().Count;

    public Quantity this[int index] => Read()[index];

    public IEnumerator<Quantity> GetEnumerator() => Read().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IReadOnlyList<Quantity> Read() => read ??= QuantityReader.Read(text);
}
