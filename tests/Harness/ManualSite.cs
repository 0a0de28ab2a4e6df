namespace LivelihoodSite.TestHarness;

/// <summary>The manual of this checkout (docs/), which is a site of pages alone.</summary>
internal static class ManualSite
{
    /// <summary>A copy with everything that a build of it reads.</summary>
    public static TestSite Copy()
    {
        var site = TestSite.Empty();
        CopyTo(site, "");
        return site;
    }

    /// <summary>Copies the manual into a folder of a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="prefix">Empty for its root, else a folder with the last slash.</param>
    public static void CopyTo(TestSite site, string prefix)
    {
        var docs = Repository.PathOf("docs");
        foreach (var file in Directory.EnumerateFiles(docs, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(docs, file).Replace('\\', '/');
            if (!path.StartsWith("output", StringComparison.Ordinal))
            {
                site.Write(prefix + path, File.ReadAllBytes(file));
            }
        }
    }
}
