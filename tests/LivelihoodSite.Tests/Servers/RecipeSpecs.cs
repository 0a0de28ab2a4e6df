using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Servers;

/// <summary>The recipes of docs/servers/: those of nginx and Apache on the servers themselves, that of IIS by reading.</summary>
public sealed partial class RecipeSpecs(RecipeSpecs.Published published) : IClassFixture<RecipeSpecs.Published>
{
    private const string Fresh = "no-cache";
    private const string ForEver = "public, max-age=31536000, immutable";

    [Theory]
    [InlineData(WebServer.Nginx, "/livelihood/")]
    [InlineData(WebServer.Nginx, "/")]
    [InlineData(WebServer.Apache, "/livelihood/")]
    [InlineData(WebServer.Apache, "/")]
    [InlineData(WebServer.Htaccess, "/livelihood/")]
    public async Task Pages_assets_and_missing_addresses_have_their_headers(string kind, string path)
    {
        var site = published.Site;
        using var server = await WebServer.StartAsync(kind, site.Folder, path);

        var page = await server.GetAsync("2020/zh/index.html");
        AssertAnswer(page, 200, "text/html", Fresh, ContentSecurityPolicy.Header);
        Assert.Equal(site.Current("2020/zh/index.html"), page.Bytes);

        var folder = await server.GetAsync("2020/zh/");
        AssertAnswer(folder, 200, "text/html", Fresh, ContentSecurityPolicy.Header);
        Assert.Equal(page.Bytes, folder.Bytes);

        var style = StyleSheet().Match(Encoding.UTF8.GetString(page.Bytes)).Groups["path"].Value;
        AssertAnswer(await server.GetAsync("2020/assets/" + style), 200, "text/css", ForEver, policy: "");

        foreach (var missing in (string[])["2020/zh/none.html", "2020/assets/site.00000000.css", "2020/assets/"])
        {
            var answer = await server.GetAsync(missing);
            AssertAnswer(
                answer,
                // Apache keeps the status of a folder without index.
                kind != WebServer.Nginx
                && missing.EndsWith('/')
                    ? 403
                    : 404,
                "text/html",
                Fresh,
                ContentSecurityPolicy.Header
            );
            Assert.Equal(site.Current("404.html"), answer.Bytes);
        }

        (string Address, string Type)[] types =
        [
            ("2020/data/projects.json", "application/json"),
            ("2020/data/projects.csv", "text/csv"),
            ("2020/share.png", "image/png"),
            ("sitemap.xml", "/xml"),
            ("robots.txt", "text/plain"),
            ("2020/source/inputs.sha256", "text/plain"),
        ];
        foreach (var (address, type) in types)
        {
            AssertAnswer(await server.GetAsync(address), 200, type, Fresh, policy: "");
        }

        var moved = await server.GetAsync("2020");
        Assert.Equal(301, moved.Status);
        Assert.EndsWith($"{path}2020/", moved["Location"]);
    }

    [Theory]
    [InlineData(WebServer.Nginx)]
    [InlineData(WebServer.Apache)]
    [InlineData(WebServer.Htaccess)]
    public async Task A_browser_gets_the_compressed_file_that_it_takes(string kind)
    {
        var site = published.Site;
        using var server = await WebServer.StartAsync(kind, site.Folder);
        foreach (var address in (string[])["2020/zh/index.html", "2020/zh/", "2020/data/projects.json"])
        {
            var file = address.EndsWith('/') ? address + "index.html" : address;
            var plain = await server.GetAsync(address);
            Assert.Equal("", plain["Content-Encoding"]);
            Assert.Equal(site.Current(file), plain.Bytes);
            Assert.Contains("Accept-Encoding", plain["Vary"], StringComparison.OrdinalIgnoreCase);

            foreach (
                var (taken, encoding, ending) in new[] { ("gzip", "gzip", ".gz"), ("gzip, deflate, br", "br", ".br") }
            )
            {
                var answer = await server.GetAsync(address, taken);
                Assert.Equal(200, answer.Status);
                Assert.Equal(encoding, answer["Content-Encoding"]);
                Assert.Equal(plain["Content-Type"], answer["Content-Type"]);
                Assert.Equal(plain["Cache-Control"], answer["Cache-Control"]);
                Assert.Equal(plain["Content-Security-Policy"], answer["Content-Security-Policy"]);
                Assert.Contains("Accept-Encoding", answer["Vary"], StringComparison.OrdinalIgnoreCase);
                Assert.Equal(site.Current(file + ending), answer.Bytes);
                Assert.Equal(plain.Bytes, Unpack(answer.Bytes, encoding));
            }
        }
    }

