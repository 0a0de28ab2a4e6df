using System.Globalization;
using System.Text;

namespace LivelihoodSite.Serving;

/// <summary>What a browser asks for, read strictly: an address of the site and a query.</summary>
/// <param name="Path">Decoded, relative to the root of the site, without a slash in front; "" is the root itself.</param>
/// <param name="Query">What follows the question mark, as it came; "" when there is none.</param>
internal sealed record RequestTarget(string Path, string Query)
{
    private const int Longest = 2048;

    // What no address of a site holds. A percent sign that is still there after decoding was encoded twice.
    private const string Forbidden = "\\%:*?\"<>|#";

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Reads the target of a request line (RFC 9112, origin form only).</summary>
    /// <param name="raw">As it came over the line, nothing decoded or tidied.</param>
    /// <returns>Null for anything that no page of a site links to.</returns>
    public static RequestTarget? Parse(string raw)
    {
        if (raw.Length is 0 or > Longest || raw[0] != '/' || raw.Any(sign => sign is <= ' ' or > '~'))
        {
            return null;
        }

        var question = raw.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? raw[1..] : raw[1..question];
        return Decode(path) is { } decoded && IsAddress(decoded)
            ? new RequestTarget(decoded, question < 0 ? "" : raw[(question + 1)..])
            : null;
    }

    /// <summary>The value of a part of the query that needs no decoding, or null.</summary>
    public string? Value(string name) =>
        Query
            .Split('&')
            .Where(part => part.StartsWith(name + "=", StringComparison.Ordinal))
            .Select(part => part[(name.Length + 1)..])
            .FirstOrDefault();

    private static string? Decode(string path)
    {
        var bytes = new byte[path.Length];
        var length = 0;
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] != '%')
            {
                bytes[length++] = (byte)path[at];
            }
            else if (
                at + 2 < path.Length
                && byte.TryParse(
                    path.AsSpan(at + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
            {
                bytes[length++] = value;
                at += 2;
            }
            else
            {
                return null;
            }
        }

        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsAddress(string path)
    {
        var segments = path.Split('/');
        return !path.Any(sign => char.IsControl(sign) || Forbidden.Contains(sign))
            && segments[..^1].All(segment => segment.Length > 0)
            && segments.All(segment => segment.Length == 0 || segment[^1] is not ('.' or ' '));
    }
}
