namespace LivelihoodSite.TestHarness;

/// <summary>The checkout under test.</summary>
internal static class Repository
{
    /// <summary>The folder that holds LivelihoodSite.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The full path of a file or folder of the checkout.</summary>
    /// <param name="relative">Relative to the root, with forward slashes.</param>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>The files of input/, relative to the root with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> InputFiles() =>
        [
            .. Directory
                .EnumerateFiles(PathOf("input"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "LivelihoodSite.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run inside the checkout.");
    }
}