    [Theory]
    [InlineData(WebServer.Nginx)]
    [InlineData(WebServer.Apache)]
    public async Task Readers_get_whole_versions_while_one_is_published_and_taken_back(string kind)
    {
        using var site = new PublishedSite();
        site.Build("one");
        await site.PublishAsync();
        var one = site.Current("2020/zh/index.html");
        using var server = await WebServer.StartAsync(kind, site.Folder);
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(server, over.Token))).ToArray();

        site.Build("two");
        await site.PublishAsync();
        var two = site.Current("2020/zh/index.html");
        for (var turn = 0; turn < (TestScope.All ? 40 : 8); turn++)
        {
            await site.BackAsync();
            Assert.Equal(turn % 2 == 0 ? one : two, (await server.GetAsync("2020/zh/index.html")).Bytes);
        }

        await over.CancelAsync();
        var seen = (await Task.WhenAll(readers)).SelectMany(pages => pages).ToHashSet(StringComparer.Ordinal);
        Assert.NotEqual(one, two);
        Assert.Equal(
            new[] { one, two }.Select(Convert.ToHexString).Order(StringComparer.Ordinal),
            seen.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_recipe_of_IIS_is_well_formed_and_says_the_same()
    {
        var document = XDocument.Load(Repository.PathOf("docs/servers/web.config"));
        var server = document.Root!.Element("system.webServer")!;
        var headers = server
            .Descendants("customHeaders")
            .Elements("add")
            .ToDictionary(header => (string)header.Attribute("name")!, header => (string)header.Attribute("value")!);

        Assert.Equal(ContentSecurityPolicy.Header, headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("strict-origin-when-cross-origin", headers["Referrer-Policy"]);
        Assert.Equal("DisableCache", (string?)server.Descendants("clientCache").Single().Attribute("cacheControlMode"));
        // A type that IIS knows already is an error unless it is removed first.
        var types = server.Element("staticContent")!.Elements().Where(one => one.Name != "clientCache").ToList();
        Assert.Equal(
            types.Where(one => one.Name == "mimeMap").Select(one => (string)one.Attribute("fileExtension")!),
            types.Where(one => one.Name == "remove").Select(one => (string)one.Attribute("fileExtension")!)
        );
        Assert.All(
            document.Root.Elements("location"),
            location =>
            {
                Assert.EndsWith("assets", (string)location.Attribute("path")!);
                var cache = location.Descendants("clientCache").Single();
                Assert.Equal("UseMaxAge", (string?)cache.Attribute("cacheControlMode"));
                Assert.Contains("immutable", (string?)cache.Attribute("cacheControlCustom"), StringComparison.Ordinal);
            }
        );
        Assert.EndsWith("/404.html", (string?)server.Descendants("error").Single().Attribute("path"));
    }

    [Theory]
    [InlineData("nginx.conf", 2)]
    [InlineData(".htaccess", 1)]
    [InlineData("web.config", 1)]
    public void Every_recipe_has_the_policy_of_the_program(string recipe, int times) =>
        Assert.Equal(
            times,
            File.ReadAllText(Repository.PathOf($"docs/servers/{recipe}")).Split(ContentSecurityPolicy.Header).Length - 1
        );

    private static void AssertAnswer(Answer answer, int status, string type, string cache, string policy)
    {
        Assert.Equal(status, answer.Status);
        Assert.Contains(type, answer["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(cache, answer["Cache-Control"]);
        Assert.Equal(policy, answer["Content-Security-Policy"]);
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
        Assert.Equal("strict-origin-when-cross-origin", answer["Referrer-Policy"]);
    }

    // A page, then the style sheet that it names: both are there at any moment.
    private static async Task<HashSet<string>> ReadAsync(WebServer server, CancellationToken over)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!over.IsCancellationRequested)
        {
            var page = await server.GetAsync("2020/zh/index.html");
            Assert.Equal(200, page.Status);
            seen.Add(Convert.ToHexString(page.Bytes));
            var style = StyleSheet().Match(Encoding.UTF8.GetString(page.Bytes)).Groups["path"].Value;
            Assert.Equal(200, (await server.GetAsync("2020/assets/" + style)).Status);
        }

        return seen;
    }

    private static byte[] Unpack(byte[] bytes, string encoding)
    {
        using var source = new MemoryStream(bytes);
        using Stream unpacked =
            encoding == "br"
                ? new BrotliStream(source, CompressionMode.Decompress)
                : new GZipStream(source, CompressionMode.Decompress);
        using var target = new MemoryStream();
        unpacked.CopyTo(target);
        return target.ToArray();
    }

    [GeneratedRegex(
        @"href=""\.\./assets/(?<path>site\.[0-9a-f]{8}\.css)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex StyleSheet();

    /// <summary>One published site for all tests that only read it.</summary>
    public sealed class Published : IAsyncLifetime
    {
        internal PublishedSite Site { get; } = new();

        public async ValueTask InitializeAsync()
        {
            Site.Build("one");
            await Site.PublishAsync();
        }

        public ValueTask DisposeAsync()
        {
            Site.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
