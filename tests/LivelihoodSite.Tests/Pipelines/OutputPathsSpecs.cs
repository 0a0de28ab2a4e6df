using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Tests.Pipelines;

public sealed class OutputPathsSpecs
{
    [Fact]
    public void Paths_that_differ_pass() =>
        Assert.Equal("", Check(Claim("a/b.html", "1.md"), Claim("a/c.html", "2.md")));

    [Fact]
    public void A_path_wanted_twice_is_one_error_that_lists_every_claimant() =>
        Assert.Equal(
            "1.md(1,1): error LS0910: 3 makers want the output path a.html: 1.md (Pages), 2.md (Pages), Search. "
                + "Give each its own slug; capital and small letters count as the same.",
            Check(
                Claim("a.html", "2.md"),
                new OutputClaim("a.html", Source: null, "Search"),
                Claim("b.html", "3.md"),
                Claim("a.html", "1.md")
            )
        );

    [Fact]
    public void Capital_and_small_letters_count_as_the_same() =>
        Assert.Contains(
            "2 makers want the output path A.html: 1.md (Pages) as A.html, 2.md (Pages) as a.html.",
            Check(Claim("A.html", "1.md"), Claim("a.html", "2.md"))
        );

    [Fact]
    public void A_path_cannot_be_a_file_and_a_folder() =>
        Assert.Contains(
            "1.md (Pages) wants the output path a as a file, 2.md (Pages) wants it as a folder for a/b.html.",
            Check(Claim("a", "1.md"), Claim("a/b.html", "2.md"))
        );

    [Fact]
    public void A_folder_cannot_be_spelled_in_two_ways() =>
        Assert.Contains(
            "One output folder is spelled in different ways: A by 1.md (Pages), a by 2.md (Pages).",
            Check(Claim("A/x.html", "1.md"), Claim("a/y.html", "2.md"))
        );

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("/etc/passwd", "is absolute")]
    [InlineData("C:/x", "holds a forbidden character")]
    [InlineData("a\\b.html", "holds a forbidden character")]
    [InlineData("a\nb.html", "holds a forbidden character")]
    [InlineData("a//b.html", "has an empty segment")]
    [InlineData("a/", "has an empty segment")]
    [InlineData("../a.html", "leaves its folder")]
    [InlineData("a/../../b.html", "leaves its folder")]
    [InlineData("a./b.html", "ends in a full stop")]
    [InlineData("2019/zh/aux.html", "Windows keeps for a device")]
    [InlineData("2019/zh/Con/index.html", "Windows keeps for a device")]
    [InlineData("assets/nul.1a2b3c4d.css", "Windows keeps for a device")]
    [InlineData("2019/zh/com1/a.html", "Windows keeps for a device")]
    [InlineData("2019/zh/lpt¹.html", "Windows keeps for a device")]
    public void A_path_that_leaves_the_output_or_that_not_every_system_can_hold_is_refused(
        string path,
        string reason
    ) => Assert.Contains(reason, Check(Claim(path, "1.md")));

    [Theory]
    [InlineData("2019/zh/auxiliary.html")]
    [InlineData("2019/zh/console/null.html")]
    [InlineData("2019/zh/com10.html")]
    [InlineData("2019/zh/a.con.html")]
    public void A_path_that_only_resembles_a_device_passes(string path) => Assert.Equal("", Check(Claim(path, "1.md")));

    [Fact]
    public async Task A_refused_path_is_never_staged()
    {
        using var site = new PublishingFolder();
        using var folder = OutputFolder.Open(site.Output);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            folder.StageAsync(PublishingFolder.Files(("../a.html", "x")), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void The_files_of_all_pipelines_come_in_one_order()
    {
        var files = new OutputSet();
        files.Add("Pages", [new Document<int>("2.md", "b.html", 1), new Document<int>("3.md", Destination: null, 2)]);
        files.Add("Assets", [new Document<int>(Source: null, "a.css", 3)]);

        Assert.Equal("Assets 2.md (Pages)", string.Join(' ', files.InOrder().Select(file => file.Claim)));
    }

    private static OutputClaim Claim(string path, string source) => new(path, source, "Pages");

    private static string Check(params OutputClaim[] claims) => string.Join('\n', OutputPaths.Check(claims));
}
