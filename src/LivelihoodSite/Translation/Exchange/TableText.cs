using System.Text;
using System.Text.Unicode;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>
/// The text of a table that an office saved again: UTF-8 with or without byte order mark, UTF-16 (“Unicode text”), or
/// GB18030, as Chinese Excel saves CSV. Strict: never a replacement character.
/// </summary>
internal static class TableText
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <summary>The text, or null with the line of the first byte that is no UTF-8.</summary>
    public static (string? Text, int Line) Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var wide = new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
            return (Strictly(wide, bytes.AsSpan(2)), 1);
        }

        var body = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        if (Utf8.IsValid(body))
        {
            return (Encoding.UTF8.GetString(body), 1);
        }

        // The header is ASCII in every encoding; that the rest is Chinese, the hashes of the sources tell.
        return (body.Length == bytes.Length ? Strictly(Gb18030, body) : null, LineOfFirstWrongByte(body));
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            // The framework's decoder lets some wrong pairs pass; encoding them again tells.
            return bytes.SequenceEqual(encoding.GetBytes(text)) ? text : null;
        }
        catch (Exception problem) when (problem is DecoderFallbackException or EncoderFallbackException)
        {
            return null;
        }
    }

    private static int LineOfFirstWrongByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (
            at < bytes.Length
            && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done
        )
        {
            at += used;
        }

        return bytes[..at].Count((byte)'\n') + 1;
    }
}
