using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LivelihoodSite.Paper;

/// <summary>What a page is, to the people who print it; the order is that of the lists.</summary>
public enum PrintKind
{
    /// <summary>A whole report.</summary>
    Booklet,

    /// <summary>The handout of a category.</summary>
    Category,

    /// <summary>A project page, which prints as a handout.</summary>
    Project,
}

/// <summary>A page of the finished site that is made to be printed.</summary>
/// <param name="Address">Relative to the output folder.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Key">See <see cref="KeyOf"/>.</param>
public sealed partial record PrintPage(string Address, PrintKind Kind, string Title, string Key)
{
    /// <summary>
    /// What a PDF of a page depends on: SHA-256 of the page, in lower-case hexadecimal digits. The page names its style
    /// sheets with fingerprints of their content, so another look is another page.
    /// </summary>
    public static string KeyOf(ReadOnlySpan<byte> page) => Convert.ToHexStringLower(SHA256.HashData(page));

    /// <summary>Every print page of a site, in ordinal order: those in the booklet's frame, and the project pages.</summary>
    /// <param name="output">The folder of the finished site.</param>
    public static IReadOnlyList<PrintPage> In(string output) =>
        [
            .. Directory
                .EnumerateFiles(output, "*.html", SearchOption.AllDirectories)
                .Select(file => Of(Path.GetRelativePath(output, file).Replace('\\', '/'), File.ReadAllBytes(file)))
                .OfType<PrintPage>()
                .OrderBy(page => page.Address, StringComparer.Ordinal),
        ];

    /// <summary>A page if it is made to be printed, else null.</summary>
    public static PrintPage? Of(string address, ReadOnlySpan<byte> bytes)
    {
        var html = Encoding.UTF8.GetString(bytes);
        var body = Body().Match(html);
        if (!body.Success)
        {
            return null;
        }

        var classes = body.Groups["classes"].Value.Split(' ');
        PrintKind? kind =
            classes.Contains("page-project", StringComparer.Ordinal) ? PrintKind.Project
            : classes.Contains("page-handout", StringComparer.Ordinal) ? PrintKind.Category
            : classes.Contains("booklet", StringComparer.Ordinal) ? PrintKind.Booklet
            : null;
        return kind is { } known
            ? new PrintPage(
                address,
                known,
                WebUtility.HtmlDecode(TitleElement().Match(html).Groups["title"].Value),
                KeyOf(bytes)
            )
            : null;
    }

    [GeneratedRegex(
        """<body class="(?<classes>[^"]*)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000
    )]
    private static partial Regex Body();

    [GeneratedRegex("<title>(?<title>[^<]*)</title>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex TitleElement();
}
