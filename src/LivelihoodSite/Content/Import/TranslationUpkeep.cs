using LivelihoodSite.Content.Yaml;

namespace LivelihoodSite.Content.Import;

/// <summary>
/// What the import records in a translation, whose words belong to people: under <c>source-before</c> the source words
/// that a block was made from, once they are no longer those of today; under <c>source-hash</c> the names, where their
/// translation is complete and no hash was ever recorded.
/// </summary>
/// <param name="file">The project as it stands on disk.</param>
/// <param name="now">Its words after this import.</param>
internal sealed class TranslationUpkeep(ProjectFile file, OwnedFields now)
{
    private const string Hashes = "source-hash";
    private const string Before = "source-before";

    /// <summary>The file to write, or null when there is nothing to record.</summary>
    public PlannedFile? Plan(TranslationFile translation)
    {
        if (translation.Parts is not { } parts)
        {
            return null;
        }

        var yaml = parts.Yaml;
        var before = BeforeOf(translation);
        if (!IsSame(before, translation.SourceBefore))
        {
            yaml = TopLevelKeys.Set(
                yaml,
                Before,
                before.Count == 0
                    ? ""
                    : YamlWriter.FlowMap(Before, [.. before.Select(entry => (entry.Key, (object?)entry.Value))])
            );
        }

        if (
            !translation.SourceHashes.ContainsKey(NamesBlock.Name)
            && NamesBlock.HashOf(file) is { } names
            && NamesBlock.IsComplete(file, translation)
        )
        {
            yaml = WithNames(yaml, names, translation);
        }

        return yaml == parts.Yaml
            ? null
            : new PlannedFile(translation.Path, (parts with { Yaml = yaml }).Join())
            {
                Reason = "the import has a source text or hash to record in this file.",
            };
    }

    // A text is kept as long as the hash of the translation is its own, and no longer that of the source.
    private List<KeyValuePair<string, string>> BeforeOf(TranslationFile translation)
    {
        var kept = new List<KeyValuePair<string, string>>();
        foreach (var (name, old, current, words) in Blocks(translation))
        {
            var recorded = translation.SourceHashes.GetValueOrDefault(name);
            var candidate =
                (IEnumerable<string?>)[translation.SourceBefore.GetValueOrDefault(name), old, file.Owned.Commitment];
            if (
                words is not null
                && recorded is not null
                && recorded != (current is null ? null : TextHash.Of(current))
                && candidate.FirstOrDefault(text => text is not null && TextHash.Of(text) == recorded) is { } made
            )
            {
                kept.Add(new(name, made));
            }
        }

        return kept;
    }

    private IEnumerable<(string Name, string? Old, string? Now, string? Words)> Blocks(TranslationFile translation)
    {
        // Until people write a title, the commitment stands in for it and is what its translation was made from.
        yield return ("title", file.Title ?? file.Owned.Commitment, file.Title ?? now.Commitment, translation.Title);
        yield return ("commitment", file.Owned.Commitment, now.Commitment, translation.Commitment);
        yield return ("result", file.Owned.Result, now.Result, translation.Result);
    }

    private static bool IsSame(List<KeyValuePair<string, string>> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.TrueForAll(entry => right.GetValueOrDefault(entry.Key) == entry.Value);

    private static string WithNames(string yaml, string hash, TranslationFile translation)
    {
        var old = TopLevelKeys.Find(yaml, Hashes);
        var lines = old?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
        // People who write one hash a line get one line more.
        var text =
            lines.Length > 1 && lines[0].TrimEnd() == $"{Hashes}:"
                ? $"{old}{lines[1][..(lines[1].Length - lines[1].TrimStart().Length)]}{NamesBlock.Name}: {hash}\n"
                : YamlWriter.FlowMap(
                    Hashes,
                    [
                        .. translation.SourceHashes.Select(entry => (entry.Key, (object?)entry.Value)),
                        (NamesBlock.Name, hash),
                    ]
                );
        return TopLevelKeys.Set(yaml, Hashes, text);
    }
}
