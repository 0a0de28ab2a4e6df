namespace LivelihoodSite.TestHarness;

/// <summary>The fictitious site of three years in tests/DemoSite/, not built yet; every test has a copy of its own.</summary>
internal static class DemoSite
{
    /// <summary>What people expect of it, as tables that tests read.</summary>
    public const string Expected = "tests/DemoSite/expected.md";

    private const string Folder = "tests/DemoSite";

    /// <summary>A copy of the site.</summary>
    public static TestSite Create()
    {
        var site = TestSite.Empty();
        foreach (var part in (string[])["input", "seeds"])
        {
            foreach (
                var path in Directory.EnumerateFiles(
                    Repository.PathOf($"{Folder}/{part}"),
                    "*",
                    SearchOption.AllDirectories
                )
            )
            {
                var name = Path.GetRelativePath(Repository.PathOf(Folder), path).Replace('\\', '/');
                site.Write(name, File.ReadAllBytes(path));
            }
        }

        return site;
    }

    /// <summary>A copy as an office would publish it.</summary>
    /// <param name="baseUrl">Where it stands, with the last slash; null for a site that does not know its address.</param>
    public static TestSite CreatePublished(string? baseUrl = null)
    {
        var site = Create();
        site.Replace("input/site.yml", "published: false", "published: true");
        site.Replace("input/site.yml", "base_url:", $"base_url: {baseUrl}".TrimEnd());
        return site;
    }
}
