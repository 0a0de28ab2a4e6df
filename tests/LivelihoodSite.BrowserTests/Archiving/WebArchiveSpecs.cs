using System.IO.Compression;
using System.Text.Json;
using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.BrowserTests.Archiving;

/// <summary>The web archive of an edition, read by a program that is not ours (warcio).</summary>
public sealed class WebArchiveSpecs : IDisposable
{
    private const string Day = "2020-02-01T00:00:00Z";

    private readonly TestSite _site = TestSite.CopyOfRepository();

    public WebArchiveSpecs()
    {
        _site.Run("archive", "2019", "--date", "2020-02-01", "--trial", _site.Folder).ExitsWith(0);
        ZipFile.ExtractToDirectory(_site.PathOf("2019.zip"), _site.PathOf("bag"));
        ZipFile.ExtractToDirectory(_site.PathOf("bag/livelihood-2019/data/2019.wacz"), _site.PathOf("wacz"));
    }

    [Fact]
    public async Task Another_reader_finds_every_published_file_in_the_web_archive_with_its_bytes()
    {
        var records = await ReadAsync(_site.PathOf("wacz/archive/data.warc.gz"));
        var published = File.ReadAllLines(_site.PathOf("bag/livelihood-2019/data/2019/SHA256SUMS"))
            .Select(line => line.Split("  ", 2))
            .ToDictionary(
                parts => "http://edition.invalid/2019/" + parts[1],
                parts => parts[0],
                StringComparer.Ordinal
            );

        Assert.Equal("warcinfo", records[0].GetProperty("type").GetString());
        Assert.All(records, record => Assert.Equal("WARC/1.1", record.GetProperty("version").GetString()));
        Assert.All(records, record => Assert.Equal(Day, record.GetProperty("date").GetString()));
        Assert.Equal(
            records.Count,
            records.Select(record => record.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count()
        );
        foreach (var record in records.Skip(1))
        {
            var hash = record.GetProperty("sha256").GetString()!;
            Assert.Equal("resource", record.GetProperty("type").GetString());
            Assert.Equal("sha256:" + hash, record.GetProperty("said").GetString());
            var url = Uri.UnescapeDataString(record.GetProperty("url").GetString()!);
            // The list of sums does not name itself.
            Assert.True(
                url.EndsWith("/SHA256SUMS", StringComparison.Ordinal)
                    || (published.Remove(url, out var listed) && listed == hash),
                url
            );
        }

        Assert.Empty(published.Keys);
    }

    [Fact]
    public async Task Another_program_makes_the_same_index_of_the_web_archive()
    {
        var made = await Tool.RunAsync(
            "node",
            Repository.PathOf("tests/LivelihoodSite.BrowserTests/node_modules/warcio/dist/cli.js"),
            "cdx-index",
            _site.PathOf("wacz/archive/data.warc.gz")
        );

        Assert.Equal(Places(made), Places(_site.Read("wacz/indexes/index.cdx")));
    }

    public void Dispose() => _site.Dispose();

    // URL, offset and length of every entry.
    private static List<string> Places(string index) =>
        [
            .. index
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line =>
                {
                    using var entry = JsonDocument.Parse(line[line.IndexOf('{', StringComparison.Ordinal)..]);
                    string Of(string name) => entry.RootElement.GetProperty(name).ToString();
                    return $"{Of("url")} {Of("offset")} {Of("length")}";
                })
                .Order(StringComparer.Ordinal),
        ];

    private static async Task<List<JsonElement>> ReadAsync(string warc)
    {
        var lines = await Tool.RunAsync(
            "node",
            Repository.PathOf("tests/LivelihoodSite.BrowserTests/Archiving/read-warc.mjs"),
            warc
        );
        return
        [
            .. lines
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }
}
