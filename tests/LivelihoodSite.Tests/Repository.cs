namespace LivelihoodSite.Tests;

/// <summary>The checkout under test.</summary>
internal static class Repository
{
    /// <summary>The folder that holds LivelihoodSite.sln.</summary>
    public static string Root { get; } = Find();

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
