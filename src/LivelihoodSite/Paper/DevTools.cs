using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using LivelihoodSite.Model;

namespace LivelihoodSite.Paper;

/// <summary>
/// The Chrome DevTools protocol over one WebSocket: commands with their answers, and single events that somebody waits
/// for. Any number of tabs may talk at the same time.
/// </summary>
internal sealed class DevTools : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> answers = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> events = new(StringComparer.Ordinal);
    private Task receiving = Task.CompletedTask;
    private int last;

    private DevTools() { }

    /// <summary>Connects to a browser.</summary>
    /// <param name="address">The ws: address that the browser printed at its start.</param>
    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var tools = new DevTools();
        await tools.socket.ConnectAsync(address, cancellation);
        tools.receiving = tools.ReceiveAsync();
        return tools;
    }

    /// <summary>Sends a command and waits for its answer.</summary>
    /// <param name="session">The tab; null for the browser itself.</param>
    /// <param name="method">Such as <c>Page.navigate</c>.</param>
    /// <param name="parameters">Writes the members of its parameters, or null for none.</param>
    /// <exception cref="EnvironmentProblemException">The browser refused, ended, or did not answer in two minutes.</exception>
    /// <returns>The member <c>result</c> of the answer.</returns>
    public async Task<JsonElement> SendAsync(
        string? session,
        string method,
        Action<Utf8JsonWriter>? parameters = null,
        CancellationToken cancellation = default
    )
    {
        var id = Interlocked.Increment(ref last);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        answers[id] = answer;
        if (closing.IsCancellationRequested)
        {
            throw Gone(null);
        }

        var message = Message(id, session, method, parameters);
        await sending.WaitAsync(cancellation);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        catch (WebSocketException problem)
        {
            throw Gone(problem);
        }
        finally
        {
            sending.Release();
        }

        try
        {
            return await answer.Task.WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException problem)
        {
            throw new EnvironmentProblemException(
                $"Chromium did not answer {method} within {Patience.TotalSeconds} seconds. Try again with --jobs 1.",
                problem
            );
        }
        finally
        {
            answers.TryRemove(id, out _);
        }
    }

    /// <summary>The next event of a tab; ask for it before sending the command that brings it about.</summary>
    public Task NextAsync(string session, string method) =>
        events
            .GetOrAdd(
                EventKey(session, method),
                _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
            )
            .Task.WaitAsync(Patience);

    /// <summary>Lets go of the browser, which ends on its own.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await receiving;
        socket.Dispose();
        sending.Dispose();
        closing.Dispose();
    }

    private static ReadOnlyMemory<byte> Message(
        int id,
        string? session,
        string method,
        Action<Utf8JsonWriter>? parameters
    )
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("method", method);
            if (session is not null)
            {
                json.WriteString("sessionId", session);
            }

            json.WriteStartObject("params");
            parameters?.Invoke(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private async Task ReceiveAsync()
    {
        Exception? cause = null;
        try
        {
            var message = new ArrayBufferWriter<byte>(1 << 16);
            while (!closing.IsCancellationRequested)
            {
                var part = await socket.ReceiveAsync(message.GetMemory(1 << 16), closing.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                message.Advance(part.Count);
                if (part.EndOfMessage)
                {
                    Take(message.WrittenMemory);
                    message.ResetWrittenCount();
                }
            }
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or JsonException)
        {
            cause = exception;
        }

        foreach (var waiting in answers.Values)
        {
            waiting.TrySetException(Gone(cause));
        }

        foreach (var waiting in events.Values)
        {
            waiting.TrySetException(Gone(cause));
        }
    }

    private void Take(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        var root = json.RootElement;
        if (root.TryGetProperty("id", out var id))
        {
            if (!answers.TryGetValue(id.GetInt32(), out var answer))
            {
                return;
            }

            if (root.TryGetProperty("error", out var error))
            {
                var words = error.GetProperty("message").GetString();
                answer.TrySetException(new EnvironmentProblemException($"Chromium refused to print: {words}"));
            }
            else
            {
                answer.TrySetResult(root.GetProperty("result").Clone());
            }
        }
        else if (
            root.TryGetProperty("sessionId", out var session)
            && root.TryGetProperty("method", out var method)
            && events.TryRemove(EventKey(session.GetString()!, method.GetString()!), out var waiting)
        )
        {
            waiting.TrySetResult();
        }
    }

    private static string EventKey(string session, string method) => session + " " + method;

    private static EnvironmentProblemException Gone(Exception? cause) =>
        new(
            "Chromium ended while it was printing. Try again with --jobs 1; if that fails, too, start it by hand once.",
            cause ?? new EndOfStreamException()
        );
}
