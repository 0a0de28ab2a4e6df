using System.IO.Compression;
using System.Text;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Archiving;

/// <summary>Packages that somebody made to do harm are refused before anything of them is unpacked.</summary>
public sealed class HostilePackageSpecs : IDisposable
{
    private readonly TestSite _site = TestSite.Empty();

    private string Zip => _site.PathOf("hostile.zip");

    [Theory]
    [InlineData("../outside.txt", "leaves the package")]
    [InlineData("a/../../outside.txt", "leaves the package")]
    [InlineData("/etc/outside.txt", "is absolute")]
    [InlineData("C:/outside.txt", "is absolute")]
    [InlineData("a\\..\\outside.txt", "backslash")]
    [InlineData("a//b.txt", "empty part")]
    [InlineData("./b.txt", "empty part")]
    [InlineData("a/NUL.txt", "device")]
    [InlineData("a/b.", "full stop")]
    [InlineData("a/b\u0001c", "cannot store")]
    [InlineData("a/b:c", "cannot store")]
    public void A_path_that_no_package_may_hold_is_refused(string path, string reason)
    {
        Make(zip => Put(zip, path));

        Assert.Contains(reason, Refused("LS1166").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("a.txt", "A.TXT")]
    [InlineData("É.txt", "é.txt")]
    [InlineData("d/x.txt", "D/x.txt")]
    public void One_name_twice_or_in_two_spellings_is_refused(string one, string other)
    {
        Make(zip =>
        {
            Put(zip, one);
            Put(zip, other);
        });

        Refused("LS1168");
    }

    [Theory]
    [InlineData(0xA1FF)]
    [InlineData(0x2180)]
    [InlineData(0x1180)]
    public void A_link_or_a_device_is_refused(int mode)
    {
        Make(zip => Put(zip, "link").ExternalAttributes = mode << 16);

        Refused("LS1167");
    }

    [Fact]
    public void A_link_in_a_folder_is_refused_and_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right on Windows.");
        using var package = new PackageForm();
        var page = Path.Combine(package.Edition, "zh", "index.html");
        File.Move(page, _site.PathOf("elsewhere.html"));
        File.CreateSymbolicLink(page, _site.PathOf("elsewhere.html"));
        Directory.CreateSymbolicLink(Path.Combine(package.Edition, "more"), "/");

        var result = PackageForm.Verify(package.Edition).ExitsWith(1);

        result.HasFinding("LS1167", "2020/zh/index.html");
        result.HasFinding("LS1167", "2020/more");
        result.HasFinding("LS1161", "2020/zh/index.html");
    }

    [Fact]
    public void A_file_that_unpacks_to_far_more_than_it_packs_is_refused()
    {
        Make(zip => Put(zip, "bomb.txt", new byte[64 << 20]));

        Assert.Contains("unpack", Refused("LS1169").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_hides_its_length_is_unpacked_no_further_than_it_says()
    {
        Make(zip => Put(zip, "bagit.txt", new byte[400_000]));
        var bytes = File.ReadAllBytes(Zip);
        foreach (var length in Places(bytes, BitConverter.GetBytes(400_000)))
        {
            BitConverter.GetBytes(1000).CopyTo(bytes, length);
        }

        File.WriteAllBytes(Zip, bytes);

        Refused("LS1169");
    }

    [Fact]
    public void Entries_that_lie_over_each_other_are_refused()
    {
        Make(zip =>
        {
            Put(zip, "a.txt");
            Put(zip, "b.txt");
        });
        var bytes = File.ReadAllBytes(Zip);
        // The second entry of the directory is made to point at the first file.
        var second = Places(bytes, "PK\u0001\u0002"u8.ToArray())[1];
        BitConverter.GetBytes(0).CopyTo(bytes, second + 42);
        File.WriteAllBytes(Zip, bytes);

        Refused("LS1170");
    }

    [Fact]
    public void A_name_in_another_encoding_is_refused()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using (var stream = File.Create(Zip))
        using (
            var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: false, Encoding.GetEncoding("GB18030"))
        )
        {
            Put(zip, "文件.txt");
        }

        Refused("LS1165");
    }

    [Theory]
    [InlineData("SHA256SUMS")]
    [InlineData("manifest-sha512.txt")]
    [InlineData("bag-info.txt")]
    public void A_list_in_another_encoding_is_refused(string name)
    {
        using var package = new PackageForm();
        var folder = name == "SHA256SUMS" ? package.Edition : package.Bag;
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, [.. File.ReadAllBytes(path), 0xC4, 0xEA, (byte)'\n']);

        PackageForm.Verify(folder).ExitsWith(1).HasFinding("LS1165", name);
    }

    [Fact]
    public void A_manifest_that_names_files_outside_the_bag_is_refused()
    {
        using var package = new PackageForm();
        File.AppendAllText(
            Path.Combine(package.Bag, "manifest-sha512.txt"),
            $"{new string('0', 128)}  data/../../../etc/passwd\n"
        );

        PackageForm.Verify(package.Bag).ExitsWith(1).HasFinding("LS1166", "livelihood-2020");
    }

    [Fact]
    public void A_web_archive_that_unpacks_to_far_more_than_it_packs_is_refused()
    {
        var warc = _site.PathOf("bomb.warc.gz");
        using (var packed = new GZipStream(File.Create(warc), CompressionLevel.SmallestSize))
        {
            packed.Write("WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 134217728\r\n\r\n"u8);
            packed.Write(new byte[128 << 20]);
        }

        PackageForm.Verify(warc).ExitsWith(1).HasFinding("LS1169", "bomb.warc.gz");
    }

    public void Dispose() => _site.Dispose();

    private Finding Refused(string code)
    {
        var result = PackageForm.Verify(Zip).ExitsWith(1);
        Assert.Contains(result.Findings, finding => finding.Code == code);
        return result.Findings.First(finding => finding.Code == code);
    }

    private void Make(Action<ZipArchive> fill)
    {
        using var zip = ZipFile.Open(Zip, ZipArchiveMode.Create);
        fill(zip);
    }

    private static ZipArchiveEntry Put(ZipArchive zip, string name, byte[]? content = null)
    {
        var entry = zip.CreateEntry(name);
        using var stream = entry.Open();
        stream.Write(content ?? "x"u8);
        return entry;
    }

    private static List<int> Places(byte[] bytes, byte[] wanted)
    {
        var places = new List<int>();
        for (var at = 0; at + wanted.Length <= bytes.Length; at++)
        {
            if (bytes.AsSpan(at, wanted.Length).SequenceEqual(wanted))
            {
                places.Add(at);
            }
        }

        return places;
    }
}
