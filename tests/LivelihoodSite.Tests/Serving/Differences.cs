using System.Text;
using System.Text.RegularExpressions;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Serving;

/// <summary>Where a preview shows something else than a clean build has written.</summary>
internal static partial class Differences
{
    /// <summary>One line for each file that is not the same; pages are compared without the script of the preview.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(ServedSite served, string output)
    {
        var differences = new List<string>();
        foreach (
            var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            var address = Path.GetRelativePath(output, file).Replace('\\', '/');
            var written = await File.ReadAllBytesAsync(file);
            var (status, _, body) = await served.GetAsync(
                string.Join('/', address.Split('/').Select(Uri.EscapeDataString))
            );
            var shown = address.EndsWith(".html", StringComparison.Ordinal)
                ? Encoding.UTF8.GetBytes(Script().Replace(Encoding.UTF8.GetString(body), ""))
                : body;
            if ((int)status != 200 || !written.AsSpan().SequenceEqual(shown))
            {
                differences.Add($"{address}: {(int)status}, {shown.Length} bytes instead of {written.Length}");
            }
        }

        return differences;
    }

    [GeneratedRegex(
        "<script src=\"/_preview/preview.js\" data-tag=\"[^\"]+\" defer></script>\n",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Script();
}
