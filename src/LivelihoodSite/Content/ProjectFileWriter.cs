using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>
/// Writes project files. A merge replaces only the keys and the body that the import owns and leaves every other
/// character of the file, comments and order included, as people left it.
/// </summary>
public static class ProjectFileWriter
{
    private static readonly string[] Order =
    [
        "id",
        "slug",
        "title",
        "series",
        "series-break",
        "continues",
        "series-aliases",
        "aliases",
        "label",
        "group",
        "commitment",
        "status",
        "shared-result-with",
        "responsible",
        "deadline",
        "measures",
        "not-measurable",
        "correction",
        "source",
    ];

    /// <summary>The text of a new file of the source language.</summary>
    public static string Create(string id, OwnedFields owned)
    {
        var yaml = YamlWriter.Line("id", id) + string.Concat(Blocks(owned, owned.Hash).Select(block => block.Text));
        return new FrontMatter(yaml, Body(owned), 0).Join();
    }

    /// <summary>The text of a new translation: empty words with the hashes of what is to be translated.</summary>
    public static string CreateTranslation(OwnedFields owned)
    {
        ArgumentNullException.ThrowIfNull(owned);
        var hashes = YamlWriter.FlowMap(
            "source-hash",
            ("title", TextHash.Of(owned.Commitment)),
            ("commitment", TextHash.Of(owned.Commitment)),
            ("result", owned.Result is null ? null : TextHash.Of(owned.Result))
        );
        return new FrontMatter($"title:\ncommitment:\n{hashes}", "", 0).Join();
    }

    /// <summary>The text of an existing file with the words of the source as they are now.</summary>
    /// <param name="parts">The file as it stands.</param>
    /// <param name="owned">The words to write, corrections applied.</param>
    /// <param name="sourceHash">Hash of the words of the source, before corrections.</param>
    public static string Merge(FrontMatter parts, OwnedFields owned, string sourceHash)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var blocks = TopLevelKeys.Split(parts.Yaml);
        foreach (var (key, text) in Blocks(owned, sourceHash))
        {
            var index = blocks.FindIndex(block => block.Key == key);
            if (index >= 0)
            {
                blocks[index] = (key, text);
            }
            else if (text.Length > 0)
            {
                blocks.Insert(PlaceOf(key, blocks), (key, text));
            }
        }

        return (parts with { Yaml = string.Concat(blocks.Select(block => block.Text)), Body = Body(owned) }).Join();
    }

    private static string Body(OwnedFields owned) => owned.Result is null ? "" : SourceMarkdown.Escape(owned.Result);

    private static IEnumerable<(string Key, string Text)> Blocks(OwnedFields owned, string sourceHash)
    {
        yield return ("label", owned.Label is null ? "" : YamlWriter.Line("label", owned.Label));
        yield return ("group", owned.Group is null ? "" : YamlWriter.Line("group", owned.Group));
        yield return ("commitment", YamlWriter.Line("commitment", owned.Commitment));
        yield return (
            "status",
            YamlWriter.FlowMap("status", ("stated", owned.Status.Stated), ("code", owned.Status.Code.ToName()))
        );
        yield return (
            "shared-result-with",
            owned.SharedResultWith.Count == 0 ? "" : YamlWriter.FlowList("shared-result-with", owned.SharedResultWith)
        );
        yield return (
            "responsible",
            owned.Responsible.Count == 0
                ? ""
                : YamlWriter.MapList(
                    "responsible",
                    owned.Responsible.Select(item =>
                        (IReadOnlyList<(string, object?)>)[("role", item.Role), ("name", item.Name)]
                    )
                )
        );
        yield return ("deadline", owned.Deadline is null ? "" : YamlWriter.Line("deadline", owned.Deadline));
        yield return ("source", Source(owned, sourceHash));
    }

    private static string Source(OwnedFields owned, string sourceHash)
    {
        var derived = owned.AllLines.Except(owned.ResultLines).SequenceEqual(owned.CommitmentLines);
        return YamlWriter.FlowMap(
            "source",
            ("lines", owned.AllLines),
            ("commitment-lines", derived ? null : owned.CommitmentLines),
            ("result-lines", owned.ResultLines.Count == 0 ? null : owned.ResultLines),
            ("hash", sourceHash)
        );
    }

    private static int PlaceOf(string key, List<(string Key, string Text)> blocks)
    {
        var rank = Array.IndexOf(Order, key);
        var before = blocks.FindLastIndex(block =>
            Array.IndexOf(Order, block.Key) is var other && other >= 0 && other < rank
        );
        return before + 1;
    }
}
