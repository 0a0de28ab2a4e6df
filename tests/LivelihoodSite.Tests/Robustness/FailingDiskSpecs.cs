using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Robustness;

/// <summary>A disk that fills up, or turns out to be read-only, at any write of a build; two builds at the same time.</summary>
public sealed class FailingDiskSpecs
{
    private static readonly int Moments = TestScope.All ? 20 : 3;
    private static readonly string[] Calls = ["pwrite64", "mkdir", "rename", "renameat2"];

    [Theory]
    [InlineData("ENOSPC", "There is no space left to write ")]
    [InlineData("EROFS", "lies on a disk that is read-only.")]
    public async Task A_disk_that_fails_at_any_write_is_one_sentence_and_the_output_stays(string error, string sentence)
    {
        SystemCalls.SkipUnlessTraceable();
        using var site = SampleSite.CreateImported();
        site.Run("build").ExitsWith(0);
        site.Replace("input/site.yml", "某区", "另一区");
        var published = site.Snapshot();
        var random = new Random(28);
        for (var count = 0; count < Moments; count++)
        {
            var call = Calls[count % Calls.Length];
            var moment = new Moment(call, call is "pwrite64" or "mkdir" ? 1 + random.Next(5) : 1);

            var result = await SystemCalls.FailAsync(site, moment, error, "build");

            result.ExitsWith(3);
            Assert.Contains(sentence, result.Err, StringComparison.Ordinal);
            Assert.Single(
                result.Err.TrimEnd().Split('\n'),
                line => !line.Contains("warning LS", StringComparison.Ordinal)
            );
            published.AssertSame(site.Snapshot());
            Assert.False(Directory.Exists(site.PathOf("output.stage")), $"{moment} leaves a stage.");
        }

        (await site.RunProcess("build")).ExitsWith(0);
        Assert.NotEmpty(published.DifferencesTo(site.Snapshot()));
    }

    [Fact]
    public async Task Of_two_builds_at_once_one_publishes_and_the_other_waits_for_nobody()
    {
        using var site = SampleSite.CreateImported();
        site.Run("build").ExitsWith(0);
        using var alone = SampleSite.CreateImported();
        alone.Replace("input/site.yml", "某区", "另一区");
        alone.Run("build").ExitsWith(0);
        site.Replace("input/site.yml", "某区", "另一区");

        CommandResult[] results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => site.RunProcess("build")));

        Assert.Contains(results, result => result.ExitCode == 0);
        Assert.All(
            results.Where(result => result.ExitCode != 0),
            result => Assert.StartsWith("Another build is writing ", result.ExitsWith(3).Err)
        );
        alone.Snapshot().AssertSameBytes(site.Snapshot());
        Assert.False(Directory.Exists(site.PathOf("output.stage")));
    }
}
