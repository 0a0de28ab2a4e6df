using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering;

/// <summary>What loading a theme gives: the theme, or what is wrong with its files.</summary>
/// <param name="Theme">Null when there is an error.</param>
/// <param name="Diagnostics">In the order of files, then lines.</param>
public sealed record ThemeResult(Theme? Theme, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Templates, words and assets: everything about pages that is not content.</summary>
public sealed class Theme : IDisposable
{
    private readonly SortedDictionary<string, Words> words;

    private Theme(
        PageTemplates templates,
        SortedDictionary<string, Words> words,
        IReadOnlyList<Asset> assets,
        string paperStyles
    )
    {
        PaperStyles = paperStyles;
        Templates = templates;
        this.words = words;
        Assets = assets;
    }

    /// <summary>The files to publish, in ordinal order of their names; every edition has its own copy.</summary>
    public IReadOnlyList<Asset> Assets { get; }

    /// <summary>How booklets look on paper, as one style sheet.</summary>
    internal string PaperStyles { get; }

    internal PageTemplates Templates { get; }

    /// <summary>Reads a theme.</summary>
    /// <param name="themeFolder">The folder with layouts/, partials/, assets/ and i18n/.</param>
    /// <exception cref="IOException">The folder or one of its files cannot be read.</exception>
    public static ThemeResult Load(string themeFolder)
    {
        ArgumentNullException.ThrowIfNull(themeFolder);
        var diagnostics = new List<Diagnostic>();
        var shownRoot = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(themeFolder)));
        var files = new ThemeFiles(themeFolder, shownRoot);

        var templates = PageTemplates.Parse(
            files
                .In("layouts", ".html")
                .Concat(files.In("partials", ".html"))
                .Select(file => (file.Name[..^".html".Length], file.Shown, file.ReadText())),
            diagnostics
        );
        var languages = files
            .In("i18n", ".yml")
            .Select(file => Words.Parse(file.Shown, file.ReadText(), diagnostics))
            .ToList();
        Words.Compare(languages, diagnostics);
        var styles = files.In("assets/css", ".css");
        var screen = LoadStyles(styles, Asset.StyleSheets, shownRoot, diagnostics);
        var paper = LoadStyles(styles, Asset.PaperStyleSheets, shownRoot, diagnostics);
        var assets = LoadAssets(files, styles, screen);

        if (diagnostics.Count > 0)
        {
            templates.Dispose();
            return new ThemeResult(null, diagnostics);
        }

        var byCode = new SortedDictionary<string, Words>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            byCode[Path.GetFileNameWithoutExtension(language.Path)] = language;
        }

        return new ThemeResult(new Theme(templates, byCode, assets, paper), diagnostics);
    }

    /// <summary>The words of a language.</summary>
    /// <exception cref="RenderException">The theme has no words file for it.</exception>
    public Words WordsOf(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return words.TryGetValue(language.Code, out var found)
            ? found
            : throw RenderException.MissingFile(
                $"The theme has no words for the language {language.Code}.",
                $"Add i18n/{language.Code}.yml."
            );
    }

    /// <summary>The published file name of an asset.</summary>
    /// <param name="name">Name without fingerprint.</param>
    internal string FileNameOf(string name) =>
        Assets.FirstOrDefault(asset => string.Equals(asset.Name, name, StringComparison.Ordinal))?.FileName
        ?? throw RenderException.MissingFile($"The theme has no asset {name}.", "Restore the file.");

    /// <inheritdoc/>
    public void Dispose() => Templates.Dispose();

    private static List<Asset> LoadAssets(ThemeFiles files, IReadOnlyList<ThemeFile> styles, string siteCss)
    {
        var assets = files
            .In("assets", "")
            .Where(file => !styles.Any(style => string.Equals(style.Name, file.Name, StringComparison.Ordinal)))
            .Select(file => Asset.Of(file.Name["assets/".Length..], file.ReadBytes()))
            .ToList();
        assets.Add(Asset.Of("site.css", Encoding.UTF8.GetBytes(siteCss)));
        assets.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return assets;
    }

    private static string LoadStyles(
        IReadOnlyList<ThemeFile> styles,
        IEnumerable<string> names,
        string shownRoot,
        List<Diagnostic> diagnostics
    )
    {
        var parts = new List<string>();
        foreach (var name in names)
        {
            var file = styles.FirstOrDefault(style =>
                string.Equals(style.Name, $"assets/css/{name}.css", StringComparison.Ordinal)
            );
            if (file is null)
            {
                diagnostics.Add(
                    new Diagnostic(
                        "LS0803",
                        Severity.Error,
                        $"{shownRoot}/assets/css/{name}.css",
                        0,
                        0,
                        "The style sheet is missing.",
                        "Restore the file; it may be empty."
                    )
                );
            }
            else
            {
                parts.Add(file.ReadText());
            }
        }

        return Asset.Joined(parts);
    }

    /// <summary>The files of a theme folder, in ordinal order.</summary>
    private sealed class ThemeFiles(string folder, string shownRoot)
    {
        public IReadOnlyList<ThemeFile> In(string subfolder, string ending)
        {
            var path = Path.Combine(folder, subfolder);
            return Directory.Exists(path)
                ?
                [
                    .. Directory
                        .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                        .Where(file => file.EndsWith(ending, StringComparison.Ordinal))
                        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                        .Order(StringComparer.Ordinal)
                        .Select(name => new ThemeFile(name, $"{shownRoot}/{name}", Path.Combine(folder, name))),
                ]
                : [];
        }
    }

    /// <summary>One file: its name in the theme, its name in messages, and where it lies.</summary>
    private sealed record ThemeFile(string Name, string Shown, string FullPath)
    {
        public string ReadText() => File.ReadAllText(FullPath, Encoding.UTF8).ReplaceLineEndings("\n");

        public byte[] ReadBytes() => File.ReadAllBytes(FullPath);
    }
}
