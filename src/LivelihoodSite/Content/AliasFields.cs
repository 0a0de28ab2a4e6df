using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Reads <c>aliases</c>: addresses that a page had before and still answers to.</summary>
internal static class AliasFields
{
    /// <summary>The aliases, in file order; one that cannot be an address is a finding (LS1022).</summary>
    /// <param name="fields">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="parts">How many parts an alias may have: 1 for a name, 2 also for <c>category/page</c>.</param>
    public static IReadOnlyList<string> Read(YamlFields fields, int parts, string key = "aliases") =>
        Read(
            fields,
            key,
            alias => IsValid(alias, parts),
            parts == 1
                ? (Message)"Write the name alone, such as elderly-care."
                : "Write the name, or the category and the name, without language and ending: elderly-care/canteens."
        );

    /// <summary>The same for a page that may have lain in any folder, under the name that opens a folder, too.</summary>
    /// <param name="fields">The map.</param>
    /// <param name="opening">The name that opens a folder.</param>
    public static IReadOnlyList<string> ReadPaths(YamlFields fields, string opening) =>
        Read(
            fields,
            "aliases",
            alias =>
                alias.Split('/') is var names
                && names[..^1].All(Slugs.IsValid)
                && (names[^1] == opening || Slugs.IsValid(names[^1])),
            "Write its folders and its name, without language and ending: forms/fees."
        );

    private static IReadOnlyList<string> Read(YamlFields fields, string key, Func<string, bool> isValid, Message hint)
    {
        var aliases = fields.Texts(key);
        if (aliases.Count == 0)
        {
            return aliases;
        }

        foreach (var alias in aliases.Where(alias => !isValid(alias)))
        {
            fields.Findings.Error(
                "LS1022",
                fields.Path,
                fields.LineOf(key),
                1,
                $"“{alias}” cannot have been an address of this page.",
                hint
            );
        }

        return [.. aliases.Where(isValid)];
    }

    private static bool IsValid(string alias, int parts) =>
        alias.Split('/') is var names && names.Length <= parts && names.All(Slugs.IsValid);
}
