using System.Globalization;
using System.Text.RegularExpressions;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Publishing;

/// <summary>
/// Numbers of persons: 公民身份号码 (GB 11643-1999: region, date of birth, check character) and mobile telephone numbers.
/// Full-width digits count, too.
/// </summary>
internal static partial class PersonalData
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>What of it stands in a text, as written, in order.</summary>
    public static IEnumerable<string> In(string text)
    {
        var narrow = Narrow(text);
        foreach (Match match in Number().Matches(narrow))
        {
            if (match.Length != 18 || IsIdentityNumber(narrow.AsSpan(match.Index, match.Length)))
            {
                yield return text.Substring(match.Index, match.Length);
            }
        }
    }

    /// <summary>What kind of number it is.</summary>
    public static Message NameOf(string found) =>
        found.Length == 18 ? (Message)"a 身份证 number" : "a mobile telephone number";

    /// <summary>The number for a message, which must not spread it.</summary>
    public static string Masked(string found) => string.Concat(found.AsSpan(0, 3), "…", found.AsSpan(found.Length - 2));

    private static bool IsIdentityNumber(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (number[i] - '0') * Weights[i];
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(number[17])
            && DateOnly.TryParseExact(
                number.Slice(6, 8),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            );
    }

    private static string Narrow(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = source[i] is >= '０' and <= '９' ? (char)(source[i] - '０' + '0') : source[i];
                }
            }
        );

    [GeneratedRegex(
        "(?<![0-9A-Za-z.])([1-9][0-9]{16}[0-9Xx]|1[3-9][0-9]([- ]?[0-9]{4}){2})(?![0-9A-Za-z])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000
    )]
    private static partial Regex Number();
}
