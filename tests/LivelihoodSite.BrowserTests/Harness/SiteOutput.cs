using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.BrowserTests.Harness;

/// <summary>A built site on disk: its files, its pages by kind, and each page parsed at most once.</summary>
public sealed class SiteOutput
{
    private readonly ConcurrentDictionary<string, Lazy<IHtmlDocument>> _documents = new(StringComparer.Ordinal);

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">The output folder.</param>
    public SiteOutput(string folder)
    {
        Folder = System.IO.Path.GetFullPath(folder);
        Files = Directory.Exists(Folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                    .Select(f => System.IO.Path.GetRelativePath(Folder, f).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
        Pages = [.. Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Select(PageAddress.Of)];
    }

    /// <summary>The folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>Every file, relative to the folder, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Every page, in ordinal order of the addresses.</summary>
    public IReadOnlyList<PageAddress> Pages { get; }

    /// <summary>The full path of a file.</summary>
    public string PathOf(string address) => System.IO.Path.Combine(Folder, address);

    /// <summary>A page, parsed without running scripts.</summary>
    public IHtmlDocument Document(string address) =>
        _documents
            .GetOrAdd(
                address,
                a => new Lazy<IHtmlDocument>(() => new HtmlParser().ParseDocument(File.ReadAllText(PathOf(a))))
            )
            .Value;

    /// <summary>
    /// The pages that a check of this kind looks at: all of them under <c>--all</c>, otherwise the one with the most to
    /// show (the longest file of the newest edition), where a layout breaks first.
    /// </summary>
    /// <exception cref="InvalidOperationException">The site has no such page; a check of nothing would pass.</exception>
    public IReadOnlyList<PageAddress> PagesOf(PageKind kind, string language)
    {
        var pages = Pages
            .Where(p => p.Kind == kind && string.Equals(p.Language, language, StringComparison.Ordinal))
            .OrderByDescending(p => p.Edition, StringComparer.Ordinal)
            .ThenByDescending(p => new FileInfo(PathOf(p.Path)).Length)
            .ThenBy(p => p.Path, StringComparer.Ordinal)
            .ToList();
        if (pages.Count == 0)
        {
            throw new InvalidOperationException(
                $"The site has no page of the kind {kind} {language}; it has {Pages.Count} pages."
            );
        }

        return TestScope.All ? pages : pages[..1];
    }
}
