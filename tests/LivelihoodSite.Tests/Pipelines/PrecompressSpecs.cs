using System.IO.Compression;
using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Pipelines;

/// <summary><c>precompress: true</c> in site.yml.</summary>
public sealed class PrecompressSpecs
{
    private static readonly string[] Compressed = [".br", ".gz"];

    [Fact]
    public void Compressed_files_lie_beside_the_plain_ones_and_unpack_to_the_same()
    {
        // What names the inputs of a site, and the sums of that, follows from every change of site.yml.
        string[] records = ["2020/source/inputs.sha256", "2020/SHA256SUMS"];
        using var site = SampleSite.CreateImported();
        site.Run("build").ExitsWith(0);
        var plain = site.Snapshot();
        site.Write("input/site.yml", site.Read("input/site.yml") + "precompress: true\n");

        site.Run("build").ExitsWith(0);

        IReadOnlyList<string> differences =
        [
            .. plain.DifferencesTo(site.Snapshot()).Where(difference => !records.Contains(difference[2..])),
        ];
        Assert.NotEmpty(differences);
        Assert.All(
            differences,
            difference => Assert.Matches(@"^\+ .*\.(html|css|js|json|xml|svg)\.(br|gz)$", difference)
        );
        Assert.Empty(plain.WrittenUntil(site.Snapshot()).Except(records));
        Assert.All(
            differences,
            difference =>
            {
                var path = site.PathOf("output/" + difference[2..]);
                Assert.Equal(File.ReadAllBytes(Path.ChangeExtension(path, null)), Unpack(path));
            }
        );
        foreach (var form in Compressed)
        {
            Assert.Contains($"+ 2020/zh/index.html{form}", differences);
            // The sums of an edition are those of the plain files, with or without compressed ones beside them.
            Assert.DoesNotContain(form, site.Read("output/2020/SHA256SUMS"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_builds_in_two_folders_compress_to_the_same_bytes_and_a_third_without_removes_them()
    {
        using var one = SampleSite.CreateImported();
        using var other = SampleSite.CreateImported();
        foreach (var site in (TestSite[])[one, other])
        {
            site.Write("input/site.yml", site.Read("input/site.yml") + "precompress: true\n");
            site.Run("build").ExitsWith(0);
        }

        one.Snapshot().AssertSameBytes(other.Snapshot());

        other.Replace("input/site.yml", "precompress: true", "precompress: false");
        other.Run("build").ExitsWith(0);
        Assert.DoesNotContain(other.Snapshot().Paths, path => Compressed.Contains(Path.GetExtension(path)));
    }

    [Theory]
    [InlineData("share.png", 5000, "a picture is compressed already")]
    [InlineData("robots.txt", 200, "one packet holds it")]
    public void Nothing_is_compressed_where_it_does_not_pay(string path, int length, string reason) =>
        Assert.True(Precompressed.Of(path, new byte[length]).Count == 0, reason);

    [Fact]
    public void Text_that_does_not_shrink_by_a_tenth_stays_alone()
    {
        var random = new byte[5000];
        new Random(1).NextBytes(random);

        Assert.Empty(Precompressed.Of("a.txt", random));
    }

    [Fact]
    public void No_clock_and_no_name_of_a_system_is_in_a_gzip_file()
    {
        var gzip = Precompressed
            .Of("a.html", Text("<p>重点民生实事</p>", 400))
            .Single(form => form.Suffix == ".gz")
            .Bytes;

        Assert.Equal("1F-8B-08-00-00-00-00-00-02-FF", BitConverter.ToString(gzip[..10]));
    }

    [Theory]
    [InlineData("2019/zh/index.html.br", "2019/zh/index.html")]
    [InlineData("assets/site.1a2b3c4d.css.gz", "assets/site.1a2b3c4d.css")]
    [InlineData("report.pdf.gz", null)]
    [InlineData("index.html", null)]
    [InlineData("archive.gz", null)]
    public void A_compressed_file_is_known_by_its_name(string path, string? plain) =>
        Assert.Equal(plain, Precompressed.PlainOf(path));

    [Fact]
    public void A_compressed_file_that_says_something_else_is_told()
    {
        var plain = Text("<p>a</p>", 400);
        foreach (var (suffix, bytes) in Precompressed.Of("a.html", plain))
        {
            Assert.True(Precompressed.Says("a.html" + suffix, bytes, plain));
            Assert.False(Precompressed.Says("a.html" + suffix, bytes, Text("<p>b</p>", 400)));
            Assert.False(Precompressed.Says("a.html" + suffix, bytes, plain.AsSpan(0, plain.Length - 1)));
            Assert.False(Precompressed.Says("a.html" + suffix, bytes[..(bytes.Length / 2)], plain));
            Assert.False(Precompressed.Says("a.html" + suffix, plain, plain));
        }
    }

    private static byte[] Text(string piece, int times) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times)));

    private static byte[] Unpack(string path)
    {
        using var file = File.OpenRead(path);
        using Stream unpacked = path.EndsWith(".br", StringComparison.Ordinal)
            ? new BrotliStream(file, CompressionMode.Decompress)
            : new GZipStream(file, CompressionMode.Decompress);
        using var target = new MemoryStream();
        unpacked.CopyTo(target);
        return target.ToArray();
    }
}
