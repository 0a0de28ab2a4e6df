using System.Diagnostics;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Tests.Pipelines;

/// <summary>Every state in which a killed build can leave the disk, made by hand; then the next start.</summary>
public sealed class InterruptedBuildSpecs
{
    [Fact]
    public async Task Killed_while_staging_it_leaves_a_part_that_the_next_start_removes()
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "last good"));
        Put(site, "output.stage/a.html", "half a pa");

        OutputFolder.Open(site.Output).Dispose();

        Assert.Equal("a.html=last good", site.Holds("output"));
        Assert.Equal("output output.lock output.state", site.Beside());
    }

    [Fact]
    public async Task Killed_while_staging_for_the_first_time_it_is_known_as_ours_at_the_next_start()
    {
        using var site = new PublishingFolder();
        BuildState.Claimed.Write(site.At("output.state"));
        Put(site, "output.stage/a.html", "half a pa");

        await site.BuildAsync("1", ("a.html", "whole"));

        Assert.Equal("a.html=whole", site.Holds("output"));
    }

    [Fact]
    public async Task Killed_between_the_two_renames_it_gets_the_last_version_back()
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "last good"));
        Directory.Move(site.Output, site.At("output.old"));
        Put(site, "output.stage/a.html", "next");

        OutputFolder.Open(site.Output).Dispose();

        Assert.Equal("a.html=last good", site.Holds("output"));
        Assert.Equal("output output.lock output.state", site.Beside());
    }

    [Fact]
    public async Task Killed_after_the_two_renames_it_keeps_the_new_version()
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "new"));
        Put(site, "output.old/a.html", "last");

        OutputFolder.Open(site.Output).Dispose();

        Assert.Equal("a.html=new", site.Holds("output"));
        Assert.Equal("output output.lock output.state", site.Beside());
    }

    [Fact]
    public async Task Killed_between_the_state_and_the_exchange_it_builds_again()
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "last"));
        var last = await File.ReadAllTextAsync(site.At("output.state"), TestContext.Current.CancellationToken);
        await site.BuildAsync("2", ("a.html", "next"));
        // The state is that of another version than the output, both ways round.
        await File.WriteAllTextAsync(site.At("output.state"), last, TestContext.Current.CancellationToken);

        using var folder = OutputFolder.Open(site.Output);

        Assert.False(folder.IsCurrent("1"));
        Assert.False(folder.IsCurrent("2"));
    }

    [Fact]
    public async Task When_the_exchange_fails_the_output_is_as_it_was_and_the_stage_is_gone()
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "good"));
        var broken = new FileSystemAbilities((_, _) => false, (_, _) => throw new IOException("Busy."));
        using (var folder = OutputFolder.Open(site.Output, broken))
        {
            var problem = await Assert.ThrowsAsync<EnvironmentProblemException>(() =>
                PublishingFolder.BuildAsync(folder, "2", ("a.html", "next"))
            );
            Assert.Contains("The published output is unchanged.", problem.Message);
        }

        Assert.Equal("a.html=good", site.Holds("output"));
        Assert.Equal("output output.lock output.state", site.Beside());
    }

    [Fact]
    public async Task A_cancelled_build_leaves_the_output_and_no_stage()
    {
        using var site = new PublishingFolder();
        await site.BuildAsync("1", ("a.html", "good"));
        using var folder = OutputFolder.Open(site.Output);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            folder.StageAsync(PublishingFolder.Files(("a.html", "next")), new CancellationToken(canceled: true))
        );

        Assert.Equal("a.html=good", site.Holds("output"));
        Assert.False(Directory.Exists(site.At("output.stage")));
    }

    [Fact]
    public async Task A_full_disk_is_one_sentence_and_the_output_stays()
    {
        using var site = new PublishingFolder();
        using var disk = Mount(site.At("disk"), "size=256k");
        var output = site.At("disk/output");
        using (var first = OutputFolder.Open(output))
        {
            await PublishingFolder.BuildAsync(first, "1", ("a.html", "good"));
        }

        using (var folder = OutputFolder.Open(output))
        {
            var problem = await Assert.ThrowsAsync<EnvironmentProblemException>(() =>
                PublishingFolder.BuildAsync(folder, "2", ("a.html", "next"), ("b.html", new string('x', 512 * 1024)))
            );
            Assert.StartsWith("There is no space left to write ", problem.Message);
            Assert.EndsWith("The published output is unchanged.", problem.Message);
        }

        Assert.Equal("a.html=good", site.Holds("disk/output"));
        Assert.False(Directory.Exists(site.At("disk/output.stage")));
    }

    [Fact]
    public void A_disk_that_is_read_only_is_one_sentence()
    {
        using var site = new PublishingFolder();
        using var disk = Mount(site.At("disk"), "ro");

        var problem = Assert.Throws<EnvironmentProblemException>(() => OutputFolder.Open(site.At("disk/output")));

        Assert.Contains("lies on a disk that is read-only.", problem.Message);
    }

    [Fact]
    public async Task An_output_that_is_a_mount_point_is_one_sentence()
    {
        using var site = new PublishingFolder();
        using var disk = Mount(site.Output, "size=256k");
        using var folder = OutputFolder.Open(site.Output);

        var problem = await Assert.ThrowsAsync<EnvironmentProblemException>(() =>
            PublishingFolder.BuildAsync(folder, "1", ("a.html", "a"))
        );

        Assert.Contains("is in use or a mount point", problem.Message);
    }

    private static void Put(PublishingFolder site, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(site.At(path))!);
        File.WriteAllText(site.At(path), text);
    }

    /// <summary>A small disk in memory; the test is skipped where it may not be mounted.</summary>
    private static MountedDisk Mount(string path, string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux mounts a disk in memory.");
        Directory.CreateDirectory(path);
        Assert.SkipUnless(
            Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path) == 0,
            "Mounting a small disk needs a right that this test run has not."
        );
        return new MountedDisk(path);
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private sealed class MountedDisk(string path) : IDisposable
    {
        public void Dispose() => Run("umount", path);
    }
}
