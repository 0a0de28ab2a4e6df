using System.IO.Compression;
using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds.Files;

/// <summary>Tells a file by its content. Names lie: a .doc is often a .docx or a web page.</summary>
internal static class FileSignature
{
    private const string AsWord = "Open it in Word or WPS and save it as .docx or as plain text (UTF-8).";
    private const string AsText = "Save the document as .docx or as plain text (UTF-8) and read that file.";
    private const string AskForText =
        "Run text recognition (OCR) over it and check every character, or better ask for the text or the Word file.";
    private const string Unpack = "Unpack it and read the .docx, .pdf or text file inside.";

    private static readonly FileFormat Text = new(FileKind.Text);

    private static readonly (byte[] Magic, FileFormat Format)[] Known =
    [
        ("%PDF"u8.ToArray(), new(FileKind.Pdf)),
        ("{\\rtf"u8.ToArray(), new(FileKind.Foreign, "a rich text (RTF) document", AsWord)),
        ([0x89, 0x50, 0x4E, 0x47], new(FileKind.Foreign, "an image (PNG)", AskForText)),
        ([0xFF, 0xD8, 0xFF], new(FileKind.Foreign, "an image (JPEG)", AskForText)),
        ("GIF8"u8.ToArray(), new(FileKind.Foreign, "an image (GIF)", AskForText)),
        ([0x49, 0x49, 0x2A, 0x00], new(FileKind.Foreign, "an image (TIFF)", AskForText)),
        ([0x4D, 0x4D, 0x00, 0x2A], new(FileKind.Foreign, "an image (TIFF)", AskForText)),
        ([0x1F, 0x8B], new(FileKind.Foreign, "a gzip archive", Unpack)),
        ("Rar!\u001A\u0007"u8.ToArray(), new(FileKind.Foreign, "a RAR archive", Unpack)),
        ([0x37, 0x7A, 0xBC, 0xAF], new(FileKind.Foreign, "a 7z archive", Unpack)),
    ];

    /// <summary>Parts that only one kind of package has.</summary>
    private static readonly (string Part, Message What)[] Packages =
    [
        ("OFD.xml", "an OFD document"),
        ("xl/workbook.xml", "an Excel or WPS workbook (.xlsx)"),
        ("ppt/presentation.xml", "a presentation (.pptx)"),
        ("content.xml", "an OpenDocument file (.odt)"),
    ];

    /// <summary>The format of a file; text is what nothing else claims.</summary>
    public static FileFormat Of(byte[] bytes)
    {
        foreach (var (magic, format) in Known)
        {
            if (bytes.AsSpan().StartsWith(magic))
            {
                return format;
            }
        }

        return bytes switch
        {
            [0xD0, 0xCF, 0x11, 0xE0, ..] => OldOffice(bytes),
            [0x50, 0x4B, 0x03, 0x04, ..] => Package(bytes),
            [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => new(FileKind.Foreign, "an image (BMP)", AskForText),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', ..] => new(
                FileKind.Foreign,
                "an image (WebP)",
                AskForText
            ),
            _ => Text,
        };
    }

    /// <summary>Word, Excel and WPS shared one container until 2007; the names of its streams tell them apart.</summary>
    private static FileFormat OldOffice(byte[] bytes)
    {
        if (Holds(bytes, "EncryptedPackage"))
        {
            return new(
                FileKind.Foreign,
                "an Office document protected by a password",
                "Open it with its password, remove the protection and save it as .docx or as plain text (UTF-8)."
            );
        }

        if (Holds(bytes, "WordDocument"))
        {
            return new(FileKind.Foreign, "an old Word or WPS document (.doc, .wps)", AsWord);
        }

        return Holds(bytes, "Workbook") || Holds(bytes, "Book")
            ? new(
                FileKind.Foreign,
                "an old Excel or WPS workbook (.xls, .et)",
                "Copy its table into a Word document and save that as .docx, or save the text (UTF-8)."
            )
            : new(FileKind.Foreign, "an old Office document (.doc, .wps, .xls, .et)", AsWord);
    }

    private static bool Holds(byte[] bytes, string stream) =>
        bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static FileFormat Package(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var (part, what) in Packages)
            {
                if (names.Contains(part))
                {
                    return new(FileKind.Foreign, what, AsText);
                }
            }

            return
                names.Contains("[Content_Types].xml")
                && names.Any(name => name.StartsWith("word", StringComparison.OrdinalIgnoreCase))
                ? new(FileKind.Word)
                : new(FileKind.Foreign, "a zip archive", Unpack);
        }
        catch (InvalidDataException)
        {
            return new(FileKind.Foreign, "a damaged Word, OFD or zip package", "Ask for the file again.");
        }
    }
}
