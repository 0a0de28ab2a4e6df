namespace LivelihoodSite.TestHarness;

/// <summary>
/// How much the tests look at: normally one page of every kind in both languages, with <c>./test.sh --all</c> every
/// page there is.
/// </summary>
internal static class TestScope
{
    /// <summary>True under <c>./test.sh --all</c> (environment variable <c>LIVELIHOOD_TESTS</c> = <c>all</c>).</summary>
    public static bool All { get; } =
        string.Equals(Environment.GetEnvironmentVariable("LIVELIHOOD_TESTS"), "all", StringComparison.Ordinal);
}
