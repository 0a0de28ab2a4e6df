using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Shapes;

/// <summary>What a person most likely meant by a key that no file of its kind has at its place.</summary>
internal static class UnknownKey
{
    /// <summary>The likeliest cure.</summary>
    /// <param name="written">The key as written.</param>
    /// <param name="kind">What kind of file it is.</param>
    /// <param name="keys">The keys of the map that it stands in.</param>
    /// <param name="languages">Codes of languages that are keys there, too.</param>
    public static Message Hint(string written, ContentFileKind kind, KeySet keys, IReadOnlyList<string> languages)
    {
        IReadOnlyList<string> known = [.. keys.Keys.Select(key => key.Name), .. languages];
        // A key in its right spelling at the wrong place beats a key of another spelling.
        if (ReferenceEquals(keys, kind.Keys) && kind.Keys.HolderOf(written) is { } holder)
        {
            return $"It is known under “{holder.Name}” only: check the blanks before it.";
        }

        if (!ReferenceEquals(keys, kind.Keys) && kind.Keys.Find(written) is not null)
        {
            return "It belongs at the left margin: remove the blanks before it.";
        }

        if ((ByChineseName(written, keys) ?? Spelling.Nearest(written, known)) is { } meant)
        {
            return $"Did you mean “{meant}”?";
        }

        return ContentFileKind.All.FirstOrDefault(other => other.Keys.Find(written) is not null) is { } file
            ? (Message)$"It belongs in {file.Shown}."
            : $"Known keys: {Message.List(known)}.";
    }

    // An office may write 标题 for title, or 名称 for what is called 站点名称 here.
    private static string? ByChineseName(string written, KeySet keys) =>
        (
            keys.Keys.FirstOrDefault(key => key.ChineseName == written)
            ?? keys.Keys.FirstOrDefault(key =>
                written.Length > 1 && key.ChineseName.Contains(written, StringComparison.Ordinal)
            )
        )?.Name;
}
