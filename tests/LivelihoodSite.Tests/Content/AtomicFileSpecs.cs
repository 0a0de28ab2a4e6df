using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Content;

public sealed class AtomicFileSpecs : IDisposable
{
    private static readonly DateTime LongAgo = new(2019, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    private readonly string folder = Directory.CreateTempSubdirectory("livelihood-").FullName;

    [Fact]
    public void A_new_file_is_written_with_its_folders()
    {
        Assert.True(AtomicFile.WriteByRename(At("2019/a/b.md"), "words"u8));

        Assert.Equal("words", File.ReadAllText(At("2019/a/b.md")));
        Assert.Single(Directory.GetFiles(At("2019/a")));
    }

    [Fact]
    public void An_identical_file_is_not_touched()
    {
        AtomicFile.WriteByRename(At("a.md"), "words"u8);
        File.SetLastWriteTimeUtc(At("a.md"), LongAgo);

        Assert.False(AtomicFile.WriteByRename(At("a.md"), "words"u8));

        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(At("a.md")));
    }

    [Theory]
    [InlineData("worde")]
    [InlineData("")]
    [InlineData("words and more")]
    public void Another_text_replaces_the_file(string text)
    {
        AtomicFile.WriteByRename(At("a.md"), "words"u8);

        Assert.True(AtomicFile.WriteByRename(At("a.md"), System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.Equal(text, File.ReadAllText(At("a.md")));
    }

    [Fact]
    public void A_long_file_is_compared_to_its_last_byte()
    {
        var bytes = new byte[100_000];
        AtomicFile.WriteByRename(At("a"), bytes);
        Assert.True(AtomicFile.Holds(At("a"), bytes));

        bytes[^1] = 1;

        Assert.False(AtomicFile.Holds(At("a"), bytes));
    }

    [Fact]
    public void What_a_killed_run_left_is_overwritten()
    {
        File.WriteAllText(At("a.md.partial"), "a much longer half of something");

        AtomicFile.WriteByRename(At("a.md"), "words"u8);

        Assert.Equal("words", File.ReadAllText(At("a.md")));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_file_that_is_a_link_stays_one_and_keeps_its_rights()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links need a right on Windows.");
            return;
        }

        File.WriteAllText(At("real.md"), "old");
        File.SetUnixFileMode(At("real.md"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(At("a.md"), At("real.md"));

        AtomicFile.WriteByRename(At("a.md"), "new"u8);

        Assert.Equal("new", File.ReadAllText(At("real.md")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(At("real.md")));
        Assert.NotNull(new FileInfo(At("a.md")).LinkTarget);
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_a_sentence()
    {
        File.WriteAllText(At("a"), "a file, not a folder");

        var problem = Assert.Throws<EnvironmentProblemException>(() => AtomicFile.WriteByRename(At("a/b.md"), "x"u8));

        Assert.Contains("could not be written", problem.Message);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string path) => Path.Combine(folder, path);
}
