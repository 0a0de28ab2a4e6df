using System.Security.Cryptography;
using System.Text;

namespace LivelihoodSite.Rendering;

/// <summary>A file of the theme that pages link to.</summary>
/// <param name="Name">Name without fingerprint (<c>site.css</c>).</param>
/// <param name="FileName">Name with fingerprint (<c>site.1a2b3c4d.css</c>): another content has another name.</param>
/// <param name="Bytes">Its content.</param>
public sealed record Asset(string Name, string FileName, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The style sheets in the order of their cascade layers; they are published as one file.</summary>
    internal static readonly string[] StyleSheets = ["tokens", "base", "layout", "components", "print", "print-sheet"];

    /// <summary>The style sheets of booklets, which only printed pages need; see <see cref="PrintStyleSheet"/>.</summary>
    internal static readonly string[] PaperStyleSheets = ["print-booklet", "print-large", "print-official"];

    /// <summary>An asset of the given content.</summary>
    internal static Asset Of(string name, byte[] bytes)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes)).AsSpan(0, 8);
        var ending = name.LastIndexOf('.');
        var fileName =
            ending < 0 ? $"{name}.{fingerprint}" : $"{name.AsSpan(0, ending)}.{fingerprint}{name.AsSpan(ending)}";
        return new Asset(name, fileName, bytes);
    }

    /// <summary>Style sheets in one, without comments and indentation.</summary>
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
                    css.Append(content).Append('\n');
                }
            }
        }

        return css.ToString();
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
