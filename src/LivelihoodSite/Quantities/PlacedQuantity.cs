using LivelihoodSite.Model;

namespace LivelihoodSite.Quantities;

/// <summary>A quantity with the place in the text from which it was read.</summary>
/// <param name="Quantity">The quantity; its raw characters stand at the place.</param>
/// <param name="Start">Index of its first character, modifier included.</param>
/// <param name="Length">Count of its characters.</param>
public sealed record PlacedQuantity(Quantity Quantity, int Start, int Length)
{
    /// <summary>Index after its last character.</summary>
    public int End => Start + Length;
}
