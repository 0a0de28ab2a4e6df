namespace LivelihoodSite.Model;

/// <summary>The paper that pages are printed on.</summary>
public enum PaperSize
{
    /// <summary>ISO A4, 210 × 297 mm.</summary>
    A4,

    /// <summary>US Letter, 8.5 × 11 inches.</summary>
    Letter,
}

/// <summary>The names of paper sizes in site.yml, on the command line and in CSS.</summary>
public static class PaperSizes
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["a4", "letter"];

    /// <summary>The size of a name, or null.</summary>
    public static PaperSize? FromName(string name) =>
        name switch
        {
            "a4" => PaperSize.A4,
            "letter" => PaperSize.Letter,
            _ => null,
        };

    /// <summary>The name of a size; CSS reads it, too.</summary>
    public static string ToName(this PaperSize size) => size == PaperSize.Letter ? "letter" : "a4";
}
