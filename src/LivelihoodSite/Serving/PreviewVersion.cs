using LivelihoodSite.Pipelines;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering.Templates;

namespace LivelihoodSite.Serving;

/// <summary>
/// The site as it was read at one moment. A page is made when somebody asks for it; everything else, and everybody's
/// judgement, waits for the complete site, which is made once. Nothing is ever read from the disk for a request.
/// </summary>
/// <param name="tag">Names the version; no two versions of any preview have the same.</param>
/// <param name="draft">What was read.</param>
internal sealed class PreviewVersion(string tag, SiteDraft draft) : IDisposable
{
    private readonly Lock gate = new();
    private SiteDraft? draft = draft;
    private Dictionary<string, OutputFile>? made;
    private Task<SiteBuild>? completion;
    private CancellationTokenSource? stopping;

    /// <summary>Names the version.</summary>
    public string Tag => tag;

    /// <summary>The files of the complete site by address; null until it has been made.</summary>
    public IReadOnlyDictionary<string, OutputFile>? Made => Volatile.Read(ref made);

    /// <summary>A file of the site, made now where it is a page; null when there is none of this address.</summary>
    /// <exception cref="RenderException">The theme has a mistake that this page shows.</exception>
    /// <exception cref="OperationCanceledException">A newer version needed the machine; ask again.</exception>
    public async Task<ReadOnlyMemory<byte>?> FindAsync(string address)
    {
        if (Made is null)
        {
            if (Volatile.Read(ref draft)?.Find(address) is { } now)
            {
                return now;
            }

            await CompleteAsync();
        }

        return Made!.TryGetValue(address, out var file) ? file.Bytes : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>Makes and judges the whole site, or waits for whoever is doing so.</summary>
    /// <exception cref="OperationCanceledException">A newer version needed the machine; ask again.</exception>
    public Task<SiteBuild> CompleteAsync()
    {
        lock (gate)
        {
            if (completion is null || completion.IsCanceled)
            {
                stopping?.Dispose();
                stopping = new CancellationTokenSource();
                var cancellation = stopping.Token;
                completion = Task.Run(() => MakeAsync(cancellation), cancellation);
            }

            return completion;
        }
    }

    /// <summary>Lets go of the machine until somebody asks again.</summary>
    public void Stop()
    {
        lock (gate)
        {
            stopping?.Cancel();
        }
    }

    /// <summary>Stops for good.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            stopping?.Cancel();
            stopping?.Dispose();
            stopping = null;
        }
    }

    private async Task<SiteBuild> MakeAsync(CancellationToken cancellation)
    {
        var build = await draft!.CompleteAsync(cancellation);
        var files = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        foreach (var file in draft.Made)
        {
            files.TryAdd(file.Path, file);
        }

        // What was read and half made is not needed any more; the files say it all.
        Volatile.Write(ref made, files);
        Volatile.Write(ref draft, null);
        return build;
    }
}
