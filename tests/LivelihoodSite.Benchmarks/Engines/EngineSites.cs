using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Benchmarks.Engines;

/// <summary>
/// Writes the same site for Hugo and Eleventy: a Markdown file a project page with its result as the text, a page a category
/// that lists its projects, the other pages with their HTML whole. What our program finds out (verdicts, neighbours, related
/// projects, excerpts) stands ready in the front matter, so that the others are spared it.
/// </summary>
internal static class EngineSites
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes both sites.</summary>
    /// <param name="corpus">The synthetic site.</param>
    /// <param name="built">Its pages, built with <c>parts: pages</c>.</param>
    /// <param name="target">Gets hugo/ and eleventy/.</param>
    public static void Write(string corpus, string built, string target)
    {
        var templates = Path.Combine(AppContext.BaseDirectory, "Templates");
        Copy(Path.Combine(templates, "hugo"), Path.Combine(target, "hugo"));
        Copy(Path.Combine(templates, "eleventy"), Path.Combine(target, "eleventy"));
        var bodies = Bodies(corpus);
        var frames = new SortedDictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (
            var folder in Directory
                .EnumerateDirectories(built, "*", SearchOption.AllDirectories)
                .Prepend(built)
                .Order(StringComparer.Ordinal)
        )
        {
            WriteFolder(folder, built, target, bodies, frames);
        }

        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(built, file);
            if (
                !path.EndsWith(".html", StringComparison.Ordinal)
                && !Path.GetFileName(path).StartsWith("sitemap", StringComparison.Ordinal)
            )
            {
                Put(target, $"hugo/static/{path}", File.ReadAllBytes(file));
                Put(target, $"eleventy/static/{path}", File.ReadAllBytes(file));
            }
        }

        var words = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
        {
            ["zh"] = WordsOf("zh"),
            ["en"] = WordsOf("en"),
        };
        foreach (var engine in (string[])["hugo/data", "eleventy/_data"])
        {
            Put(target, $"{engine}/frames.json", JsonSerializer.SerializeToUtf8Bytes(frames, Json));
            Put(target, $"{engine}/words.json", JsonSerializer.SerializeToUtf8Bytes(words, Json));
        }
    }

    private static void WriteFolder(
        string folder,
        string built,
        string target,
        Dictionary<string, string> bodies,
        SortedDictionary<string, IReadOnlyDictionary<string, string>> frames
    )
    {
        var pages = Directory
            .EnumerateFiles(folder, "*.html")
            .Order(StringComparer.Ordinal)
            .Select(file => (Path: Path.GetRelativePath(built, file).Replace('\\', '/'), Html: File.ReadAllText(file)))
            .Select(file => (file.Path, Page: EnginePage.Of(file.Path, file.Html)))
            .ToList();
        var category = pages.Find(page => page.Page.Kind is "category");
        var cards =
            category
                .Page?.Cards()
                .Select((card, place) => (card.Href, card.Write, place))
                .ToDictionary(card => card.Href, StringComparer.Ordinal)
            ?? [];
        foreach (var (path, page) in pages)
        {
            var name = path[..^".html".Length];
            if (page.Kind is "project")
            {
                var (_, write, place) = cards[Path.GetFileName(path)];
                Both(target, name + ".md", page.FrontMatter("project", place + 1, write), bodies[path]);
            }
            else if (page.Kind is "category")
            {
                frames.TryAdd(page.Frame, page.FrameParts());
                // A section of Hugo is a file of this name.
                Put(
                    target,
                    $"hugo/content/{Path.GetDirectoryName(path)}/_index.md",
                    Text(page.FrontMatter("category", 0, null), "")
                );
                Put(target, $"eleventy/content/{name}.md", Text(page.FrontMatter("category.njk", 0, null), ""));
            }
            else
            {
                Both(target, name + ".html", page.FrontMatter("whole", 0, null), page.Body);
            }
        }
    }

    private static void Both(string target, string name, string front, string body)
    {
        var isIndex = name.EndsWith("index.html", StringComparison.Ordinal);
        // "index" alone would make a bundle of the folder.
        Put(
            target,
            $"hugo/content/{(isIndex ? name.Replace("index.html", "home-page.html", StringComparison.Ordinal) : name)}",
            Text(front, body)
        );
        var layout = front.Contains("layout: \"project\"", StringComparison.Ordinal) ? "project" : "whole";
        var tagged = front.Replace($"layout: \"{layout}\"", $"layout: \"{layout}.njk\"", StringComparison.Ordinal);
        var key = name[..Math.Max(name.LastIndexOf('/'), 0)];
        Put(
            target,
            $"eleventy/content/{name}",
            Text(
                layout is "project" ? $"{tagged}tags: [\"{key}\"]\n" : tagged,
                layout is "project" ? body : $"{{% raw %}}{body}{{% endraw %}}"
            )
        );
    }

    private static byte[] Text(string front, string body) => Encoding.UTF8.GetBytes($"---\n{front}---\n{body}\n");

    // The Markdown of each result by the address of its page.
    private static Dictionary<string, string> Bodies(string corpus)
    {
        var content =
            SiteLoader.Load(new SiteFolder(corpus), new DiagnosticBag())
            ?? throw new InvalidOperationException("The synthetic site cannot be read.");
        return (
            from edition in content.Editions
            from language in content.Site.Languages
            from category in edition.Categories
            from project in category.Projects
            select (Addresses.Project(edition, language, category, project), project.Result?.In(language.Code) ?? "")
        ).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> WordsOf(string language)
    {
        var text = Encoding.UTF8.GetString(DefaultTheme.Read($"i18n/{language}.yml"));
        var words = Words.Parse(language, text, new List<Diagnostic>());
        return words.Keys.ToDictionary(key => key, key => words[key], StringComparer.Ordinal);
    }

    private static void Put(string target, string path, byte[] bytes)
    {
        var full = Path.Combine(target, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
