using System.Text.Json;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>The Nu HTML checker over a whole folder.</summary>
internal static class MarkupCheck
{
    /// <summary>Every message, be it an error, a warning or a remark: <c>file(line): type: message</c>.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string folder)
    {
        var answer = await Tool.RunAsync(
            "java",
            "-jar",
            Repository.PathOf("tests/LivelihoodSite.BrowserTests/node_modules/vnu-jar/build/dist/vnu.jar"),
            "--format",
            "json",
            "--exit-zero-always",
            "--stdout",
            "--skip-non-html",
            folder
        );
        using var json = JsonDocument.Parse(answer);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(m => Line(m, folder))];
    }

    private static string Line(JsonElement message, string folder)
    {
        var url = message.TryGetProperty("url", out var value) ? new Uri(value.GetString()!).LocalPath : folder;
        var line = message.TryGetProperty("lastLine", out var number) ? number.GetInt32() : 0;
        return $"{Path.GetRelativePath(folder, url)}({line}): {message.GetProperty("type").GetString()}: "
            + message.GetProperty("message").GetString();
    }
}
