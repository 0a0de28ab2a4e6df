using System.IO.Compression;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Archiving;

/// <summary>An edition is frozen once, and from then on its package is what builds publish.</summary>
public sealed class FreezeSpecs
{
    [Fact]
    public void A_frozen_edition_is_published_from_its_package_and_stays_the_same_when_the_theme_changes()
    {
        using var site = ReadySite.Create();
        var before = site.Snapshot("output/2020");
        site.Run("archive", "2020", "--date", ReadySite.Date).ExitsWith(0);

        site.Write("theme/layouts/project.html", "<p>another look</p>\n");
        site.Write("theme/assets/css/custom.css", "body { color: red }\n");
        site.Write("input/pages/about.zh.md", "---\ntitle: 另一篇\n---\n另一篇。\n");
        site.Run("build").ExitsWith(0);

        before.AssertSameBytes(site.Snapshot("output/2020"));
        Assert.DoesNotContain("another look", site.Read("output/2020/zh/roads/repairs.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frozen_edition_stays_in_the_list_of_editions_and_in_the_site_map()
    {
        using var site = ReadySite.Create("https://district.example/a/");
        var before = site.Snapshot();
        site.Run("archive", "2020", "--date", ReadySite.Date).ExitsWith(0);

        site.Run("build").ExitsWith(0);

        // All of it: the pages across editions are made from what the package has published.
        before.AssertSameBytes(site.Snapshot());
        site.AssertOutput("sitemap.xml", "https://district.example/a/2020/sitemap.xml");
    }

    [Theory]
    [InlineData("seeds/2020.txt", "修路", "never edited")]
    [InlineData("input/2020/edition.yml", "year: 2020", "--correction")]
    [InlineData(ReadySite.Project + ".en.md", "Twelve", "--correction")]
    public void A_changed_file_of_a_frozen_edition_stops_the_build_with_its_name(string path, string text, string hint)
    {
        using var site = ReadySite.CreateFrozen();
        var before = site.Snapshot();
        site.Write(path, site.Read(path) + $"# {text}\n");

        var result = site.Run("build").ExitsWith(1);

        result.HasFinding("LS1150", path);
        Assert.Contains(hint, result.Err, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot());
    }

    [Fact]
    public void A_file_that_is_missing_or_new_in_a_frozen_edition_stops_the_build_too()
    {
        using var site = ReadySite.CreateFrozen();
        site.Delete(ReadySite.Project + ".en.md");
        site.Write("input/2020/02-roads/02-more.zh.md", "---\nid: 2020-02-02\n---\n");

        var result = site.Run("build").ExitsWith(1);

        result.HasFinding("LS1150", ReadySite.Project + ".en.md");
        result.HasFinding("LS1150", "input/2020/02-roads/02-more.zh.md");
    }

    [Fact]
    public void A_package_that_is_not_the_recorded_one_stops_the_build()
    {
        using var site = ReadySite.CreateFrozen();
        var bytes = File.ReadAllBytes(site.PathOf("archives/2020.zip"));
        bytes[bytes.Length / 2] ^= 1;
        site.Write("archives/2020.zip", bytes);

        site.Run("build").ExitsWith(1).HasFinding("LS1151", "archives/2020.zip");
    }

    [Fact]
    public void I_cannot_freeze_an_edition_without_its_approvals()
    {
        using var site = ReadySite.Create();
        site.Replace(
            "input/2020/edition.yml",
            "{ role: 终审, name: 丙, date: 2021-01-10 }",
            "{ role: 备注, name: 丙, date: 2021-01-10 }"
        );
        site.Run("build").ExitsWith(0);

        var result = site.Run("archive", "2020", "--date", ReadySite.Date).ExitsWith(1);

        Assert.Contains(
            "终审",
            result.HasFinding("LS1002", "input/2020/edition.yml").Message,
            StringComparison.Ordinal
        );
        Assert.False(site.Has("archives/2020.zip"));
        Assert.False(site.Has("archives/ledger.yml"));
    }

    [Fact]
    public void I_cannot_freeze_a_preview_or_an_edition_with_an_open_question()
    {
        using var site = ReadySite.Create();
        site.Replace("input/site.yml", "published: true", "published: false");
        site.Replace(ReadySite.Project + ".en.md", "title: Community canteens", "title: Community  canteens");
        site.Run("build").ExitsWith(0);

        var result = site.Run("archive", "2020", "--date", ReadySite.Date).ExitsWith(1);

        result.HasFinding("LS1154", "input/site.yml");
        result.HasFinding("LS1154", ReadySite.Project + ".en.md");
    }

    [Fact]
    public void I_am_told_which_published_files_differ_from_what_would_be_frozen()
    {
        using var site = ReadySite.Create();
        site.Write("output/2020/zh/index.html", "changed");
        site.Write("output/2020/zh/extra.html", "extra");
        site.Delete("output/2020/en/roads/repairs.html");

        var result = site.Run("archive", "2020", "--date", ReadySite.Date).ExitsWith(1);

        Assert.Contains("differs", result.HasFinding("LS1153", "2020/zh/index.html").Message, StringComparison.Ordinal);
        result.HasFinding("LS1153", "2020/zh/extra.html");
        result.HasFinding("LS1153", "2020/en/roads/repairs.html");
        Assert.Equal(3, result.Findings.Count);
    }

    [Fact]
    public void I_must_say_the_day_of_the_freeze()
    {
        using var site = ReadySite.Create();

        Assert.Contains("--date", site.Run("archive", "2020").ExitsWith(2).Err, StringComparison.Ordinal);
        site.Run("archive", "2020", "--date", "1 February").ExitsWith(2);
    }

    [Fact]
    public void I_can_try_a_freeze_out_without_approvals_and_without_a_trace()
    {
        using var site = ReadySite.Create();
        site.Replace("input/site.yml", "published: true", "published: false");

        site.Run("archive", "2020", "--date", ReadySite.Date, "--trial", site.PathOf("trial")).ExitsWith(0);

        Assert.True(site.Has("trial/2020.zip"));
        Assert.False(site.Has("archives/2020.zip"));
        Assert.False(site.Has("archives/ledger.yml"));
        site.Run("build").ExitsWith(0);
    }

    [Fact]
    public void I_cannot_freeze_an_edition_twice_or_import_into_it()
    {
        using var site = ReadySite.CreateFrozen();

        site.Run("archive", "2020", "--date", ReadySite.Date).ExitsWith(1).HasFinding("LS1154", "archives/ledger.yml");
        site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020")
            .ExitsWith(1)
            .HasFinding("LS1150", "input/2020/edition.yml");
    }

    [Fact]
    public void A_package_is_the_same_to_the_byte_in_two_folders()
    {
        using var one = ReadySite.CreateFrozen();
        using var other = ReadySite.CreateFrozen();

        one.Snapshot("archives").AssertSameBytes(other.Snapshot("archives"));
    }

    [Fact]
    public async Task A_package_is_the_same_to_the_byte_under_another_time_zone_and_locale()
    {
        using var site = ReadySite.CreateFrozen();
        using var other = ReadySite.Create();

        using var process = ProgramProcess.StartUnder(
            ["env", "TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "SOURCE_DATE_EPOCH=1612137600"],
            other.Folder,
            "archive",
            "2020",
            "--root",
            other.Folder
        );
        (await process.WaitAsync()).ExitsWith(0);

        site.Snapshot("archives").AssertSameBytes(other.Snapshot("archives"));
    }

    [Fact]
    public void I_can_make_the_edition_again_from_its_package_alone()
    {
        using var site = ReadySite.CreateFrozen();
        ZipFile.ExtractToDirectory(site.PathOf("archives/2020.zip"), site.PathOf("x"));
        var data = site.PathOf("x/livelihood-2020/data");

        site.Run("build", "--root", data, "--output", site.PathOf("again")).ExitsWith(0);

        FolderSnapshot.Of(Path.Combine(data, "2020")).AssertSameBytes(site.Snapshot("again/2020"));
    }
}
