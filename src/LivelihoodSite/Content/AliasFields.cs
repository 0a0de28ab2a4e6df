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
    public static IReadOnlyList<string> Read(YamlFields fields, int parts, string key = "aliases")
    {
        var aliases = fields.Texts(key);
        foreach (var alias in aliases.Where(alias => !IsValid(alias, parts)))
        {
            fields.Findings.Error(
                "LS1022",
                fields.Path,
                fields.LineOf(key),
                1,
                $"“{alias}” cannot have been an address of this page.",
                parts == 1
                    ? (Message)"Write the name alone, such as elderly-care."
                    : "Write the name, or the category and the name, without language and ending: elderly-care/canteens."
            );
        }

        return [.. aliases.Where(alias => IsValid(alias, parts))];
    }

    private static bool IsValid(string alias, int parts) =>
        alias.Split('/') is var names && names.Length <= parts && names.All(Slugs.IsValid);
}
