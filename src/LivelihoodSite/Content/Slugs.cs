using LivelihoodSite.Content.Yaml;

namespace LivelihoodSite.Content;

/// <summary>ASCII slugs: lower-case letters and digits in groups joined by single hyphens.</summary>
public static class Slugs
{
    // Names that a category folder uses itself.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "index", "print" };

    public static bool IsValid(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return slug.Length is > 0 and <= 80
            && slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            && slug[0] != '-'
            && slug[^1] != '-'
            && !slug.Contains("--", StringComparison.Ordinal)
            && !Reserved.Contains(slug)
            && !DeviceNames.Reserves(slug);
    }

    /// <summary>The slug of a map, or null when absent; one that is not valid is a finding (LS0413).</summary>
    internal static string? Read(YamlFields fields)
    {
        var slug = fields.Text("slug");
        if (slug is null || IsValid(slug))
        {
            return slug;
        }

        fields.Findings.Error(
            "LS0413",
            fields.Path,
            fields.LineOf("slug"),
            1,
            $"“{slug}” cannot be a slug.",
            "Use lower-case ASCII letters and digits joined by single hyphens, such as inclusive-places; not index, print, or a name that Windows keeps for a device (con, aux, nul, com1)."
        );
        return null;
    }
}
