using AngleSharp.Html.Parser;

namespace LivelihoodSite.Benchmarks.Engines;

/// <summary>Says whether two sites have the same pages with the same words.</summary>
internal static class SameWords
{
    /// <summary>Prints what differs, then how much was compared; 0 when nothing differs.</summary>
    public static int Compare(string ours, string theirs)
    {
        var pages = Pages(ours);
        var others = Pages(theirs);
        var different = 0;
        foreach (var path in pages.Union(others, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var mine = pages.Contains(path) ? WordsOf(Path.Combine(ours, path)) : "(no page)";
            var other = others.Contains(path) ? WordsOf(Path.Combine(theirs, path)) : "(no page)";
            if (mine != other && ++different <= 5)
            {
                var at = mine.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
                Console.Error.WriteLine($"{path}: “{Around(mine, at)}” against “{Around(other, at)}”");
            }
        }

        Console.WriteLine($"{pages.Count} pages against {others.Count}; {different} differ in their words.");
        return different == 0 ? 0 : 1;
    }

    private static string Around(string text, int at) => text[Math.Max(at - 20, 0)..Math.Min(at + 30, text.Length)];

    private static HashSet<string> Pages(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .ToHashSet(StringComparer.Ordinal);

    private static string WordsOf(string file)
    {
        var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
        return string.Concat((page.Title + page.Body!.TextContent).Where(letter => !char.IsWhiteSpace(letter)));
    }
}
