using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Archiving;

/// <summary>What <c>verify</c> says, and what it compares with the document as received.</summary>
public sealed class VerifySpecs
{
    [Fact]
    public void A_whole_copy_in_any_form_is_said_to_be_whole()
    {
        using var package = new PackageForm();

        foreach (
            var path in (string[])
                [package.Edition, package.Bag, package.Zip, package.Wacz, package.Site.PathOf("output/2020")]
        )
        {
            Assert.Contains(
                "Everything is as it was made.",
                PackageForm.Verify(path).ExitsWith(0).Out,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_bag_that_was_packed_again_is_whole_and_said_to_be_packed_again()
    {
        using var package = new PackageForm();
        var again = package.Site.PathOf("again.zip");
        ZipFile.CreateFromDirectory(package.Bag, again, CompressionLevel.Optimal, includeBaseDirectory: true);

        Assert.Contains("packed again", PackageForm.Verify(again).ExitsWith(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_fault_names_its_file_and_what_happened_to_it()
    {
        using var package = new PackageForm();
        File.AppendAllText(Path.Combine(package.Edition, "zh", "index.html"), " ");
        File.Delete(Path.Combine(package.Edition, "en", "index.html"));
        File.WriteAllText(Path.Combine(package.Edition, "extra.txt"), "extra");
        File.Move(Path.Combine(package.Edition, "zh", "data.html"), Path.Combine(package.Edition, "zh", "moved.html"));

        var result = PackageForm.Verify(package.Edition).ExitsWith(1);

        result.HasFinding("LS1163", "2020/zh/index.html");
        result.HasFinding("LS1161", "2020/en/index.html");
        result.HasFinding("LS1162", "2020/extra.txt");
        Assert.Contains(
            "zh/data.html",
            result.HasFinding("LS1162", "2020/zh/moved.html").Message,
            StringComparison.Ordinal
        );
        result.HasFinding("LS1161", "2020/zh/data.html");
    }

    [Theory]
    [InlineData("tagmanifest-sha512.txt.new", "LS1162")]
    [InlineData("tagmanifest-md5.txt", "LS1162")]
    [InlineData("tagmanifest-sha256.txt", "LS1165")]
    [InlineData("manifest-sha256.txt", "LS1162")]
    public void A_file_that_only_looks_like_a_list_of_the_bag_is_found(string name, string code)
    {
        using var package = new PackageForm();
        File.WriteAllText(Path.Combine(package.Bag, name), "added\n");

        Assert.Contains(PackageForm.Verify(package.Bag).ExitsWith(1).Findings, finding => finding.Code == code);
    }

    [Fact]
    public void Another_package_in_the_place_of_the_recorded_one_is_found_by_the_ledger_beside_it()
    {
        using var package = new PackageForm();
        using var other = ReadySite.Create();
        other.Replace("input/site.yml", "转载请注明来源", "请注明来源");
        other.Run("build").ExitsWith(0);
        other.Run("archive", "2020", "--date", ReadySite.Date).ExitsWith(0);
        PackageForm.Verify(other.PathOf("archives/2020.zip")).ExitsWith(0);

        File.Copy(other.PathOf("archives/2020.zip"), package.Zip, overwrite: true);

        PackageForm.Verify(package.Zip).ExitsWith(1).HasFinding("LS1171", "2020.zip");
    }

    [Fact]
    public void Compressed_forms_beside_the_files_must_say_what_the_files_say()
    {
        using var site = ReadySite.Create();
        site.Write("input/site.yml", site.Read("input/site.yml") + "precompress: true\n");
        site.Run("build").ExitsWith(0);
        var page = site.PathOf("output/2020/zh/index.html");
        Assert.True(File.Exists(page + ".br"));
        PackageForm.Verify(site.PathOf("output/2020")).ExitsWith(0);

        File.Copy(site.PathOf("output/2020/zh/projects.html.br"), page + ".br", overwrite: true);

        PackageForm.Verify(site.PathOf("output/2020")).ExitsWith(1).HasFinding("LS1162", "2020/zh/index.html.br");
    }

    [Fact]
    public void What_is_no_package_is_said_to_be_none()
    {
        using var site = TestSite.FromFiles("-- a.txt --\nx\n");

        PackageForm.Verify(site.Folder).ExitsWith(1).HasFinding("LS1160", Path.GetFileName(site.Folder));
        PackageForm.Verify(site.PathOf("nowhere")).ExitsWith(1).HasFinding("LS1160", "nowhere");
        PackageForm.Verify(site.PathOf("a.txt")).ExitsWith(1).HasFinding("LS1170", "a.txt");
        PackageForm.Verify().ExitsWith(2);
    }

    [Fact]
    public void The_edition_says_what_its_document_says()
    {
        using var package = new PackageForm();
        var seeds = package.Site.PathOf("seeds");

        foreach (var path in (string[])[package.Edition, package.Bag, package.Zip])
        {
            Assert.Contains(
                "3 projects",
                PackageForm.Verify(path, "--against", seeds).ExitsWith(0).Out,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_corrected_edition_says_what_its_document_says_but_for_the_recorded_corrections()
    {
        using var site = ReadySite.CreateFrozen();
        ReadySite.Correct(site);
        site.Run("archive", "2020", "--correction", "--date", "2021-03-02").ExitsWith(0);

        PackageForm.Verify(site.PathOf("archives/2020-2.zip"), "--against", site.PathOf("seeds")).ExitsWith(0);
    }

    [Theory]
    [InlineData("data/projects.json", "维修道路8条", "维修道路9条", "data/projects.json")]
    [InlineData(
        "zh/roads/repairs.html",
        "维修道路<span class=\"keep\">8条</span>",
        "维修道路9条",
        "zh/roads/repairs.html"
    )]
    public void A_change_that_every_hash_agrees_with_is_found_against_the_document(
        string file,
        string old,
        string changed,
        string named
    )
    {
        using var package = new PackageForm();
        var path = Path.Combine(package.Edition, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal));
        var sums = Path.Combine(package.Edition, "SHA256SUMS");
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        File.WriteAllLines(
            sums,
            File.ReadAllLines(sums)
                .Select(line => line.EndsWith("  " + file, StringComparison.Ordinal) ? $"{hash}  {file}" : line)
        );
        PackageForm.Verify(package.Edition).ExitsWith(0);

        var result = PackageForm.Verify(package.Edition, "--against", package.Site.PathOf("seeds")).ExitsWith(1);

        Assert.Contains(
            result.Findings,
            finding => finding.Code == "LS1173" && finding.Path.EndsWith(named, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Another_document_than_the_published_one_is_named()
    {
        using var package = new PackageForm();
        package.Site.Write(
            "seeds/2020.txt",
            package.Site.Read("seeds/2020.txt").Replace("8条", "7条", StringComparison.Ordinal)
        );

        var result = PackageForm.Verify(package.Edition, "--against", package.Site.PathOf("seeds")).ExitsWith(1);

        result.HasFinding("LS1173", "2020/source/2020.txt");
        result.HasFinding("LS1173", "2020/zh/roads/repairs.html");
        PackageForm
            .Verify(package.Edition, "--against", package.Site.PathOf("input"))
            .ExitsWith(1)
            .HasFinding("LS1174", "2020");
    }

    [Fact]
    public void The_real_report_is_on_the_pages_word_for_word()
    {
        using var site = TestSite.CopyOfRepository();
        site.Run("build").ExitsWith(0);

        var result = PackageForm.Verify(site.PathOf("output/2019"), "--against", site.PathOf("seeds")).ExitsWith(0);

        Assert.Contains(50.ToString(CultureInfo.InvariantCulture) + " projects", result.Out, StringComparison.Ordinal);
    }
}
