using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using LivelihoodSite.Rendering.Finishing;

namespace LivelihoodSite.BrowserTests.Harness;

/// <summary>
/// A plain web server, as any office has one: it serves a folder below <c>/a/b/</c>, shows <c>404.html</c> with status
/// 404 for what is not there, and knows nothing else.
/// </summary>
public sealed class StaticServer : IDisposable
{
    /// <summary>Where the folder is mounted.</summary>
    public const string Mount = "/a/b/";

    /// <summary>
    /// What a browser may load, as servers are told to say it (docs/publishing.md), and a second policy besides: no page needs
    /// a connection of its own.
    /// </summary>
    public const string StrictPolicy = ContentSecurityPolicy.Header + ", connect-src 'none'";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".pdf"] = "application/pdf",
    };

    private readonly HttpListener _listener;
    private readonly Task _loop;
    private readonly string _folder;
    private readonly string? _policy;
    private readonly ConcurrentQueue<string> _strays = new();

    /// <summary>Starts serving on a free port of the loopback address.</summary>
    /// <param name="folder">The folder to serve.</param>
    /// <param name="policy">The content security policy to send with every answer; null sends none.</param>
    public StaticServer(string folder, string? policy = null)
    {
        _policy = policy;
        _folder = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        (_listener, Origin) = Listen();
        _loop = ServeAsync();
    }

    /// <summary><c>http://127.0.0.1:PORT</c>.</summary>
    public Uri Origin { get; }

    /// <summary>Paths that were asked for outside <see cref="Mount"/>.</summary>
    public IReadOnlyCollection<string> Strays => _strays;

    /// <summary>The address under which a page of the folder is served.</summary>
    public string AddressOf(string page) => new Uri(Origin, Mount + page).AbsoluteUri;

    /// <summary>Stops serving.</summary>
    public void Dispose() => _listener.Close();

    private static (HttpListener Listener, Uri Origin) Listen()
    {
        for (var attempt = 1; ; attempt++)
        {
            var origin = $"http://127.0.0.1:{FreePort()}/";
            var listener = new HttpListener();
            listener.Prefixes.Add(origin);
            try
            {
                listener.Start();
                return (listener, new Uri(origin));
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                // Somebody took the port in between: try the next.
                listener.Close();
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            try
            {
                Answer(context);
            }
            catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
            {
                // The browser went away, as browsers do.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        if (path is "/favicon.ico")
        {
            // A browser may ask for it on its own where a page names no icon, as 404.html without a base address.
            Send(context.Response, 204, "image/x-icon", []);
            return;
        }

        if (!path.StartsWith(Mount, StringComparison.Ordinal))
        {
            _strays.Enqueue(path);
            Send(context.Response, 404, "text/plain", []);
            return;
        }

        var file = Path.GetFullPath(Path.Combine(_folder, path[Mount.Length..]));
        if (path.EndsWith('/'))
        {
            file = Path.Combine(file, "index.html");
        }

        if (file.StartsWith(_folder, StringComparison.Ordinal) && File.Exists(file))
        {
            var type = ContentTypes.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
            Send(context.Response, 200, type, File.ReadAllBytes(file));
            return;
        }

        var notFound = Path.Combine(_folder, "404.html");
        Send(context.Response, 404, ContentTypes[".html"], File.Exists(notFound) ? File.ReadAllBytes(notFound) : []);
    }

    private void Send(HttpListenerResponse response, int status, string type, byte[] content)
    {
        if (_policy is not null)
        {
            response.AddHeader("Content-Security-Policy", _policy);
        }

        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength64 = content.Length;
        response.Close(content, willBlock: true);
    }
}
