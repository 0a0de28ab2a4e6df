using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Tests.Pipelines;

public sealed class FolderListingSpecs
{
    [Fact]
    public void I_get_every_file_below_a_folder_in_ordinal_order_and_no_link_is_followed()
    {
        using var site = TestSite.Empty();
        foreach (var path in (string[])["b/c/2.md", "b/c-1.md", "a.md", "b/c/d/1.md", "B/1.md", "b/c/10.md"])
        {
            site.Write($"in/{path}", path);
        }

        site.Write("out/secret.md", "x");
        Directory.CreateDirectory(site.PathOf("in/empty"));
        Directory.CreateSymbolicLink(site.PathOf("in/b/folder"), site.PathOf("out"));
        File.CreateSymbolicLink(site.PathOf("in/b/file"), site.PathOf("out/secret.md"));

        var found = FolderListing.Of(site.PathOf("in") + Path.DirectorySeparatorChar);

        Assert.Equal(
            [
                ("B/1.md", 6),
                ("a.md", 4),
                ("b/c-1.md", 8),
                ("b/c/10.md", 9),
                ("b/c/2.md", 8),
                ("b/c/d/1.md", 10),
                ("b/file", -1),
                ("b/folder", -1),
            ],
            found.Select(file => (file.Path, file.Size))
        );
        Assert.Equal(
            File.GetLastWriteTimeUtc(site.PathOf("in/a.md")).Ticks,
            found.Single(file => file.Path == "a.md").Ticks
        );
    }

    [Fact]
    public void The_input_of_a_build_has_files_behind_links_but_no_folder_behind_one()
    {
        using var site = TestSite.Empty();
        site.Write("input/b/c.md", "c");
        site.Write("out/shared.md", "shared");
        Directory.CreateSymbolicLink(site.PathOf("input/folder"), site.PathOf("out"));
        File.CreateSymbolicLink(site.PathOf("input/file.md"), site.PathOf("out/shared.md"));

        var snapshot = InputDigest.Read(site.Folder, ["input", "seeds"]);

        Assert.Equal(["input/b/c.md", "input/file.md"], snapshot.Paths);
        Assert.Equal("shared"u8, snapshot.BytesOf("input/file.md").AsSpan());
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_files()
    {
        using var site = TestSite.Empty();
        Assert.Empty(FolderListing.Of(site.PathOf("nowhere")));
        Assert.Empty(FolderListing.PathsIn(site.PathOf("nowhere")));
    }
}
