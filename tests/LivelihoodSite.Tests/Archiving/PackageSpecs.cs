using System.Diagnostics;
using System.IO.Compression;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Archiving;

/// <summary>What an archivist receives.</summary>
public sealed class PackageSpecs
{
    [Fact]
    public void The_package_is_a_valid_bag()
    {
        using var package = new PackageForm();

        Assert.Empty(Rfc8493.Problems(package.Bag));
        Assert.Contains(
            "Bagging-Date: 2021-02-01\n",
            File.ReadAllText(Path.Combine(package.Bag, "bag-info.txt")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_validator_of_these_tests_sees_a_bag_that_is_not_valid()
    {
        using var package = new PackageForm();
        File.AppendAllText(Path.Combine(package.Edition, "zh", "index.html"), " ");
        File.WriteAllText(Path.Combine(package.Bag, "data", "extra.txt"), "");
        File.Delete(Path.Combine(package.Edition, "en", "index.html"));

        Assert.Equal(4, Rfc8493.Problems(package.Bag).Count);
    }

    [Theory]
    [InlineData("sha512sum", "manifest-sha512.txt", "")]
    [InlineData("sha512sum", "tagmanifest-sha512.txt", "")]
    [InlineData("sha256sum", "SHA256SUMS", "data/2020")]
    [InlineData("sha256sum", "2020/source/inputs.sha256", "data")]
    public async Task I_can_check_the_package_with_the_tools_of_any_Linux(string tool, string list, string folder)
    {
        using var package = new PackageForm();
        var start = new ProcessStartInfo(tool, ["--check", "--strict", "--quiet", list])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.Combine(package.Bag, folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", said);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void The_package_holds_pages_document_data_licence_theme_and_how_it_was_made()
    {
        using var package = new PackageForm();

        foreach (
            var path in (string[])
                [
                    "README.txt",
                    "data/2020/zh/roads/repairs.html",
                    "data/2020/data/projects.json",
                    "data/2020/source/2020.txt",
                    "data/2020/source/inputs.sha256",
                    "data/2020/SHA256SUMS",
                    "data/2020.wacz",
                    "data/seeds/2020.txt",
                    "data/input/site.yml",
                    "data/input/2020/edition.yml",
                    "data/input/pages/about.zh.md",
                    "data/theme/layouts/project.html",
                    "data/theme/i18n/zh.yml",
                ]
        )
        {
            Assert.True(File.Exists(Path.Combine(package.Bag, path)), path);
        }

        var readme = File.ReadAllText(Path.Combine(package.Bag, "README.txt"));
        foreach (
            var words in (string[])
                ["转载请注明来源", "Please name the source", "sha512sum -c", "2021-02-01", "LivelihoodSite"]
        )
        {
            Assert.Contains(words, readme, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_ZIP_file_shows_neither_clock_nor_system()
    {
        using var package = new PackageForm();
        using var zip = ZipFile.OpenRead(package.Zip);

        Assert.Equal(
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal),
            zip.Entries.Select(entry => entry.FullName)
        );
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.All(zip.Entries, entry => Assert.Equal(0x81A4, entry.ExternalAttributes >> 16 & 0xFFFF));
        Assert.All(zip.Entries, entry => Assert.Equal(entry.Length, entry.CompressedLength));
    }

    [Fact]
    public void Chinese_names_of_files_are_packed_and_names_that_Windows_cannot_store_are_refused()
    {
        using var site = ReadySite.Create();
        site.Write("input/images/说明 图.txt", "x");
        site.Run("archive", "2020", "--date", ReadySite.Date, "--trial", site.PathOf("t")).ExitsWith(0);
        PackageForm.Verify(site.PathOf("t/2020.zip")).ExitsWith(0);

        site.Write("input/images/a:b.txt", "x");

        site.Run("archive", "2020", "--date", ReadySite.Date, "--trial", site.PathOf("t"))
            .ExitsWith(1)
            .HasFinding("LS1166", "input/images/a:b.txt");
    }

    [Theory]
    [InlineData("https://district.example/a/b/", "https://district.example/a/b/2020/index.html")]
    [InlineData(null, "http://edition.invalid/2020/index.html")]
    public void The_web_archive_names_the_address_of_the_site_or_one_that_leads_nowhere(string? baseUrl, string address)
    {
        using var site = ReadySite.CreateFrozen(baseUrl);
        using var zip = ZipFile.OpenRead(site.PathOf("archives/2020.zip"));
        using var wacz = new ZipArchive(zip.GetEntry("livelihood-2020/data/2020.wacz")!.Open());
        using var package = new StreamReader(wacz.GetEntry("datapackage.json")!.Open());

        Assert.Contains($"\"mainPageUrl\": \"{address}\"", package.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ENOSPC", "There is no space left to write ")]
    [InlineData("EROFS", "lies on a disk that is read-only.")]
    public async Task A_disk_that_fails_freezes_nothing_and_leaves_nothing(string error, string sentence)
    {
        Robustness.SystemCalls.SkipUnlessTraceable();
        using var site = ReadySite.Create();

        var result = await Robustness.SystemCalls.FailAsync(
            site,
            new Robustness.Moment("pwrite64", 1),
            error,
            "archive",
            "2020",
            "--date",
            ReadySite.Date
        );

        Assert.Contains(sentence, result.ExitsWith(3).Err, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(site.PathOf("archives")));
    }
}
