using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Robustness;

/// <summary>An import as a process of its own, killed (SIGKILL): what people edit is never half a file.</summary>
public sealed class KilledImportSpecs
{
    private static readonly int Kills = TestScope.All ? 12 : 2;
    private static readonly string[] Calls = ["rename", "pwrite64", "openat"];

    [Fact]
    public async Task A_killed_import_leaves_whole_files_and_the_next_one_makes_the_rest()
    {
        SystemCalls.SkipUnlessTraceable();
        using var clean = SampleSite.Create();
        string[] import = ["import", "seeds/2020.txt", "--edition", "2020"];
        var calls = await SystemCalls.CountAsync(clean, import);
        var complete = clean.Snapshot("input");
        var random = new Random(2020);
        var killed = 0;
        for (var attempt = 0; killed < Kills; attempt++)
        {
            Assert.True(attempt < 100, "The moments never come.");
            using var site = SampleSite.Create();
            var call = Calls[attempt % Calls.Length];
            var moment = new Moment(call, 1 + random.Next(calls[call]));
            killed += await SystemCalls.KillAsync(site, moment, import) ? 1 : 0;

            Assert.All(
                complete.DifferencesTo(site.Snapshot("input")),
                difference => Assert.Matches(@"^- |^\+ .*\.partial$|^\+ \.import$", difference)
            );

            (await site.RunProcess(import)).ExitsWith(0);
            complete.AssertSameBytes(site.Snapshot("input"));
        }
    }
}
