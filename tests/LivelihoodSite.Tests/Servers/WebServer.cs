using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Servers;

/// <summary>
/// A real web server on the recipe that docs/servers/ gives for it, on a free port of this machine and in a folder of its
/// own. What an office has to change in a recipe is all that is changed here.
/// </summary>
internal sealed class WebServer : IDisposable
{
    public const string Nginx = "nginx";
    public const string Apache = "apache";

    /// <summary>Apache without a recipe of its own: the office has put .htaccess into the folder of the site.</summary>
    public const string Htaccess = "htaccess";

    private const string NginxProgram = "/usr/sbin/nginx";
    private const string ApacheProgram = "/usr/sbin/apache2";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly string ownFolder;
    private readonly HttpClient client = new(
        new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }
    );

    private WebServer(Process process, string folder, string root)
    {
        this.process = process;
        ownFolder = folder;
        Root = root;
    }

    /// <summary>The address of the site, with the last slash.</summary>
    public string Root { get; }

    /// <summary>Starts a server; the test is skipped where it is not installed.</summary>
    /// <param name="kind"><see cref="Nginx"/>, <see cref="Apache"/> or <see cref="Htaccess"/>.</param>
    /// <param name="site">The folder that publish.sh made.</param>
    /// <param name="path">Where the site stands on its host: <c>/livelihood/</c>, or <c>/</c>.</param>
    public static async Task<WebServer> StartAsync(string kind, string site, string path = "/livelihood/")
    {
        var program = kind == Nginx ? NginxProgram : ApacheProgram;
        Assert.SkipUnless(File.Exists(program), $"{program} is not installed.");
        var prefix = Directory.CreateTempSubdirectory("livelihood-server-").FullName;
        // Another process may take the port before the server does: then there is another one.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort().ToString(CultureInfo.InvariantCulture);
            var start =
                kind == Nginx
                    ? NginxOf(prefix, site, path, port)
                    : ApacheOf(prefix, site, path, port, isUploaded: kind == Htaccess);
            start.UseShellExecute = false;
            start.RedirectStandardError = true;
            start.RedirectStandardOutput = true;
            var server = new WebServer(Process.Start(start)!, prefix, $"http://127.0.0.1:{port}{path}");
            if (await server.AnswersAsync())
            {
                return server;
            }

            var words = await server.process.StandardError.ReadToEndAsync();
            Assert.True(attempt < 3 && words.Contains("in use", StringComparison.Ordinal), words);
        }
    }

    /// <summary>Asks for a file of the site.</summary>
    /// <param name="address">Relative to the site.</param>
    /// <param name="encoding">What the browser takes (<c>br, gzip</c>), or null for plain files only.</param>
    public async Task<Answer> GetAsync(string address, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + address);
        if (encoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = response
            .Headers.Concat(response.Content.Headers)
            .ToDictionary(
                header => header.Key,
                header => string.Join(", ", header.Value),
                StringComparer.OrdinalIgnoreCase
            );
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, headers, bytes);
    }

    /// <summary>Ends the server and removes its folder.</summary>
    public void Dispose()
    {
        client.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(Patience);
        }

        process.Dispose();
        Directory.Delete(ownFolder, recursive: true);
    }

    private static ProcessStartInfo NginxOf(string folder, string site, string path, string port)
    {
        var recipe = Recipe("nginx.conf")
            .Replace("listen 80;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal)
            .Replace("include mime.types;", "include /etc/nginx/mime.types;", StringComparison.Ordinal)
            .Replace("/srv/livelihood", site, StringComparison.Ordinal)
            .Replace("# brotli_static on;", "brotli_static on;", StringComparison.Ordinal);
        if (path == "/")
        {
            recipe = recipe
                .Replace("    location = /livelihood { return 301 /livelihood/; }\n", "", StringComparison.Ordinal)
                .Replace("location /livelihood/", "location /", StringComparison.Ordinal)
                .Replace("/livelihood/404.html", "/404.html", StringComparison.Ordinal);
        }

        File.WriteAllText(
            Path.Combine(folder, "main.conf"),
            $$"""
            load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            worker_processes 2;
            daemon off;
            events {}
            http {
                access_log off;
                default_type application/octet-stream;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
            {{recipe}}
            }
            """
        );
        return new ProcessStartInfo(
            NginxProgram,
            ["-p", folder, "-c", Path.Combine(folder, "main.conf"), "-e", "stderr"]
        );
    }

    private static ProcessStartInfo ApacheOf(string folder, string site, string path, string port, bool isUploaded)
    {
        var recipe = Recipe("apache.conf")
            .Replace("/srv/livelihood", site, StringComparison.Ordinal)
            .Replace("/etc/apache2/", $"{folder}/", StringComparison.Ordinal);
        var access = Recipe(".htaccess");
        if (path == "/")
        {
            recipe = recipe.Replace("Alias /livelihood ", "DocumentRoot ", StringComparison.Ordinal);
            access = access.Replace("/livelihood/404.html", "/404.html", StringComparison.Ordinal);
        }

        if (isUploaded)
        {
            File.WriteAllText(Path.Combine(site, "current", ".htaccess"), access);
            recipe = $"""
                Alias /livelihood {site}/current
                <Directory {site}/current>
                    Require all granted
                    AllowOverride All
                </Directory>
                """;
        }

        File.WriteAllText(Path.Combine(folder, "livelihood.htaccess"), access);
        string[] modules = ["mpm_event", "authz_core", "mime", "dir", "autoindex", "alias", "headers", "rewrite"];
        File.WriteAllText(
            Path.Combine(folder, "main.conf"),
            $"""
            ServerRoot {folder}
            ServerName 127.0.0.1
            Listen 127.0.0.1:{port}
            PidFile {folder}/apache.pid
            ErrorLog {folder}/error.log
            TypesConfig /etc/mime.types
            {string.Join(
                '\n',
                modules.Select(module => $"LoadModule {module}_module /usr/lib/apache2/modules/mod_{module}.so")
            )}
            {(Environment.IsPrivilegedProcess ? "User www-data\nGroup www-data" : "")}
            {recipe}
            """
        );
        return new ProcessStartInfo(ApacheProgram, ["-D", "FOREGROUND", "-f", Path.Combine(folder, "main.conf")]);
    }

    private static string Recipe(string name) => File.ReadAllText(Repository.PathOf($"docs/servers/{name}"));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!process.HasExited)
        {
            try
            {
                using var connection = new TcpClient();
                await connection.ConnectAsync(IPAddress.Loopback, new Uri(Root).Port, patience.Token);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(20, patience.Token);
            }
        }

        return false;
    }
}

/// <summary>What a server answered.</summary>
/// <param name="Status">Such as 200.</param>
/// <param name="Headers">By name.</param>
/// <param name="Bytes">As they came over the wire: compressed bytes stay compressed.</param>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    /// <summary>The value of a header, or "" where there is none.</summary>
    public string this[string header] => Headers.GetValueOrDefault(header, "");
}
