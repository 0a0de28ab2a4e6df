using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace LivelihoodSite.Serving;

/// <summary>The open pages: each hears of the newest state, and of none in between when it is slow.</summary>
internal sealed class PreviewListeners
{
    /// <summary>A silent connection is found to be dead by writing to it.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private readonly List<Channel<PreviewState>> listeners = [];

    /// <summary>How many pages are open.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return listeners.Count;
            }
        }
    }

    /// <summary>Tells every open page.</summary>
    public void Tell(PreviewState state)
    {
        lock (gate)
        {
            foreach (var listener in listeners)
            {
                listener.Writer.TryWrite(state);
            }
        }
    }

    /// <summary>
    /// Every state from now on, beginning with the present one, until the page is closed; null where there has been none for
    /// a while.
    /// </summary>
    /// <param name="present">Gives the present state.</param>
    /// <param name="cancellation">The page is closed.</param>
    public async IAsyncEnumerable<PreviewState?> ListenAsync(
        Func<PreviewState> present,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var channel = Channel.CreateBounded<PreviewState>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
        );
        lock (gate)
        {
            listeners.Add(channel);
            channel.Writer.TryWrite(present());
        }

        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                yield return await NextAsync(channel.Reader, cancellation);
            }
        }
        finally
        {
            lock (gate)
            {
                listeners.Remove(channel);
            }
        }
    }

    private static async Task<PreviewState?> NextAsync(
        ChannelReader<PreviewState> reader,
        CancellationToken cancellation
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Heartbeat);
        try
        {
            return await reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
