using System.Globalization;
using System.Text.RegularExpressions;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Serving;

/// <summary>Changes that people make to a site one after the other, each of another kind than the last.</summary>
internal static partial class Edits
{
    private const string About = "input/pages/about.en.md";

    private static readonly Action<TestSite, string>[] Kinds = [Text, Words, Styles, Title, Slug, Page];

    /// <summary>Makes one; the same number always makes the same.</summary>
    public static void Make(TestSite site, int number) =>
        Kinds[number % Kinds.Length](site, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Where the page was that the fifth kind moves, after the change of this number.</summary>
    public static string AddressOf(TestSite site, int number)
    {
        var folder = Path.GetRelativePath(site.PathOf("input"), Path.GetDirectoryName(MovedFile(site))!).Split('/');
        return $"{folder[0]}/zh/{folder[1][(folder[1].IndexOf('-', StringComparison.Ordinal) + 1)..]}/place-{number}.html";
    }

    private static void Text(TestSite site, string number) =>
        site.Write(About, Number().Replace(site.Read(About).TrimEnd(), "") + $"\n\nNumber {number}.\n");

    private static void Words(TestSite site, string number) =>
        site.Write("theme/i18n/en.yml", $"preview_text: Trial run {number}\n");

    private static void Styles(TestSite site, string number) =>
        site.Write("theme/assets/css/custom.css", $"main {{ --number: {number}; }}\n");

    private static void Title(TestSite site, string number) => Set(site, "title", $"题目{number}");

    private static void Slug(TestSite site, string number) => Set(site, "slug", $"place-{number}");

    // It comes and goes.
    private static void Page(TestSite site, string number)
    {
        foreach (var language in (string[])["zh", "en"])
        {
            var path = $"input/pages/extra.{language}.md";
            if (site.Has(path))
            {
                site.Delete(path);
            }
            else
            {
                site.Write(path, $"---\ntitle: Extra {number}\n---\nText.\n");
            }
        }
    }

    private static string MovedFile(TestSite site) =>
        Directory
            .EnumerateFiles(site.PathOf("input"), "01*.zh.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();

    private static void Set(TestSite site, string key, string value)
    {
        var relative = Path.GetRelativePath(site.Folder, MovedFile(site));
        var lines = site.Read(relative)
            .Split('\n')
            .Where(line => !line.StartsWith(key + ":", StringComparison.Ordinal));
        var id = 0;
        site.Write(
            relative,
            string.Join(
                '\n',
                lines.SelectMany(line =>
                    line.StartsWith("id:", StringComparison.Ordinal) && id++ == 0
                        ? [line, $"{key}: {value}"]
                        : (string[])[line]
                )
            )
        );
    }

    [GeneratedRegex(@"\n\nNumber [0-9]+\.", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
