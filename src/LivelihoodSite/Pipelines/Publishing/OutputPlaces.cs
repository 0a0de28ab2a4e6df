namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>The output folder and what lies beside it, in the same folder so that a rename never copies.</summary>
/// <param name="Output">What is published; full path, links resolved.</param>
public sealed record OutputPlaces(string Output)
{
    /// <summary>The next version while it is made; right after an exchange, the last version until it is removed.</summary>
    public string Stage { get; } = Output + ".stage";

    /// <summary>The last version between the two renames of a system without exchange.</summary>
    public string Old { get; } = Output + ".old";

    /// <summary>Held open by the running build.</summary>
    public string Lock { get; } = Output + ".lock";

    /// <summary>What was built last; it also says that the folders are this program's to replace.</summary>
    public string State { get; } = Output + ".state";

    /// <summary>PDF files made so far; a build only reads them.</summary>
    public string Printed { get; } = Output + ".printed";

    /// <summary>The places of an output folder as the user names it.</summary>
    public static OutputPlaces Of(string output)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)));
        var real = folder.LinkTarget is null ? folder.FullName : folder.ResolveLinkTarget(true)!.FullName;
        return new OutputPlaces(Path.TrimEndingDirectorySeparator(real));
    }
}
