using System.Collections.Concurrent;

namespace LivelihoodSite.Content;

/// <summary>Keeps one string for all that are equal, where the same words come again and again.</summary>
internal sealed class SharedStrings
{
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>The first string given that equals this one.</summary>
    public string Of(string text) => known.GetOrAdd(text, text);

    /// <summary>The string of a text; it is made only where there is none yet.</summary>
    public string Of(ReadOnlySpan<char> text) =>
        known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var one) ? one : Of(text.ToString());
}
