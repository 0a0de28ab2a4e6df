using System.Runtime.CompilerServices;
using System.Text;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Finishing;

namespace LivelihoodSite.Serving;

/// <summary>Answers requests with pages of a preview. It knows HTTP, but no server.</summary>
/// <param name="preview">The site.</param>
/// <param name="editor">Links to files.</param>
/// <param name="languages">In which it speaks to the office.</param>
internal sealed class PreviewResponder(Preview preview, EditorLinks editor, PreviewLanguages languages)
{
    /// <summary>True when the browser asks for the stream of states instead of a page.</summary>
    public static bool AsksForEvents(PreviewRequest request) =>
        RequestTarget.Parse(request.RawTarget) is { Path: PreviewFiles.Events };

    /// <summary>The answer to a request that the rules let pass.</summary>
    public async Task<PreviewAnswer> AnswerAsync(PreviewRequest request)
    {
        if (RequestTarget.Parse(request.RawTarget) is not { } target)
        {
            return PreviewAnswer.Refusal(400, "No page has such an address.");
        }

        try
        {
            return target.Path.StartsWith(PreviewFiles.Folder, StringComparison.Ordinal)
                ? Own(target, request)
                : await PageAsync(target, request);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return PreviewAnswer.Refusal(
                500,
                $"The program made a mistake ({problem.GetType().Name}): {problem.Message}"
            );
        }
    }

    /// <summary>The states for the script of a page, each as one event (server-sent events of the HTML Standard).</summary>
    public async IAsyncEnumerable<string> EventsAsync(
        PreviewRequest request,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var words = WordsFor(RequestTarget.Parse(request.RawTarget), request);
        yield return "retry: 500\n\n";
        await foreach (var state in preview.Listeners.ListenAsync(() => preview.State, cancellation))
        {
            yield return state is null
                ? ": nothing new\n\n"
                : $"event: state\ndata: {StateJson.Write(state, preview, editor, words)}\n\n";
        }
    }

    private PreviewAnswer Own(RequestTarget target, PreviewRequest request) =>
        target.Path == PreviewFiles.Findings
            ? PreviewAnswer.Page(200, FindingsPage.Write(preview, editor, WordsFor(target, request)))
        : PreviewFiles.Read(target.Path) is { } file ? new PreviewAnswer(200, ContentTypes.Of(target.Path), file)
        : PreviewAnswer.Refusal(404, "The preview has no such page.");

    private async Task<PreviewAnswer> PageAsync(RequestTarget target, PreviewRequest request)
    {
        var address = IndexOf(target.Path);
        var (tag, bytes) = await preview.FindAsync(address);
        if (tag is null)
        {
            return StandIn(503, request);
        }

        if (bytes is { } found)
        {
            return File(200, address, found, tag);
        }

        if (
            target.Path.Length > 0
            && target.Path[^1] != '/'
            && (await preview.FindAsync(target.Path + "/index.html")).Bytes is not null
        )
        {
            return PreviewAnswer.Redirect($"/{string.Join('/', target.Path.Split('/').Select(Uri.EscapeDataString))}/");
        }

        return await BelowBaseAsync(target, tag) ?? await MissingAsync(target, request);
    }

    // Links of 404.html start from the path of base_url; they work here as they will there.
    private async Task<PreviewAnswer?> BelowBaseAsync(RequestTarget target, string tag)
    {
        var below = BasePath();
        if (below.Length == 0 || !(target.Path + "/").StartsWith(below, StringComparison.Ordinal))
        {
            return null;
        }

        var address = IndexOf(target.Path.Length < below.Length ? "" : target.Path[below.Length..]);
        return (await preview.FindAsync(address)).Bytes is { } found ? File(200, address, found, tag) : null;
    }

    private async Task<PreviewAnswer> MissingAsync(RequestTarget target, PreviewRequest request)
    {
        if (target.Path.EndsWith(".html", StringComparison.Ordinal) && preview.State.Problems.Count > 0)
        {
            return StandIn(500, request);
        }

        var (tag, page) = await preview.FindAsync(Addresses.NotFound);
        return page is { } found
            ? File(404, Addresses.NotFound, found, tag!)
            : PreviewAnswer.Refusal(404, "The site has no such page.") with
            {
                Closes = false,
            };
    }

    private PreviewAnswer File(int status, string address, ReadOnlyMemory<byte> bytes, string tag)
    {
        var type = ContentTypes.Of(address);
        return type != ContentTypes.Html
            ? new PreviewAnswer(status, type, bytes)
            : new PreviewAnswer(status, type, PageScript.Add(bytes, tag)) { Policy = Policy() };
    }

    // The policy that docs/publishing.md gives for servers, so that what it forbids is missed here first. A host portal has
    // one of its own.
    private string? Policy() =>
        preview.State.Review?.Build.Content?.Site.Host.IsUsed ?? false ? null : ContentSecurityPolicy.Header;

    private string BasePath() =>
        preview.State.Review?.Build.Content?.Site.BaseUrl is { } address
            ? new Uri(address).AbsolutePath.TrimStart('/')
            : "";

    // There is nothing to show; the script shows why, and the page as soon as there is one.
    private PreviewAnswer StandIn(int status, PreviewRequest request)
    {
        var words = WordsFor(null, request);
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
            .Append(words.Tag)
            .Append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
            .Append(words.CannotBeShown)
            .Append("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<link rel=\"stylesheet\" href=\"/")
            .Append(PreviewFiles.FindingsStyle)
            .Append("\">\n")
            .Append(PageScript.Element(preview.State.Tag))
            .Append("</head>\n<body>\n<main>\n<h1>")
            .Append(words.CannotBeShown)
            .Append("</h1>\n<p>")
            .Append(words.CannotBeShownLead)
            .Append("</p>\n</main>\n</body>\n</html>\n");
        return PreviewAnswer.Page(status, html.ToString());
    }

    private PreviewWords WordsFor(RequestTarget? target, PreviewRequest request) =>
        languages.Of(target?.Value("lang") ?? request.Languages);

    private static string IndexOf(string path) =>
        path.Length == 0 || path[^1] == '/' ? path + Addresses.RootIndex : path;
}
