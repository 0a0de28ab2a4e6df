using System.Diagnostics.Tracing;
using System.Globalization;

namespace LivelihoodSite.Tests.Cost;

/// <summary>
/// Counts what is taken in objects of more than 85 KB, as the runtime itself tells it: each of more than 100 KB, and smaller
/// ones together. It hears of the whole process, so that nothing else may run meanwhile.
/// </summary>
internal sealed class LargeObjects : EventListener
{
    private const EventKeywords Collector = (EventKeywords)1;

    private readonly TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long bytes;

    /// <summary>How many bytes until now; it begins with the making of this object, and may be asked once.</summary>
    public async Task<long> UntilNowAsync()
    {
        // The runtime tells a little later, but in order: once this one has been told, all before it have.
        GC.KeepAlive(new Mark[1 << 20]);
        await seen.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return Interlocked.Read(ref bytes);
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Collector);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is not { } name || !name.StartsWith("GCAllocationTick", StringComparison.Ordinal))
        {
            return;
        }

        var values = eventData
            .PayloadNames!.Zip(eventData.Payload!)
            .ToDictionary(value => value.First, value => value.Second, StringComparer.Ordinal);
        if (values["TypeName"] is string type && type.Contains(nameof(Mark), StringComparison.Ordinal))
        {
            seen.TrySetResult();
        }
        else if (values["AllocationKind"] is 1u)
        {
            Interlocked.Add(ref bytes, Convert.ToInt64(values["AllocationAmount64"], CultureInfo.InvariantCulture));
        }
    }

    private readonly record struct Mark(long Value);
}
