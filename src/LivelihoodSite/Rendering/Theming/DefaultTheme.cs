namespace LivelihoodSite.Rendering.Theming;

/// <summary>The theme inside the program: theme/ of this repository as it was when the program was built.</summary>
public static class DefaultTheme
{
    private const string Prefix = "theme/";

    private static readonly SortedDictionary<string, string> Resources = Find();

    /// <summary>The names of its files (<c>layouts/home.html</c>), in ordinal order.</summary>
    public static IReadOnlyCollection<string> Names => Resources.Keys;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="KeyNotFoundException">The theme has no such file.</exception>
    public static byte[] Read(string name)
    {
        using var stream = typeof(DefaultTheme).Assembly.GetManifestResourceStream(Resources[name])!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // A build on Windows writes folders with a backslash.
    private static SortedDictionary<string, string> Find()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in typeof(DefaultTheme).Assembly.GetManifestResourceNames())
        {
            var name = resource.Replace('\\', '/');
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                found[name[Prefix.Length..]] = resource;
            }
        }

        return found;
    }
}
