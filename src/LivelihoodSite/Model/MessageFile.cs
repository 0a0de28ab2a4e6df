using System.Text;

namespace LivelihoodSite.Model;

/// <summary>
/// Reads the translations of one language: a gettext file (<c>.po</c>), which translators edit with the tools that they
/// know. <c>msgid</c> is the English form, <c>msgstr</c> its translation; what is empty or marked <c>fuzzy</c> counts as
/// not translated.
/// </summary>
public static class MessageFile
{
    /// <summary>The translation of each English form.</summary>
    /// <param name="text">The file.</param>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        var english = new StringBuilder();
        var translation = new StringBuilder();
        var into = english;
        var isFuzzy = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("#,"))
            {
                isFuzzy = line.Contains("fuzzy", StringComparison.Ordinal);
            }
            else if (line.StartsWith("msgid "))
            {
                into = english;
            }
            else if (line.StartsWith("msgstr "))
            {
                into = translation;
            }

            if (line.IndexOf('"') is var open and >= 0 && line[0] != '#')
            {
                Unescape(line[(open + 1)..line.LastIndexOf('"')], into);
            }
            else if (line.IsWhiteSpace())
            {
                Close();
            }
        }

        Close();
        return sentences;

        void Close()
        {
            if (english.Length > 0 && translation.Length > 0 && !isFuzzy)
            {
                sentences[english.ToString()] = translation.ToString();
            }

            english.Clear();
            translation.Clear();
            isFuzzy = false;
        }
    }

    private static void Unescape(ReadOnlySpan<char> quoted, StringBuilder into)
    {
        for (var at = 0; at < quoted.Length; at++)
        {
            if (quoted[at] == '\\' && at + 1 < quoted.Length)
            {
                at++;
                into.Append(quoted[at] == 'n' ? '\n' : quoted[at]);
            }
            else
            {
                into.Append(quoted[at]);
            }
        }
    }
}
