namespace LivelihoodSite.Model;

/// <summary>How the program names itself where it says what made something.</summary>
public static class Tool
{
    /// <summary><c>LivelihoodSite 0.1.0</c>: the version comes from Directory.Build.props, never from the place of the build.</summary>
    public static string NameAndVersion { get; } =
        $"LivelihoodSite {typeof(Tool).Assembly.GetName().Version?.ToString(3) ?? "0.0.0"}";
}
