namespace LivelihoodSite.TestHarness;

/// <summary>
/// A small site in Chinese, English and Japanese on the theme of this checkout: nothing but words, files and a line in
/// site.yml. In Japanese a project, a result, a category name and a page are missing.
/// </summary>
internal static class ThreeLanguageSite
{
    /// <summary>The words file of the third language.</summary>
    public const string Words = "theme/i18n/ja.yml";

    private const string Fixture = "tests/LivelihoodSite.Tests/Fixtures/ThreeLanguages";

    /// <summary>The site, not built yet.</summary>
    public static TestSite Create()
    {
        var site = TestSite.Empty();
        foreach (var (folder, below) in (ReadOnlySpan<(string, string)>)[("theme", ""), (Fixture, Fixture + "/")])
        {
            foreach (var path in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
                site.Write(name[below.Length..], File.ReadAllBytes(path));
            }
        }

        site.Write(Words, Complete(site.Read("ja.yml"), site.Read("theme/i18n/en.yml")));
        return site;
    }

    // Words that the theme got after the fixture was written stand in English, so that a new word is no work here.
    private static string Complete(string words, string english)
    {
        var known = KeysOf(words).ToHashSet(StringComparer.Ordinal);
        var later = Entries(english).Where(entry => KeysOf(entry).Any(key => !known.Contains(key)));
        var gone = known.Except(KeysOf(english), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var kept = words.Split('\n').Where(line => !KeysOf(line).Any(gone.Contains));
        return string.Join('\n', kept.Concat(later)) + "\n";
    }

    // An entry is its line and the indented lines below it.
    private static IEnumerable<string> Entries(string yaml)
    {
        var entry = new List<string>();
        foreach (var line in yaml.Split('\n'))
        {
            if (entry.Count > 0 && !line.StartsWith(' '))
            {
                yield return string.Join('\n', entry);
                entry.Clear();
            }

            entry.Add(line);
        }

        yield return string.Join('\n', entry);
    }

    private static IEnumerable<string> KeysOf(string yaml) =>
        yaml.Split('\n')
            .Where(line => line.Length > 0 && char.IsAsciiLetterLower(line[0]))
            .Select(line => line.Split(':')[0]);
}
