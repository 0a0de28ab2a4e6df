using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering.Theming;

/// <summary>A file of the theme that pages link to.</summary>
/// <param name="Name">Name without fingerprint (<c>site.css</c>).</param>
/// <param name="FileName">Name with fingerprint (<c>site.1a2b3c4d.css</c>): another content has another name.</param>
/// <param name="Bytes">Its content.</param>
public sealed record Asset(string Name, string FileName, ReadOnlyMemory<byte> Bytes)
{
    private static readonly SearchValues<char> PropertyName = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    );

    /// <summary>
    /// The style sheets in the order of their cascade layers; they are published as one file. The last is a site's own.
    /// </summary>
    internal static readonly string[] StyleSheets =
    [
        "tokens",
        "base",
        "layout",
        "overview",
        "charts",
        "lists",
        "project",
        "reading",
        "booklet",
        "years",
        "aids",
        "search",
        "print",
        "print-sheet",
        "custom",
    ];

    /// <summary>The style sheet that only pages side by side need.</summary>
    internal static readonly string[] BilingualStyleSheets = ["bilingual"];

    /// <summary>The style sheet that only sites of pages alone need.</summary>
    internal static readonly string[] PagesStyleSheets = ["pages"];

    /// <summary>The style sheets of booklets, which only printed pages need.</summary>
    internal static readonly string[] PaperStyleSheets = ["print-booklet", "print-large", "print-official"];

    /// <summary>Every name that a theme may use.</summary>
    internal static IEnumerable<string> AllStyleSheets =>
        [.. StyleSheets, .. BilingualStyleSheets, .. PagesStyleSheets, .. PaperStyleSheets];

    /// <summary>An asset of the given content.</summary>
    internal static Asset Of(string name, byte[] bytes) =>
        Of(name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>A picture that site.yml names.</summary>
    public static Asset Of(SiteImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Of(image.Path[(image.Path.LastIndexOf('/') + 1)..], image.Bytes, image.Sha256);
    }

    private static Asset Of(string name, ReadOnlyMemory<byte> bytes, string sha256)
    {
        var fingerprint = sha256.AsSpan(0, 8);
        var ending = name.LastIndexOf('.');
        var fileName =
            ending < 0 ? $"{name}.{fingerprint}" : $"{name.AsSpan(0, ending)}.{fingerprint}{name.AsSpan(ending)}";
        return new Asset(name, fileName, bytes);
    }

    /// <summary>A file of the theme; a script loses what readers of its source need and browsers do not.</summary>
    internal static Asset OfTheme(string name, byte[] bytes) =>
        name.EndsWith(".js", StringComparison.Ordinal)
            ? Of(name, Encoding.UTF8.GetBytes(ScriptText.Tighten(Encoding.UTF8.GetString(bytes))))
            : Of(name, bytes);

    /// <summary>Style sheets in one, without comments, indentation, needless spaces and line breaks.</summary>
    internal static string Joined(IEnumerable<string> parts)
    {
        var css = new StringBuilder();
        foreach (var part in parts)
        {
            foreach (var line in WithoutComments(part).Split('\n'))
            {
                var content = line.Trim();
                if (content.Length > 0)
                {
                    Append(css, content);
                }
            }
        }

        return css.ToString();
    }

    private static void Append(StringBuilder css, ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (line[^1] == '{')
        {
            css.Append(line[..^1].TrimEnd()).Append('{');
        }
        else if (colon > 0 && line[^1] == ';' && !line[..colon].ContainsAnyExcept(PropertyName))
        {
            // A property of its own without a value keeps its space: to old browsers that is one.
            var value = line[(colon + 1)..].TrimStart();
            css.Append(line[..(colon + 1)]).Append(value is ";" ? " " : "").Append(value);
        }
        else
        {
            // After these signs a line break says nothing.
            css.Append(line).Append(line[^1] is '}' or ';' or ',' ? "" : "\n");
        }
    }

    private static string WithoutComments(string css)
    {
        var output = new StringBuilder(css.Length);
        var position = 0;
        while (position < css.Length)
        {
            var start = css.IndexOf("/*", position, StringComparison.Ordinal);
            if (start < 0)
            {
                break;
            }

            output.Append(css, position, start - position);
            var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
            position = end < 0 ? css.Length : end + 2;
        }

        return output.Append(css, position, css.Length - position).ToString();
    }
}
