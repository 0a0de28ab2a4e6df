using System.Collections.Concurrent;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>
/// Keeps what a known number of pages will ask for, each once, and forgets it with the last of them; so the pages share the work,
/// and the memory is that of the pages now being made. Where more ask, it is made again.
/// </summary>
/// <param name="times">How many pages ask.</param>
internal sealed class UsedTimes<T>(int times)
    where T : class
{
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>The value of a key.</summary>
    /// <param name="key">What it belongs to.</param>
    /// <param name="make">Makes it; the same whoever asks.</param>
    public T Take(string key, Func<T> make)
    {
        var one = kept.GetOrAdd(key, _ => new Kept(times));
        lock (one)
        {
            one.Value ??= make();
            if (--one.Left == 0)
            {
                _ = kept.TryRemove(key, out _);
            }

            return one.Value;
        }
    }

    private sealed class Kept(int left)
    {
        public int Left { get; set; } = left;

        public T? Value { get; set; }
    }
}
