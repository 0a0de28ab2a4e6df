namespace LivelihoodSite.Tests.Harness;

public sealed class TestSiteSpecs
{
    [Fact]
    public void I_can_write_a_whole_site_as_one_text()
    {
        using var site = TestSite.FromFiles(
            """
            -- input/site.yml --
            name: 样例
            -- input/2019/edition.yml --
            year: 2019

            -- input/empty.md --
            """
        );

        Assert.Equal("name: 样例\n", site.Read("input/site.yml"));
        Assert.Equal("year: 2019\n", site.Read("input/2019/edition.yml"));
        Assert.Equal("", site.Read("input/empty.md"));
    }

    [Theory]
    [InlineData("text\n-- a.md --\n")]
    [InlineData("-- a.md --\n-- a.md --\n")]
    [InlineData("-- ../a.md --\n")]
    public void A_site_text_with_a_mistake_is_refused(string sections)
    {
        Assert.Throws<ArgumentException>(() => FileSections.Read(sections));
    }

    [Fact]
    public void A_site_goes_with_its_test()
    {
        var site = TestSite.FromFiles("-- a/b.md --\ntext");
        var folder = site.Folder;
        Assert.True(Directory.Exists(folder));

        site.Dispose();

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void I_can_work_on_a_copy_of_the_repository_without_touching_it()
    {
        using var site = TestSite.CopyOfRepository();

        Assert.Equal(
            File.ReadAllBytes(Repository.PathOf("seeds/2019.txt")),
            File.ReadAllBytes(site.PathOf("seeds/2019.txt"))
        );
    }

    [Fact]
    public void A_missing_piece_of_output_fails_with_the_text_that_is_there()
    {
        using var site = TestSite.FromFiles("-- output/index.html --\n<p>one</p>");

        site.AssertOutput("index.html", "one");
        var failure = Assert.ThrowsAny<Exception>(() => site.AssertOutput("index.html", "two"));
        Assert.Contains("<p>one</p>", failure.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => site.AssertNoOutput("index.html"));
        Assert.ThrowsAny<Exception>(() => site.AssertOutput("other.html"));
    }

    [Fact]
    public async Task I_can_run_the_program_as_a_process_and_in_process_with_the_same_result()
    {
        using var site = TestSite.Empty();

        var inProcess = site.Run("no-such-command");
        var process = await site.RunProcess("no-such-command");

        Assert.Equal(inProcess.ExitCode, process.ExitCode);
        Assert.Equal(inProcess.Err, process.Err);
    }

    [Fact]
    public void A_snapshot_tells_added_removed_changed_and_rewritten_files()
    {
        using var site = TestSite.FromFiles("-- output/a --\n1\n-- output/b --\n1\n-- output/c --\n1");
        var before = site.Snapshot();

        site.Delete("output/a");
        site.Write("output/b", "2\n");
        File.SetLastWriteTimeUtc(site.PathOf("output/c"), DateTime.UnixEpoch);
        site.Write("output/d", "1\n");
        var after = site.Snapshot();

        Assert.Equal(["- a", "+ d", "≠ b"], before.DifferencesTo(after));
        Assert.Contains("c", before.WrittenUntil(after), StringComparer.Ordinal);
        Assert.Empty(after.DifferencesTo(site.Snapshot()));
        Assert.Empty(after.WrittenUntil(site.Snapshot()));
    }

    [Fact]
    public void I_can_read_the_findings_that_a_command_printed()
    {
        var result = new CommandResult(
            1,
            "",
            "Building\ninput/2019/a.zh.md(3,7): error LS0102: No such key. Write title.\nseeds/x.txt: warning LS0301: Shared."
        );

        var first = result.HasFinding("LS0102", "a.zh.md", line: 3);
        Assert.Equal("No such key. Write title.", first.Message);
        Assert.Equal("error", first.Severity);
        Assert.Null(result.HasFinding("LS0301", "seeds/x.txt").Line);
        Assert.ThrowsAny<Exception>(() => result.HasFinding("LS0102", "a.zh.md", line: 4));
        Assert.ThrowsAny<Exception>(() => result.ExitsWith(0));
    }
}
