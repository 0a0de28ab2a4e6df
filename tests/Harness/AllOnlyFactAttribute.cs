using System.Runtime.CompilerServices;

namespace LivelihoodSite.TestHarness;

/// <summary>A test of the full acceptance set: it runs under <c>./test.sh --all</c> and is left out otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllOnlyFactAttribute : FactAttribute
{
    /// <summary>Marks a test.</summary>
    /// <param name="path">File of the test; the compiler gives it.</param>
    /// <param name="line">Line of the test; the compiler gives it.</param>
    public AllOnlyFactAttribute([CallerFilePath] string? path = null, [CallerLineNumber] int line = -1)
        : base(path, line)
    {
        if (!TestScope.All)
        {
            Skip = TestScope.SkipReason;
        }
    }
}
