using System.Text;
using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering.Theming;

/// <summary>Words in a site's own words files that no page takes and whose keys look like known ones (LS0808).</summary>
internal sealed class UnknownWords
{
    // The name of a language has a key of its own for every language that a site may have.
    private const string LanguageName = "language_";
    private const string Standard = "i18n/zh.yml";
    private readonly Lazy<HashSet<string>> known;
    private readonly Lazy<IReadOnlyList<string>> templates;

    /// <param name="files">The theme with the site's own files over it.</param>
    public UnknownWords(ThemeFiles files)
    {
        known = new Lazy<HashSet<string>>(() =>
            [.. Words.Parse(Standard, Encoding.UTF8.GetString(DefaultTheme.Read(Standard)), []).Keys]
        );
        templates = new Lazy<IReadOnlyList<string>>(() =>
            [.. files.In("layouts", ".html").Concat(files.In("partials", ".html")).Select(file => file.Text)]
        );
    }

    /// <summary>Reports the words of a site's own file that no template names and whose key is nearly one of the default theme.</summary>
    public void Report(Words own, ICollection<Diagnostic> diagnostics)
    {
        foreach (var key in own.Keys.Where(key => !known.Value.Contains(key) && !IsTaken(key)))
        {
            if (Spelling.Nearest(key, known.Value) is { } meant)
            {
                var (line, column) = own.PlaceOf(key);
                diagnostics.Add(
                    new Diagnostic(
                        "LS0808",
                        Severity.Error,
                        own.Path,
                        line,
                        column,
                        $"No page takes the word {key}.",
                        $"Did you mean {meant}?"
                    )
                );
            }
        }
    }

    private bool IsTaken(string key) =>
        key.StartsWith(LanguageName, StringComparison.Ordinal)
        || templates.Value.Any(text => text.Contains(key, StringComparison.Ordinal));
}
