using System.Text;
using System.Text.Unicode;
using LivelihoodSite.Seeds.Files;

namespace LivelihoodSite.Seeds;

/// <summary>Bytes to text, strictly: never a replacement character that the file does not hold itself.</summary>
public static class SeedDecoder
{
    private static readonly Encoding StrictGb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <summary>
    /// The text of a file. What it is, its content tells, not its name: a Word or PDF file yields its lines; anything else is
    /// decoded by byte order mark, then as UTF-8, then as GB18030 when the result shows a marker of a report.
    /// </summary>
    /// <returns>The text without its byte order mark, with findings; or the finding that says why there is none.</returns>
    internal static FileText Decode(byte[] bytes, string path)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var format = FileSignature.Of(bytes);
        return format.Kind switch
        {
            FileKind.Word => DocumentDoor.ReadWord(bytes, path),
            FileKind.Pdf => DocumentDoor.ReadPdf(bytes, path),
            FileKind.Foreign => FileText.Refused(SeedDiagnostics.IsForeign(path, format.What, format.Cure)),
            _ => DecodeText(bytes, path),
        };
    }

    private static FileText DecodeText(byte[] bytes, string path)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var utf16 = new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
            return TryDecode(utf16, bytes.AsSpan(2)) is { } wide
                ? FileText.Of(wide)
                : FileText.Refused(SeedDiagnostics.CannotDecode(path, 0));
        }

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var body = bytes.AsSpan(start);
        if (Utf8.IsValid(body))
        {
            var text = Encoding.UTF8.GetString(body);
            return IsBinary(text) ? FileText.Refused(SeedDiagnostics.IsBinary(path)) : FileText.Of(text);
        }

        if (start == 0 && DecodeGb18030(body) is { } chinese && !IsBinary(chinese) && ShowsMarker(chinese))
        {
            return FileText.Of(chinese);
        }

        return FileText.Refused(SeedDiagnostics.CannotDecode(path, LineOfFirstInvalidByte(body)));
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The framework's decoder lets some invalid pairs pass as private characters; encoding them again tells.</summary>
    private static string? DecodeGb18030(ReadOnlySpan<byte> bytes)
    {
        if (TryDecode(StrictGb18030, bytes) is not { } text || text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return bytes.SequenceEqual(StrictGb18030.GetBytes(text)) ? text : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>More than one control character in twenty is no text; a stray one is removed with a warning instead.</summary>
    private static bool IsBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            controls += char.IsControl(c) && !char.IsWhiteSpace(c) ? 1 : 0;
        }

        return controls > 4 && controls > text.Length / 20;
    }

    /// <summary>Wrongly decoded bytes turn into Chinese characters too; only a report's own markers tell.</summary>
    private static bool ShowsMarker(string text)
    {
        foreach (var word in Vocabulary.ResultWords)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var line in text.EnumerateLines())
        {
            if (MarkerScanner.Scan(line.Trim().ToString()) is { IsTelling: true })
            {
                return true;
            }
        }

        return false;
    }

    private static int LineOfFirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (
            at < bytes.Length
            && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done
        )
        {
            at += used;
        }

        var line = 1;
        for (var i = 0; i < at; i++)
        {
            line += bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 >= bytes.Length || bytes[i + 1] != '\n') ? 1 : 0;
        }

        return line;
    }
}
