namespace LivelihoodSite.BrowserTests.Harness;

/// <summary>What checks found, gathered over pages, so that one run shows everything there is to mend.</summary>
internal sealed class Problems
{
    private const int Shown = 40;
    private readonly List<string> _lines = [];

    /// <summary>Adds what a check found on a page.</summary>
    public void Add(string address, IEnumerable<string> found) => _lines.AddRange(found.Select(f => $"{address}: {f}"));

    /// <summary>Fails with the list unless it is empty.</summary>
    public void AssertNone() => AssertNone(_lines);

    /// <summary>Fails with the list unless it is empty.</summary>
    public static void AssertNone(IReadOnlyCollection<string> problems)
    {
        var rest = problems.Count > Shown ? $"\n… and {problems.Count - Shown} more" : "";
        Assert.True(
            problems.Count == 0,
            $"{problems.Count} problems:\n{string.Join('\n', problems.Take(Shown))}{rest}"
        );
    }
}
