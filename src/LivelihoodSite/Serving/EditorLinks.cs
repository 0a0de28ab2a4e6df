using LivelihoodSite.Content;

namespace LivelihoodSite.Serving;

/// <summary>Links that open a file at its line in the editor of the person at this computer.</summary>
/// <param name="folder">The site.</param>
/// <param name="scheme">How the editor is called (<c>vscode</c>), or null for no links.</param>
internal sealed class EditorLinks(SiteFolder folder, string? scheme)
{
    /// <summary>Editors that open <c>SCHEME://file/PATH:LINE:COLUMN</c>.</summary>
    public static IReadOnlyList<string> Known { get; } = ["vscode", "vscodium", "cursor", "windsurf"];

    /// <summary>The link, or null: no editor, or no such file.</summary>
    /// <param name="path">As a finding names it.</param>
    /// <param name="line">From 1, or 0.</param>
    /// <param name="column">From 1, or 0.</param>
    public string? To(string? path, int line, int column)
    {
        if (scheme is null || path is null || !File.Exists(folder.Full(path)))
        {
            return null;
        }

        var full = folder.Full(path).Replace('\\', '/').TrimStart('/');
        var escaped = string.Join('/', full.Split('/').Select(Uri.EscapeDataString))
            .Replace("%3A", ":", StringComparison.Ordinal);
        return $"{scheme}://file/{escaped}:{Math.Max(line, 1)}:{Math.Max(column, 1)}";
    }
}
