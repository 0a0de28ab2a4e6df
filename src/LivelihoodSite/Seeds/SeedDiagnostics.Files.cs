using System.Globalization;
using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>Findings about files that are no plain text.</summary>
public static partial class SeedDiagnostics
{
    private const string SaveAsText = "Save the document as plain text (UTF-8) and read that file.";

    /// <summary>A file format that is not read.</summary>
    public static Diagnostic IsForeign(string path, Message what, Message cure) =>
        Error(NotText, path, 0, $"The file is {what}, not a text.", cure);

    /// <summary>A Word or PDF file that its library cannot read.</summary>
    public static Diagnostic Damaged(string path) =>
        Error(
            DamagedFile,
            path,
            0,
            "The file is damaged, or made in a way that this program does not know.",
            $"Open it, save it again as .docx, and read that. Otherwise: {SaveAsText}"
        );

    /// <summary>A PDF that asks for a password.</summary>
    public static Diagnostic Protected(string path) =>
        Error(
            DamagedFile,
            path,
            0,
            "The PDF is protected by a password.",
            "Ask for a file without protection, or for the text."
        );

    /// <summary>More than a report can be.</summary>
    public static Diagnostic TooLarge(string path) =>
        Error(FileTooLarge, path, 0, "The file unpacks to far more than a report holds.", SaveAsText);

    /// <summary>A scan.</summary>
    public static Diagnostic NoTextLayer(string path) =>
        Error(
            NoText,
            path,
            0,
            "The PDF holds no text, only pictures of pages (a scan).",
            "Ask for the Word file or the text; or run text recognition (OCR) over it and check every character."
        );

    /// <summary>A library that this build does not carry.</summary>
    public static Diagnostic LeftOut(string path, Message what) =>
        Error(FormatLeftOut, path, 0, $"This build of the program does not read {what}.", SaveAsText);

    /// <summary>Radical signs read as the characters that they stand for.</summary>
    public static Diagnostic RadicalsRead(string path, int count) =>
        Warning(
            RadicalSigns,
            path,
            0,
            $"The PDF names {count} characters by radical signs (⺠ for 民); they were read as the characters.",
            "Nothing to do. The Word file or the text would leave no doubt."
        );

    /// <summary>Columns without a known head.</summary>
    public static Diagnostic UnknownColumns(string path, int line, IReadOnlyList<string> heads) =>
        Warning(
            UnknownColumn,
            path,
            line,
            $"The table has columns that no part of a report is known for: {Message.List(heads)}.",
            "Their text stands behind the result. Rename the heads, or remove the columns, if that is not what they say."
        );

    /// <summary>Scanned pages between others.</summary>
    public static Diagnostic PagesWithoutText(string path, IReadOnlyList<int> pages) =>
        Warning(
            EmptyPages,
            path,
            0,
            $"Pages without text: {Message.List(pages.Take(20).Select(page => page.ToString(CultureInfo.InvariantCulture)))}.",
            "If they are pictures of text, ask for the Word file or the text."
        );

    /// <summary>A table in a PDF has no cells.</summary>
    public static Diagnostic TableInPdf(string path) =>
        Warning(
            PdfTable,
            path,
            0,
            "The PDF shows a table; its cells cannot be told apart and are read line by line.",
            "Ask for the Word file, or copy the table into one."
        );
}
