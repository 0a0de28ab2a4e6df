using System.Net;
using System.Net.Sockets;
using System.Text;
using LivelihoodSite.Model;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LivelihoodSite.Serving;

/// <summary>
/// Kestrel, on the loopback addresses of this computer only. It is made by hand, without a host: no settings file and no
/// environment variable can make it listen elsewhere. The native build leaves this file out.
/// </summary>
internal sealed class PreviewServer : IHttpApplication<HttpContext>, IDisposable
{
    private readonly PreviewResponder responder;
    private readonly CancellationToken ending;
    private readonly KestrelServer server;

    private PreviewServer(PreviewResponder responder, int port, bool both, CancellationToken ending)
    {
        this.responder = responder;
        this.ending = ending;
        Port = port;
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestLineSize = 4 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        options.Limits.MaxRequestHeaderCount = 64;
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxConcurrentConnections = 256;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        foreach (var address in both ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : (IPAddress[])[IPAddress.Loopback])
        {
            options.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        }

        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions()),
            NullLoggerFactory.Instance
        );
        server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    /// <summary>The port that is listened on.</summary>
    public int Port { get; }

    /// <summary>Starts listening on a port, or on the first free one of several.</summary>
    /// <param name="responder">Answers.</param>
    /// <param name="ports">The ports to try, in this order.</param>
    /// <param name="ending">Ends the streams of events, which never end by themselves.</param>
    /// <exception cref="EnvironmentProblemException">None of them is free.</exception>
    public static async Task<PreviewServer> StartAsync(
        PreviewResponder responder,
        IReadOnlyList<int> ports,
        CancellationToken ending
    )
    {
        foreach (var port in ports)
        {
            if (await TryStartAsync(responder, port, both: Socket.OSSupportsIPv6, ending) is { } started)
            {
                return started;
            }
        }

        throw new EnvironmentProblemException(
            ports.Count == 1
                ? (Message)$"Port {ports[0]} is in use. Choose another with --port, or leave --port out."
                : $"The ports {ports[0]} to {ports[^1]} are all in use. Choose another with --port."
        );
    }

    private static async Task<PreviewServer?> TryStartAsync(
        PreviewResponder responder,
        int port,
        bool both,
        CancellationToken ending
    )
    {
        var started = new PreviewServer(responder, port, both, ending);
        try
        {
            await started.server.StartAsync(started, CancellationToken.None);
            return started;
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            started.Dispose();
            return null;
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            started.Dispose();
            // A system may know the addresses of IPv6 without having one.
            return both
                ? await TryStartAsync(responder, port, both: false, ending)
                : throw new EnvironmentProblemException(
                    $"The preview could not listen on port {port}: {Message.Of(problem)}",
                    problem
                );
        }
    }

    /// <summary>Ends every connection.</summary>
    public Task StopAsync() => server.StopAsync(new CancellationToken(canceled: true));

    /// <inheritdoc/>
    public void Dispose() => server.Dispose();

    /// <inheritdoc/>
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    public void DisposeContext(HttpContext context, Exception? exception) { }

    /// <inheritdoc/>
    public async Task ProcessRequestAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = Read(context);
        var refusal = RequestRules.Refuse(request, Port);
        if (refusal is null && request.Method == "GET" && PreviewResponder.AsksForEvents(request))
        {
            await StreamAsync(context, request);
            return;
        }

        await SendAsync(context, refusal ?? await responder.AnswerAsync(request), isHead: request.Method == "HEAD");
    }

    private static PreviewRequest Read(HttpContext context)
    {
        var head = context.Request.Headers;
        return new PreviewRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            [.. head.Host.OfType<string>()],
            context.Request.ContentLength > 0 || head.TransferEncoding.Count > 0
        )
        {
            Origin = head.Origin.Count > 0 ? head.Origin.ToString() : null,
            FetchSite = head["Sec-Fetch-Site"].FirstOrDefault(),
            FetchMode = head["Sec-Fetch-Mode"].FirstOrDefault(),
            Languages = head.AcceptLanguage.FirstOrDefault(),
        };
    }

    private static async Task SendAsync(HttpContext context, PreviewAnswer answer, bool isHead)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        Harden(response);
        response.Headers.ContentType = answer.ContentType;
        response.Headers.AcceptRanges = "none";
        response.ContentLength = answer.Body.Length;
        if (answer.Policy is not null)
        {
            response.Headers.ContentSecurityPolicy = answer.Policy;
        }

        if (answer.Location is not null)
        {
            response.Headers.Location = answer.Location;
        }

        if (answer.Allow is not null)
        {
            response.Headers.Allow = answer.Allow;
        }

        if (answer.Closes)
        {
            response.Headers.Connection = "close";
        }

        if (!isHead)
        {
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    private async Task StreamAsync(HttpContext context, PreviewRequest request)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        Harden(context.Response);
        context.Response.Headers.ContentType = "text/event-stream; charset=utf-8";
        try
        {
            await foreach (var text in responder.EventsAsync(request, end.Token))
            {
                await context.Response.WriteAsync(text, Encoding.UTF8, end.Token);
                await context.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
        catch (IOException)
        {
            // The page was closed while it was written to.
        }
    }

    private static void Harden(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers.XFrameOptions = "DENY";
    }
}
