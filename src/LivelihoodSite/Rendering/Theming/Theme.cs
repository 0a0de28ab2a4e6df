using System.Text;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;

namespace LivelihoodSite.Rendering.Theming;

/// <summary>What loading a theme gives: the theme, or what is wrong with its files.</summary>
/// <param name="Theme">Null when there is an error.</param>
/// <param name="Diagnostics">In the order of files, then lines.</param>
public sealed record ThemeResult(Theme? Theme, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Templates, words and assets: everything about pages that is not content.</summary>
public sealed class Theme : IDisposable
{
    private readonly ThemeFiles source;
    private readonly SortedDictionary<string, Words> words;
    private readonly Dictionary<string, string> fileNames;

    private Theme(
        ThemeFiles files,
        PageTemplates templates,
        SortedDictionary<string, Words> words,
        IReadOnlyList<Asset> assets,
        string paperStyles
    )
    {
        source = files;
        PaperStyles = paperStyles;
        Templates = templates;
        this.words = words;
        Assets = assets;
        fileNames = assets.ToDictionary(asset => asset.Name, asset => asset.FileName, StringComparer.Ordinal);
    }

    // What only one kind of site links to.
    private static readonly string[] ForReports = ["bilingual.css", "js/filter.js"];
    private static readonly string[] ForPages = ["pages.css"];

    /// <summary>The files that pages link to, in ordinal order of their names.</summary>
    public IReadOnlyList<Asset> Assets { get; }

    /// <summary>The files that a kind of site publishes; every edition has its own copy.</summary>
    public IEnumerable<Asset> AssetsOf(SiteKind kind) =>
        Assets.Where(asset =>
            !(kind is SiteKind.Pages ? ForReports : ForPages).Contains(asset.Name, StringComparer.Ordinal)
        );

    /// <summary>How booklets look on paper, as one style sheet.</summary>
    internal string PaperStyles { get; }

    internal PageTemplates Templates { get; }

    /// <summary>How often a template was parsed for this theme: once for each file, whatever was rendered.</summary>
    public int ParsedTemplates => Templates.Parsed;

    /// <summary>The templates that say more than names, conditions, loops and partials, and take about ten times as long for it.</summary>
    public IEnumerable<string> InterpretedTemplates => Templates.Interpreted;

    /// <summary>Reads the default theme with a site's own files over it.</summary>
    /// <param name="themeFolder">The folder with layouts/, partials/, assets/ and i18n/; it need not be there.</param>
    /// <exception cref="IOException">The folder or one of its files cannot be read.</exception>
    /// <param name="isWhole">True for the theme that the package of a frozen edition carries.</param>
    public static ThemeResult Load(string themeFolder, bool isWhole = false)
    {
        ArgumentNullException.ThrowIfNull(themeFolder);
        var files = new ThemeFiles(themeFolder, isWhole);
        var styles = files.In("assets/css", ".css");
        // Side by side: every page waits for all of it.
        var ofWords = new List<Diagnostic>();
        var wordsRead = Task.Run(() => LoadWords(files, ofWords));
        var assetsMade = Task.Run(() => LoadAssets(files, styles));
        var diagnostics = new List<Diagnostic>();
        var templates = PageTemplates.Parse(
            files
                .In("layouts", ".html")
                .Concat(files.In("partials", ".html"))
                .Select(file => (file.Name[..^".html".Length], file.Shown, file.Text)),
            diagnostics
        );
        var languages = wordsRead.GetAwaiter().GetResult();
        var assets = assetsMade.GetAwaiter().GetResult();
        diagnostics.AddRange(ofWords);
        CheckStyles(styles, diagnostics);
        if (diagnostics.Count > 0)
        {
            templates.Dispose();
            return new ThemeResult(null, diagnostics);
        }

        var paper = Styles(styles, Asset.PaperStyleSheets);
        return new ThemeResult(new Theme(files, templates, languages, assets, paper), diagnostics);
    }

    /// <summary>
    /// All files that make this look, so that it can be had again when the default theme has changed: own files in the place of
    /// default ones, words joined word by word. In ordinal order of their names.
    /// </summary>
    public IEnumerable<(string Name, byte[] Bytes)> Files() =>
        source
            .All.Where(file => !file.Name.Split('/').Any(part => part.StartsWith('.')))
            .Select(file =>
                (file.Name, file.Default is { } standard && IsWords(file) ? Joined(file, standard) : file.Bytes)
            );

    private static bool IsWords(ThemeFile file) =>
        file.Name.StartsWith("i18n/", StringComparison.Ordinal) && file.Name.EndsWith(".yml", StringComparison.Ordinal);

    // A file that says every word stays as it is.
    private static byte[] Joined(ThemeFile own, ThemeFile standard)
    {
        var mine = Words.Parse(own.Shown, own.Text, []);
        var joined = Words.Parse(standard.Shown, standard.Text, []).With(mine, []);
        return joined.Keys.SequenceEqual(mine.Keys, StringComparer.Ordinal)
            ? own.Bytes
            : Encoding.UTF8.GetBytes(joined.ToFile());
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

    /// <summary>One error for each language that has no words file (LS0803).</summary>
    public IEnumerable<Diagnostic> MissingWords(IEnumerable<Language> languages) =>
        languages
            .Where(language => !words.ContainsKey(language.Code))
            .Select(language => new Diagnostic(
                "LS0803",
                Severity.Error,
                $"theme/i18n/{language.Code}.yml",
                0,
                0,
                $"The words file of the language {language.Name} is missing.",
                "Copy that of another language and translate its words."
            ));

    /// <summary>The published file name of an asset.</summary>
    /// <param name="name">Name without fingerprint.</param>
    internal string FileNameOf(string name) =>
        fileNames.GetValueOrDefault(name)
        ?? throw RenderException.MissingFile($"The theme has no asset {name}.", "Restore the file.");

    /// <inheritdoc/>
    public void Dispose() => Templates.Dispose();

    // Word by word: a site's words file holds only what it says in its own way.
    private static SortedDictionary<string, Words> LoadWords(ThemeFiles files, List<Diagnostic> diagnostics)
    {
        var languages = new SortedDictionary<string, Words>(StringComparer.Ordinal);
        var unknown = new UnknownWords(files);
        foreach (var file in files.In("i18n", ".yml"))
        {
            var own = Words.Parse(file.Shown, file.Text, diagnostics);
            if (file.IsOwn)
            {
                unknown.Report(own, diagnostics);
            }

            languages[Path.GetFileNameWithoutExtension(file.Name)] = file.Default is { } standard
                ? Words.Parse(standard.Shown, standard.Text, diagnostics).With(own, diagnostics)
                : own;
        }

        // A word of the site that cannot stand has been told already, by the name of its own file.
        if (diagnostics.Count == 0)
        {
            Words.Compare([.. languages.Values], diagnostics);
        }

        return languages;
    }

    private static List<Asset> LoadAssets(ThemeFiles files, IReadOnlyList<ThemeFile> styles)
    {
        var assets = files
            .In("assets", "")
            .Where(file => !styles.Any(style => string.Equals(style.Name, file.Name, StringComparison.Ordinal)))
            .Select(file => Asset.OfTheme(file.Name["assets/".Length..], file.Bytes))
            .ToList();
        assets.Add(Asset.Of("site.css", Encoding.UTF8.GetBytes(Styles(styles, Asset.StyleSheets))));
        assets.Add(Asset.Of("bilingual.css", Encoding.UTF8.GetBytes(Styles(styles, Asset.BilingualStyleSheets))));
        assets.Add(Asset.Of("pages.css", Encoding.UTF8.GetBytes(Styles(styles, Asset.PagesStyleSheets))));
        assets.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return assets;
    }

    private static void CheckStyles(IReadOnlyList<ThemeFile> styles, List<Diagnostic> diagnostics)
    {
        foreach (var file in styles.Where(file => !Asset.AllStyleSheets.Any(name => file.Name == StyleSheet(name))))
        {
            diagnostics.Add(
                new Diagnostic(
                    "LS0807",
                    Severity.Error,
                    file.Shown,
                    0,
                    0,
                    "No page takes a style sheet of this name.",
                    $"Known names: {string.Join(", ", Asset.AllStyleSheets)}. Write your own rules into custom.css."
                )
            );
        }
    }

    private static string Styles(IReadOnlyList<ThemeFile> styles, IEnumerable<string> names) =>
        Asset.Joined(
            names
                .Select(name => styles.FirstOrDefault(file => file.Name == StyleSheet(name)))
                .OfType<ThemeFile>()
                .Select(file => file.Text)
        );

    private static string StyleSheet(string name) => $"assets/css/{name}.css";
}
