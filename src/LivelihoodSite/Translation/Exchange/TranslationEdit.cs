using LivelihoodSite.Content;
using LivelihoodSite.Content.Yaml;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>Puts the words of a block into the translation file of a project.</summary>
internal static class TranslationEdit
{
    private const string Hashes = "source-hash";
    private static readonly YamlPatch Patch = new(before: Hashes);

    /// <summary>The text of the file with the change; null when it cannot be made precisely.</summary>
    public static string? Apply(string text, BlockChange change)
    {
        if (FindParts(text) is not var (yaml, body))
        {
            return null;
        }

        var edited = text;
        if (change.Words is { } words && change.Unit.Block.Kind == BlockKind.Result)
        {
            var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            edited = string.Concat(
                text.AsSpan(0, body.Start.Value),
                words.ReplaceLineEndings(end),
                body.Start.Value == body.End.Value ? end : text.AsSpan(body.End.Value)
            );
            // The body is read as it was meant, or the file is left alone.
            if (
                FrontMatter.Split(edited) is not { } parts
                || !string.Equals(parts.Body, words.TrimEnd(), StringComparison.Ordinal)
            )
            {
                return null;
            }
        }

        var front = text[yaml];
        if (change.Words is { } value && change.Unit.Block.Kind != BlockKind.Result)
        {
            front = SetWords(front, change.Unit.Block.Name, value, change.Unit.ListLength);
        }

        if (front is not null && change.SourceHash is { } hash)
        {
            front = Patch.Set(front, [Hashes, change.Unit.HashName], hash);
        }

        return front is null
            ? null
            : string.Concat(edited.AsSpan(0, yaml.Start.Value), front, edited.AsSpan(yaml.End.Value));
    }

    private static string? SetWords(string front, string block, string value, int listLength)
    {
        var bracket = block.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return Patch.Set(front, block.Split('.'), value);
        }

        // Each measure needs its words at its own place, so those without words get an empty one.
        var (list, dot) = (block[..bracket], block.IndexOf('.', bracket));
        return Patch.AddMaps(front, list, listLength) is { } filled
            ? Patch.Set(filled, [list, EditionEdit.PlaceOf(block[bracket..dot]), block[(dot + 1)..]], value)
            : null;
    }

    /// <summary>Where front matter and body stand in the text as it is, with its own line ends.</summary>
    internal static (Range Yaml, Range Body)? FindParts(string text)
    {
        var first = NextLine(text, 0);
        if (text[..first].Trim('\uFEFF', '\r', '\n', ' ', '\t') is not "---")
        {
            return null;
        }

        for (var at = first; at < text.Length; at = NextLine(text, at))
        {
            var next = NextLine(text, at);
            if (text[at..next].TrimEnd() is not "---")
            {
                continue;
            }

            var body = next;
            while (body < text.Length && NextLine(text, body) is var end && string.IsNullOrWhiteSpace(text[body..end]))
            {
                body = end;
            }

            return (first..at, body..Math.Max(body, text.AsSpan().TrimEnd().Length));
        }

        return null;
    }

    private static int NextLine(string text, int at) =>
        text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
}
