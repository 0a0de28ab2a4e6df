using System.Collections.Concurrent;
using LivelihoodSite.Content;

namespace LivelihoodSite.Pipelines;

/// <summary>Numbers for the paths that a site has or that its links name, so that a page keeps four bytes a link.</summary>
internal sealed class SitePaths
{
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly SharedStrings names = new();
    private readonly ConcurrentDictionary<string[], string[]> lists = new(new SameNames());
    private int last = -1;

    /// <summary>One more than the largest number so far.</summary>
    public int Count => Volatile.Read(ref last) + 1;

    /// <summary>The number of a path; the same for the same path.</summary>
    public int NumberOf(ReadOnlySpan<char> path) =>
        numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var known)
            ? known
            : numbers.GetOrAdd(path.ToString(), _ => Interlocked.Increment(ref last));

    /// <summary>One string for all places of one name.</summary>
    public string Shared(ReadOnlySpan<char> name) => names.Of(name);

    /// <summary>One array for all pages that have the same names in the same order.</summary>
    public string[] Shared(IReadOnlyCollection<string> list) => lists.GetOrAdd([.. list], same => same);

    private sealed class SameNames : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(string[] obj)
        {
            var hash = new HashCode();
            foreach (var name in obj)
            {
                hash.Add(name, StringComparer.Ordinal);
            }

            return hash.ToHashCode();
        }
    }
}
