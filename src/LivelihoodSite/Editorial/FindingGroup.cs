namespace LivelihoodSite.Editorial;

/// <summary>What a finding is about, as <c>check --only</c> asks for it.</summary>
public enum FindingGroup
{
    /// <summary>The report and the files that people write.</summary>
    Content,

    /// <summary>Missing and outdated translations.</summary>
    Translation,

    /// <summary>The finished site: links, anchors, templates.</summary>
    Links,

    /// <summary>What a site lacks before it may be published.</summary>
    Publishing,
}

/// <summary>The group of each code; docs/diagnostics.md has the codes.</summary>
public static class FindingGroups
{
    /// <summary>The words that <c>--only</c> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["content", "translation", "links", "publishing"];

    /// <summary>The word of a group.</summary>
    public static string ToName(this FindingGroup group) => Names[(int)group];

    /// <summary>The group of a word, or null.</summary>
    public static FindingGroup? FromName(string name) =>
        Names.ToList().IndexOf(name) is >= 0 and var index ? (FindingGroup)index : null;

    /// <summary>The group of a code; the hundreds decide.</summary>
    public static FindingGroup Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code[..Math.Min(4, code.Length)] switch
        {
            // What people say of a series stands in the files of the projects.
            "LS10" when code.StartsWith("LS104", StringComparison.Ordinal) => FindingGroup.Content,
            "LS05" or "LS06" or "LS12" => FindingGroup.Translation,
            "LS07" or "LS08" or "LS09" => FindingGroup.Links,
            "LS10" => FindingGroup.Publishing,
            _ => FindingGroup.Content,
        };
    }
}
