using System.Text.Json;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Editorial;

/// <summary>A finding as <c>check --json</c> prints it.</summary>
internal sealed record CheckJson(
    string Code,
    string Group,
    string? Project,
    int Line,
    string? Quote,
    string Suggestion,
    string? Acknowledged
)
{
    /// <summary>All findings; fails when standard output holds anything but one JSON object.</summary>
    public static IReadOnlyList<CheckJson> Of(CommandResult result)
    {
        using var document = JsonDocument.Parse(result.Out);
        return
        [
            .. document
                .RootElement.GetProperty("findings")
                .EnumerateArray()
                .Select(item => new CheckJson(
                    item.GetProperty("code").GetString()!,
                    item.GetProperty("group").GetString()!,
                    item.GetProperty("project").GetString(),
                    item.GetProperty("line") is { ValueKind: JsonValueKind.Number } line ? line.GetInt32() : 0,
                    item.GetProperty("quote").GetString(),
                    item.GetProperty("suggestion").GetString() ?? "",
                    item.GetProperty("acknowledged").GetString()
                )),
        ];
    }
}
