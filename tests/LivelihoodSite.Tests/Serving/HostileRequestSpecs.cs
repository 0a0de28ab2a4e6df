using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Serving;

/// <summary>Bytes on a raw socket, as no browser sends them: nothing of the site, and nothing of the computer, comes back.</summary>
public sealed class HostileRequestSpecs(HostileRequestSpecs.Served served) : IClassFixture<HostileRequestSpecs.Served>
{
    private const string Secret = "never-to-be-served";

    private readonly int _port = served.Port;

    [Fact]
    public async Task None_of_fifty_hostile_requests_is_answered_with_a_page()
    {
        List<string> answered = [];
        var requests = Hostile(_port).ToList();

        foreach (var (name, request) in requests)
        {
            var answer = await AskAsync(request);
            if (!IsRefusal(answer))
            {
                answered.Add($"{name}: {answer.Split('\n')[0].Trim()}");
            }
        }

        Assert.True(requests.Count >= 50, $"only {requests.Count} requests");
        Assert.Empty(answered);
        // And it still serves those who ask as they should.
        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync(Get("/2020/zh/index.html", _port)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("LOCALHOST")]
    public async Task The_computer_is_known_by_its_own_names(string name)
    {
        var answer = await AskAsync($"GET / HTTP/1.1\r\nHost: {name}:{_port}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_request_is_told_the_length_and_no_more()
    {
        var answer = await AskAsync(
            Get("/2020/zh/index.html", _port).Replace("GET ", "HEAD ", StringComparison.Ordinal)
        );

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Length: ", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_a_part_is_given_the_whole_file()
    {
        var answer = await AskAsync(Get("/robots.txt", _port, "Range: bytes=0-0,2-2,4-"));

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("Accept-Ranges: none", answer, StringComparison.Ordinal);
    }

    // Closed without a word, a status that refuses, or the refusal of another protocol; and none of the words that were to
    // stay where they are.
    private static bool IsRefusal(string answer) =>
        (
            !answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal)
            || answer.StartsWith("HTTP/1.1 5", StringComparison.Ordinal)
        )
        && !answer.Contains(Secret, StringComparison.Ordinal)
        && !answer.Contains("root:", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Request)> Hostile(int port)
    {
        string[] paths =
        [
            "/../secret.txt",
            "/../../../../etc/passwd",
            "/2020/../../secret.txt",
            "/2020/zh/../../../secret.txt",
            "/./../secret.txt",
            "/..;/secret.txt",
            "/%2e%2e/secret.txt",
            "/%2E%2E/%2E%2E/etc/passwd",
            "/.%2e/secret.txt",
            "/2020/%2e%2e%2f%2e%2e%2fsecret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "/..\\secret.txt",
            "/2020\\..\\..\\secret.txt",
            "/%252e%252e/secret.txt",
            "/%252e%252e%252fsecret.txt",
            "/%25%32%65%25%32%65/secret.txt",
            "/%c0%ae%c0%ae/secret.txt",
            "/%e0%80%ae%e0%80%ae/secret.txt",
            "/%u002e%u002e/secret.txt",
            "/index.html%00.txt",
            "/secret.txt%00.html",
            "/2020/zh/index.html\0",
            "/%0d%0aSet-Cookie:%20a=b",
            "/index.html%0a",
            "/index.html::$DATA",
            "/C:/Windows/win.ini",
            "/c:%5cwindows%5cwin.ini",
            "//etc/passwd",
            "///etc/passwd",
            "//evil.example/%2e%2e",
            "/etc/passwd",
            "/proc/self/environ",
            "/outside.txt",
            "/root/etc/passwd",
            "/secret.txt",
            "/output/secret.txt",
            "/input/site.yml",
            "/input/secret.txt",
            "/seeds/2020.txt",
            "/theme/layouts/home.html",
            "/index.html.",
            "/index.html%20",
            "/%",
            "/%zz",
            "/%2",
            "/~root/",
            "/_preview/../secret.txt",
            "/_preview/%2e%2e/secret.txt",
            "/_preview/secret.txt",
            "/<script>alert(1)</script>",
            "/2020/zh/index.html#x",
            "/" + new string('a', 3000),
        ];
        foreach (var path in paths)
        {
            yield return (path.Length > 60 ? path[..60] : path, Get(path, port));
        }

        foreach (
            var method in (string[])
                ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "GETS", "G\u00e9T"]
        )
        {
            yield return (
                $"method {method}",
                Get("/index.html", port).Replace("GET ", method + " ", StringComparison.Ordinal)
            );
        }

        foreach (
            var host in (string[])
                [
                    "evil.example",
                    $"evil.example:{port}",
                    "localhost",
                    "localhost:1",
                    $"localhost.evil.example:{port}",
                    $"localhost:{port}.evil.example",
                    $"127.0.0.1.nip.io:{port}",
                    $"localhost@evil.example:{port}",
                    $"0.0.0.0:{port}",
                    $"127.1:{port}",
                    "",
                ]
        )
        {
            yield return ($"host “{host}”", $"GET /index.html HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        }

        var close = "Connection: close\r\n\r\n";
        yield return ("no host", $"GET /index.html HTTP/1.1\r\n{close}");
        yield return ("no host, HTTP/1.0", "GET /index.html HTTP/1.0\r\n\r\n");
        yield return ("HTTP/0.9", "GET /index.html\r\n");
        yield return ("HTTP/3.0", $"GET /index.html HTTP/3.0\r\nHost: localhost:{port}\r\n{close}");
        yield return (
            "two hosts",
            $"GET /index.html HTTP/1.1\r\nHost: localhost:{port}\r\nHost: evil.example\r\n{close}"
        );
        yield return (
            "absolute form",
            $"GET http://evil.example/index.html HTTP/1.1\r\nHost: localhost:{port}\r\n{close}"
        );
        yield return (
            "absolute form of this server",
            $"GET http://localhost:{port}/index.html HTTP/1.1\r\nHost: localhost:{port}\r\n{close}"
        );
        yield return ("file address", $"GET file:///etc/passwd HTTP/1.1\r\nHost: localhost:{port}\r\n{close}");
        yield return ("asterisk", $"OPTIONS * HTTP/1.1\r\nHost: localhost:{port}\r\n{close}");
        yield return ("authority", $"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n{close}");
        yield return ("foreign origin", Get("/index.html", port, "Origin: https://evil.example"));
        yield return ("null origin", Get("/index.html", port, "Origin: null"));
        yield return (
            "foreign script",
            Get("/index.html", port, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors")
        );
        yield return ("events for a stranger", Get("/_preview/events", port, "Origin: https://evil.example"));
        yield return ("a huge header", Get("/index.html", port, "X-Big: " + new string('x', 64 * 1024)));
        yield return (
            "a thousand headers",
            Get("/index.html", port, [.. Enumerable.Range(0, 1000).Select(number => $"X-{number}: y")])
        );
        yield return ("a huge line", $"GET /{new string('a', 100_000)} HTTP/1.1\r\nHost: localhost:{port}\r\n{close}");
        yield return ("a body", Get("/index.html", port, "Content-Length: 5") + "hello");
        yield return ("a negative length", Get("/index.html", port, "Content-Length: -1"));
        yield return ("chunks", Get("/index.html", port, "Transfer-Encoding: chunked") + "0\r\n\r\n");
        yield return (
            "length and chunks",
            Get("/index.html", port, "Content-Length: 4", "Transfer-Encoding: chunked") + "0\r\n\r\n"
        );
        yield return ("an odd coding", Get("/index.html", port, "Transfer-Encoding: xchunked"));
        yield return (
            "a folded header",
            $"GET /index.html HTTP/1.1\r\nHost: localhost:{port}\r\nX: a\r\n b\r\n{close}"
        );
        yield return ("a blank before the colon", Get("/index.html", port, "X : y"));
        yield return ("a header without a colon", Get("/index.html", port, "nonsense"));
        yield return ("a TLS handshake", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n");
        yield return ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        yield return ("nonsense", "\0\0\0\0\r\n\r\n");
    }

    private static string Get(string path, int port, params string[] headers) =>
        $"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";

    private async Task<string> AskAsync(string request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient(AddressFamily.InterNetwork);
        await client.ConnectAsync(IPAddress.Loopback, _port, patience.Token);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), patience.Token);
            using var answer = new MemoryStream();
            await stream.CopyToAsync(answer, patience.Token);
            return Encoding.UTF8.GetString(answer.ToArray());
        }
        catch (IOException)
        {
            // Cut off while it was still talking: the clearest refusal.
            return "";
        }
    }

    /// <summary>One preview for all requests, with things around it that it must not show.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private ServedSite _served = null!;

        public int Port => _served.Address.Port;

        public async ValueTask InitializeAsync()
        {
            var site = SampleSite.CreateImported();
            site.Write("secret.txt", Secret);
            site.Write("input/secret.txt", Secret);
            site.Write("output/secret.txt", Secret);
            File.CreateSymbolicLink(site.PathOf("output/outside.txt"), "/etc/passwd");
            File.CreateSymbolicLink(site.PathOf("output/root"), "/");
            _served = await ServedSite.StartAsync(site);
        }

        public ValueTask DisposeAsync() => _served.DisposeAsync();
    }
}
