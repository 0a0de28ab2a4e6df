using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Robustness;

/// <summary>Where a build was when it was killed: told by what it left on the disk, and by the call that it never made.</summary>
internal enum KilledWhile
{
    Reading,
    Staging,
    Recovering,
    AboutToExchange,
    RemovingTheLastVersion,
}

/// <summary>
/// A build as a process of its own, killed (SIGKILL) at many moments one after another: what is published is always one
/// whole version.
/// </summary>
public sealed class KilledBuildSpecs
{
    private static readonly int Kills = TestScope.All ? 50 : 5;
    private static readonly int KillsInEveryPhase = TestScope.All ? 5 : 1;

    private static readonly IReadOnlyList<(KilledWhile Phase, string[] Calls)> Phases =
    [
        (KilledWhile.Reading, ["openat"]),
        (KilledWhile.Staging, ["mkdir", "pwrite64", "link", "rename"]),
        (KilledWhile.Recovering, ["unlink", "rmdir"]),
        (KilledWhile.AboutToExchange, ["renameat2"]),
        (KilledWhile.RemovingTheLastVersion, ["unlink", "rmdir"]),
    ];

    [Fact]
    public async Task However_often_a_build_is_killed_the_published_folder_is_one_whole_version()
    {
        SystemCalls.SkipUnlessTraceable();
        using var site = TestScope.All ? TestSite.CopyOfRepository() : SampleSite.CreateImported();
        var versions = new TwoVersions(site);
        versions.AskForTheOther();
        var calls = await SystemCalls.CountAsync(site, "build");
        var random = new Random(20190115);
        var hits = Phases.ToDictionary(phase => phase.Phase, _ => 0);
        for (var attempt = 0; hits.Values.Sum() < Kills || hits.Values.Min() < KillsInEveryPhase; attempt++)
        {
            Assert.True(attempt < 200, $"The moments miss a phase: {Tell(hits)}.");
            var (wanted, names) = Phases[hits.Values.Sum() % Phases.Count];
            if (wanted is KilledWhile.Reading or KilledWhile.RemovingTheLastVersion)
            {
                await BuildAgain(site, versions);
            }

            versions.AskForTheOther();
            var state = site.Read("output.state");
            var call = names[random.Next(names.Length)];
            var moment = new Moment(call, 1 + random.Next(calls[call]));
            if (await SystemCalls.KillAsync(site, moment, "build"))
            {
                var phase = PhaseOf(site, moment, state, versions);
                hits[phase]++;
                versions.AssertOneWholeVersion($"killed at {moment}, {phase}");
            }
            else
            {
                // The threads shared the work in another way: the moment never came.
                versions.AssertPublished(versions.Asked, $"a build that was not killed ({moment})");
            }
        }

        await BuildAgain(site, versions);
        TestContext.Current.TestOutputHelper?.WriteLine(Tell(hits));
    }

    [Fact]
    public async Task The_very_first_build_publishes_a_whole_site_or_none()
    {
        SystemCalls.SkipUnlessTraceable();
        Moment[] moments = [new("rename", 2), new("mkdir", 4), new("pwrite64", 5), new("rename", 3)];
        foreach (var moment in TestScope.All ? moments : moments[..1])
        {
            using var site = SampleSite.CreateImported();

            Assert.True(await SystemCalls.KillAsync(site, moment, "build"));

            Assert.False(Directory.Exists(site.OutputFolder));
            (await site.RunProcess("build")).ExitsWith(0);
            Assert.Equal(["output", "output.lock", "output.state"], Beside(site));
        }
    }

    private static async Task BuildAgain(TestSite site, TwoVersions versions)
    {
        (await site.RunProcess("build")).ExitsWith(0);
        versions.AssertPublished(versions.Asked, "the build after a kill");
        Assert.Equal(["output", "output.lock", "output.state"], Beside(site));
    }

    private static KilledWhile PhaseOf(TestSite site, Moment moment, string state, TwoVersions versions) =>
        versions.IsPublished(versions.Asked) ? KilledWhile.RemovingTheLastVersion
        : site.Read("output.state") != state ? KilledWhile.AboutToExchange
        : moment.Call is "unlink" or "rmdir" ? KilledWhile.Recovering
        : Directory.Exists(site.PathOf("output.stage")) ? KilledWhile.Staging
        : KilledWhile.Reading;

    private static string Tell(Dictionary<KilledWhile, int> hits) =>
        string.Join(", ", hits.Select(hit => $"{hit.Key} {hit.Value}"));

    private static IEnumerable<string> Beside(TestSite site) =>
        Directory
            .EnumerateFileSystemEntries(site.Folder, "output*")
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

    /// <summary>Two versions of a site that share some files; what is published is one of them.</summary>
    private sealed class TwoVersions
    {
        private const string First = "name: { zh: 甲, en: One }\n";
        private const string Second = "name: { zh: 乙, en: Two }\n";

        private readonly TestSite site;
        private readonly string rest;
        private readonly FolderSnapshot[] versions;
        private readonly Dictionary<string, DateTime> shared;

        public TwoVersions(TestSite site)
        {
            this.site = site;
            rest = string.Join('\n', site.Read("input/site.yml").Split('\n').Where(line => !IsName(line)));
            versions = [Build(0), Build(1)];
            var changed = versions[0]
                .DifferencesTo(versions[1])
                .Select(line => line[2..])
                .ToHashSet(StringComparer.Ordinal);
            shared = versions[0]
                .Paths.Where(path => !changed.Contains(path))
                .ToDictionary(path => path, TimeOf, StringComparer.Ordinal);
            Assert.NotEmpty(changed);
            Assert.NotEmpty(shared);
            Asked = 1;
        }

        /// <summary>The version that the input describes.</summary>
        public int Asked { get; private set; }

        /// <summary>Changes the input to the version that is not published now.</summary>
        public void AskForTheOther() => Ask(IsPublished(0) ? 1 : 0);

        public bool IsPublished(int version) => versions[version].DifferencesTo(site.Snapshot()).Count == 0;

        public void AssertPublished(int version, string when) =>
            Assert.True(
                IsPublished(version),
                $"{when}: {string.Join(' ', versions[version].DifferencesTo(site.Snapshot()))}"
            );

        public void AssertOneWholeVersion(string when)
        {
            Assert.True(
                IsPublished(0) || IsPublished(1),
                $"{when}: {string.Join(' ', versions[0].DifferencesTo(site.Snapshot()))}"
            );
            Assert.All(shared, file => Assert.Equal(file.Value, TimeOf(file.Key)));
        }

        private FolderSnapshot Build(int version)
        {
            Ask(version);
            site.Run("build").ExitsWith(0);
            return site.Snapshot();
        }

        private void Ask(int version)
        {
            Asked = version;
            site.Write("input/site.yml", (version == 0 ? First : Second) + rest);
        }

        private DateTime TimeOf(string path) => File.GetLastWriteTimeUtc(site.PathOf($"output/{path}"));

        // "name:" with what is indented below it, however the file writes it.
        private static bool IsName(string line) =>
            line.StartsWith("name:", StringComparison.Ordinal)
            || line.StartsWith("  zh:", StringComparison.Ordinal)
            || line.StartsWith("  en:", StringComparison.Ordinal);
    }
}
