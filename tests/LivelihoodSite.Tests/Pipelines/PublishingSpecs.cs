using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Tests.Pipelines;

public sealed class PublishingSpecs
{
    private static readonly DateTime LongAgo = new(2019, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task I_can_publish_into_a_folder_that_does_not_exist_yet()
    {
        using var site = new PublishingFolder();

        var changes = await site.BuildAsync("1", ("index.html", "home"), ("2019/zh/a/b.html", "page"));

        Assert.Equal(new OutputChanges(Written: 2, Unchanged: 0, Removed: 0), changes);
        Assert.Equal("2019/zh/a/b.html=page index.html=home", site.Holds("output"));
        Assert.Equal("output output.lock output.state", site.Beside());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Unchanged_files_keep_their_time_changed_ones_are_new_and_orphans_go(bool native)
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("same.html", "same"), ("changed.html", "old"), ("orphan/x.html", "gone"));
        File.SetLastWriteTimeUtc(site.At("output/same.html"), LongAgo);

        using var folder = OutputFolder.Open(
            site.Output,
            native ? FileSystemAbilities.Native : FileSystemAbilities.None
        );
        var changes = await PublishingFolder.BuildAsync(folder, "2", ("same.html", "same"), ("changed.html", "new"));

        Assert.Equal(new OutputChanges(Written: 1, Unchanged: 1, Removed: 1), changes);
        Assert.Equal("changed.html=new same.html=same", site.Holds("output"));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(site.At("output/same.html")));
        Assert.False(Directory.Exists(site.At("output/orphan")));
        Assert.Equal("output output.lock output.state", site.Beside());
    }

    [Fact]
    public async Task A_changed_file_is_never_written_through_a_link_that_somebody_else_holds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux is asked for links here.");
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "old"), ("b.html", "same"));
        Assert.True(FileSystemAbilities.Native.TryHardLink(site.At("output/a.html"), site.At("mine.html")));

        await site.BuildAsync("2", ("a.html", "new"), ("b.html", "same"));

        Assert.Equal("old", await File.ReadAllTextAsync(site.At("mine.html"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_build_of_the_same_files_touches_nothing()
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "a"), ("b/c.html", "c"));
        Directory.SetLastWriteTimeUtc(site.Output, LongAgo);

        var changes = await site.BuildAsync("2", ("a.html", "a"), ("b/c.html", "c"));

        Assert.Equal(new OutputChanges(Written: 0, Unchanged: 2, Removed: 0), changes);
        Assert.Equal(LongAgo, Directory.GetLastWriteTimeUtc(site.Output));
    }

    [Fact]
    public async Task The_same_digest_over_an_intact_output_ends_a_build_at_once()
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "a"), ("b.html", "b"));
        using var folder = OutputFolder.Open(site.Output);

        Assert.True(folder.IsCurrent("1"));
        Assert.False(folder.IsCurrent("2"));
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("add")]
    [InlineData("remove")]
    public async Task The_same_digest_over_an_output_that_somebody_changed_is_built_again(string change)
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "a"), ("b.html", "b"));
        switch (change)
        {
            case "edit":
                File.SetLastWriteTimeUtc(site.At("output/a.html"), LongAgo);
                break;
            case "add":
                await File.WriteAllTextAsync(site.At("output/c.html"), "", TestContext.Current.CancellationToken);
                break;
            default:
                File.Delete(site.At("output/b.html"));
                break;
        }

        using var folder = OutputFolder.Open(site.Output);

        Assert.False(folder.IsCurrent("1"));
    }

    [Theory]
    [InlineData("two", true)]
    [InlineData("one, and more", true)]
    [InlineData("one", false)]
    public void What_a_build_remembers_of_a_file_holds_only_until_somebody_changes_it(string held, bool isWrittenAgain)
    {
        using var site = new PublishingFolder();
        site.BuildWithHashes("1", ("a.html", "one"), ("b.html", "b"));
        File.WriteAllText(site.At("output/a.html"), held);
        File.SetLastWriteTimeUtc(site.At("output/a.html"), LongAgo);

        var changes = site.BuildWithHashes("2", ("a.html", "one"), ("b.html", "c"));

        Assert.Equal("a.html=one b.html=c", site.Holds("output"));
        Assert.Equal(isWrittenAgain ? 2 : 1, changes.Written);
    }

    [Fact]
    public void A_file_that_is_published_as_it_was_is_known_by_its_hash()
    {
        using var site = new PublishingFolder();
        site.BuildWithHashes("1", ("a.html", "one"), ("b.html", "b"));
        var state = BuildState.Read(site.At("output.state"));
        site.BuildWithHashes("2", ("a.html", "one"), ("b.html", "c"));
        var after = BuildState.Read(site.At("output.state"));

        Assert.Equal(state!.Files[0], after!.Files[0]);
        Assert.Equal(Sha256Hash.Of("one"u8), after.Files[0].Hash);
        Assert.Equal(Sha256Hash.Of("c"u8), after.Files[1].Hash);
    }

    [Fact]
    public async Task An_unreadable_state_costs_a_build_and_nothing_else()
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "a"));
        await File.WriteAllTextAsync(site.At("output.state"), "x\n", TestContext.Current.CancellationToken);

        using var folder = OutputFolder.Open(site.Output);

        Assert.False(folder.IsCurrent("1"));
    }

    [Fact]
    public async Task A_version_that_is_judged_unfit_leaves_the_output_and_no_trace()
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "good"));

        using (var folder = OutputFolder.Open(site.Output))
        using (
            await folder.StageAsync(PublishingFolder.Files(("a.html", "bad")), TestContext.Current.CancellationToken)
        )
        {
            Assert.Equal("a.html=bad", site.Holds("output.stage"));
        }

        Assert.Equal("a.html=good", site.Holds("output"));
        Assert.Equal("output output.lock output.state", site.Beside());
    }

    [Fact]
    public async Task A_second_build_is_refused_with_a_sentence_while_the_first_one_runs()
    {
        using var site = new PublishingFolder();
        using (OutputFolder.Open(site.Output))
        {
            var problem = Assert.Throws<EnvironmentProblemException>(() => OutputFolder.Open(site.Output));
            Assert.StartsWith("Another build is writing ", problem.Message);
        }

        // Once it has ended, the lock file it leaves holds nobody up.
        await site.BuildAsync("1", ("a.html", "a"));
    }

    [Fact]
    public void A_folder_that_this_program_did_not_make_is_never_replaced()
    {
        using var site = new PublishingFolder();
        Directory.CreateDirectory(site.Output);
        File.WriteAllText(site.At("output/thesis.doc"), "years of work");

        var problem = Assert.Throws<EnvironmentProblemException>(() => OutputFolder.Open(site.Output));

        Assert.Contains("did not make", problem.Message);
        Assert.Equal("output/thesis.doc=years of work", "output/" + site.Holds("output"));
    }

    [Fact]
    public async Task An_output_that_is_a_link_stays_a_link_and_its_folder_is_replaced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need a right on Windows.");
        using var site = new PublishingFolder();
        Directory.CreateDirectory(site.At("www/real"));
        Directory.CreateSymbolicLink(site.Output, site.At("www/real"));

        await site.BuildAsync("1", ("a.html", "one"));
        await site.BuildAsync("2", ("a.html", "two"));

        Assert.Equal("a.html=two", site.Holds("www/real"));
        Assert.NotNull(new DirectoryInfo(site.Output).LinkTarget);
    }

    [Fact]
    public async Task A_link_that_somebody_put_into_the_output_goes_and_what_it_points_to_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need a right on Windows.");
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "a"));
        Directory.CreateDirectory(site.At("photos"));
        await File.WriteAllTextAsync(site.At("photos/1.jpg"), "x", TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(site.At("output/photos"), site.At("photos"));

        var changes = await site.BuildAsync("2", ("a.html", "a"));

        Assert.Equal(1, changes.Removed);
        Assert.Equal("a.html=a", site.Holds("output"));
        Assert.Equal("1.jpg=x", site.Holds("photos"));
    }

    [Fact]
    public void The_digest_changes_with_every_path_byte_and_option_and_with_nothing_else()
    {
        using var one = new PublishingFolder();
        using var other = new PublishingFolder();
        foreach (var root in (string[])[one.Root, other.Root])
        {
            Directory.CreateDirectory(Path.Combine(root, "input"));
            File.WriteAllText(Path.Combine(root, "input/a.md"), "a");
            File.WriteAllText(Path.Combine(root, "input/b.md"), "b");
        }

        var digest = Digest(one, "x");
        Assert.Equal(digest, Digest(other, "x"));

        var otherOption = Digest(one, "y");
        File.WriteAllText(one.At("input/a.md"), "A");
        var otherBytes = Digest(one, "x");
        File.Move(other.At("input/b.md"), other.At("input/c.md"));
        var otherPath = Digest(other, "x");

        string[] all = [digest, otherOption, otherBytes, otherPath];
        Assert.Equal(4, all.Distinct(StringComparer.Ordinal).Count());

        static string Digest(PublishingFolder site, string option) =>
            InputDigest.Compute(site.Root, ["input", "theme"], [InputDigest.Program, option]);
    }
}
