using System.Text.Json;
using LivelihoodSite.Model;

namespace LivelihoodSite.Paper;

/// <summary>One tab of the browser; prints one page after another.</summary>
internal sealed class PrintTab
{
    private readonly DevTools tools;
    private readonly string session;

    private PrintTab(DevTools tools, string session)
    {
        this.tools = tools;
        this.session = session;
    }

    /// <summary>Opens a tab.</summary>
    public static async Task<PrintTab> OpenAsync(DevTools tools, CancellationToken cancellation)
    {
        var target = await tools.SendAsync(
            null,
            "Target.createTarget",
            json => json.WriteString("url", "about:blank"),
            cancellation
        );
        var attached = await tools.SendAsync(
            null,
            "Target.attachToTarget",
            json =>
            {
                json.WriteString("targetId", target.GetProperty("targetId").GetString());
                json.WriteBoolean("flatten", value: true);
            },
            cancellation
        );
        var tab = new PrintTab(tools, attached.GetProperty("sessionId").GetString()!);
        await tab.SendAsync("Page.enable", null, cancellation);
        // A page is then complete only when its style sheets for print are there, too.
        await tab.SendAsync("Emulation.setEmulatedMedia", json => json.WriteString("media", "print"), cancellation);
        return tab;
    }

    /// <summary>Loads a page and waits until it, its style sheets and its fonts are there.</summary>
    /// <param name="file">Full path of the HTML file.</param>
    public async Task LoadAsync(string file, CancellationToken cancellation)
    {
        var loaded = tools.NextAsync(session, "Page.loadEventFired");
        var answer = await SendAsync(
            "Page.navigate",
            json => json.WriteString("url", new Uri(file).AbsoluteUri),
            cancellation
        );
        if (answer.TryGetProperty("errorText", out var error))
        {
            throw new EnvironmentProblemException($"Chromium could not open {file}: {error.GetString()}");
        }

        await loaded;
        await EvaluateAsync("document.fonts.ready.then(() => true)", cancellation);
    }

    /// <summary>Runs a script in the page.</summary>
    /// <param name="expression">JavaScript; a promise is awaited.</param>
    /// <exception cref="EnvironmentProblemException">The script failed, which is a fault of this program.</exception>
    /// <returns>Its value as JSON.</returns>
    public async Task<JsonElement> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var answer = await SendAsync(
            "Runtime.evaluate",
            json =>
            {
                json.WriteString("expression", expression);
                json.WriteBoolean("awaitPromise", value: true);
                json.WriteBoolean("returnByValue", value: true);
            },
            cancellation
        );
        if (answer.TryGetProperty("exceptionDetails", out var details))
        {
            throw new EnvironmentProblemException($"Chromium could not prepare the page: {details.GetRawText()}");
        }

        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>Prints the page: on the paper that its style sheet asks for, tagged, with an outline of its headings.</summary>
    public async Task<byte[]> PrintAsync(CancellationToken cancellation)
    {
        var answer = await SendAsync(
            "Page.printToPDF",
            json =>
            {
                json.WriteBoolean("preferCSSPageSize", value: true);
                json.WriteBoolean("displayHeaderFooter", value: false);
                json.WriteBoolean("generateTaggedPDF", value: true);
                json.WriteBoolean("generateDocumentOutline", value: true);
                json.WriteString("transferMode", "ReturnAsBase64");
            },
            cancellation
        );
        return answer.GetProperty("data").GetBytesFromBase64();
    }

    private Task<JsonElement> SendAsync(
        string method,
        Action<Utf8JsonWriter>? parameters,
        CancellationToken cancellation
    ) => tools.SendAsync(session, method, parameters, cancellation);
}
