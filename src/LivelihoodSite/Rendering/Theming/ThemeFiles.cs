using System.Text;

namespace LivelihoodSite.Rendering.Theming;

/// <summary>One file of a theme.</summary>
/// <param name="Name">Its name in the theme (<c>layouts/home.html</c>).</param>
/// <param name="Shown">Its name in messages.</param>
/// <param name="IsOwn">True for a file of a site's own theme.</param>
/// <param name="Default">The file of the default theme in whose place it stands, or null.</param>
/// <param name="Content">What it holds: read once, when somebody asks for it first.</param>
internal sealed record ThemeFile(string Name, string Shown, bool IsOwn, ThemeFile? Default, Lazy<byte[]> Content)
{
    /// <summary>What it holds.</summary>
    public byte[] Bytes => Content.Value;

    /// <summary>What it holds, as text with LF.</summary>
    public string Text => Encoding.UTF8.GetString(WithoutMark(Bytes)).ReplaceLineEndings("\n");

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
}

/// <summary>The files of the default theme, with those of a site's own folder in the place of files of the same name.</summary>
internal sealed class ThemeFiles
{
    private readonly SortedDictionary<string, ThemeFile> files = new(StringComparer.Ordinal);

    /// <param name="folder">The site's own files; it need not be there.</param>
    /// <param name="isWhole">
    /// True when the folder holds a whole theme, as the package of a frozen edition does: then no style sheet, script or picture of
    /// the default theme joins it. Templates and words that a later program asks for still come from there.
    /// </param>
    public ThemeFiles(string folder, bool isWhole = false)
    {
        foreach (
            var name in DefaultTheme.Names.Where(name =>
                !isWhole || !name.StartsWith("assets/", StringComparison.Ordinal)
            )
        )
        {
            files[name] = new ThemeFile(
                name,
                $"default-theme/{name}",
                IsOwn: false,
                Default: null,
                new(() => DefaultTheme.Read(name))
            );
        }

        if (!Directory.Exists(folder))
        {
            return;
        }

        var shown = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            files[name] = new ThemeFile(
                name,
                $"{shown}/{name}",
                IsOwn: true,
                files.GetValueOrDefault(name),
                new(() => File.ReadAllBytes(path))
            );
        }
    }

    /// <summary>All files, in ordinal order of their names.</summary>
    public IReadOnlyCollection<ThemeFile> All => files.Values;

    /// <summary>The files of a folder of the theme and below it, in ordinal order.</summary>
    public IReadOnlyList<ThemeFile> In(string folder, string ending) =>
        [
            .. files.Values.Where(file =>
                file.Name.StartsWith(folder + "/", StringComparison.Ordinal)
                && file.Name.EndsWith(ending, StringComparison.Ordinal)
            ),
        ];
}
