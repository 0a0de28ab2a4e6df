using System.Text.Json;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>The Nu HTML checker over a whole folder.</summary>
internal static class MarkupCheck
{
    private static readonly string[] Options =
    [
        // The server of the tests is on the loopback address, which the checker refuses otherwise.
        "-Dnu.validator.servlet.allow-forbidden-hosts=true",
        "-jar",
        Repository.PathOf("tests/LivelihoodSite.BrowserTests/node_modules/vnu-jar/build/dist/vnu.jar"),
        "--format",
        "json",
        "--exit-zero-always",
        "--stdout",
    ];

    /// <summary>
    /// The same for pages on a server: what a page may load (its Content-Security-Policy) can only be judged there.
    /// </summary>
    /// <param name="addresses">Absolute addresses.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(IEnumerable<string> addresses)
    {
        var answer = await Tool.RunAsync("java", [.. Options, .. addresses]);
        using var json = JsonDocument.Parse(answer);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(m => Line(m, "/"))];
    }

    /// <summary>Every message, be it an error, a warning or a remark: <c>file(line): type: message</c>.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string folder)
    {
        var answer = await Tool.RunAsync("java", [.. Options, "--skip-non-html", folder]);
        using var json = JsonDocument.Parse(answer);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(m => Line(m, folder))];
    }

    private static string Line(JsonElement message, string folder)
    {
        // The checker writes file:/path, which is no address that .NET reads.
        var url = message.TryGetProperty("url", out var value) ? value.GetString()! : folder;
        var path = Uri.UnescapeDataString(
            url.StartsWith("file:", StringComparison.Ordinal) ? url["file:".Length..] : url
        );
        var line = message.TryGetProperty("lastLine", out var number) ? number.GetInt32() : 0;
        return $"{Path.GetRelativePath(folder, path)}({line}): {message.GetProperty("type").GetString()}: "
            + message.GetProperty("message").GetString();
    }
}
