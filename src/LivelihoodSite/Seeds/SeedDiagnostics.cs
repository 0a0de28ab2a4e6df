using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>Every finding of reading a report, made in one place; docs/diagnostics.md lists them with cause and cure.</summary>
public static partial class SeedDiagnostics
{
    public const string FileMissing = "LS0101";
    public const string EmptyText = "LS0102";
    public const string NotText = "LS0103";
    public const string Undecodable = "LS0104";
    public const string InvisibleRemoved = "LS0105";
    public const string DamagedBefore = "LS0106";
    public const string DamagedFile = "LS0107";
    public const string FileTooLarge = "LS0108";
    public const string NoText = "LS0109";
    public const string FormatLeftOut = "LS0110";
    public const string RadicalSigns = "LS0111";
    public const string UnknownColumn = "LS0112";
    public const string EmptyPages = "LS0113";
    public const string PdfTable = "LS0114";
    public const string NoProject = "LS0201";
    public const string ResultWithoutCommitment = "LS0202";
    public const string UnclosedHeading = "LS0203";
    public const string TextNotAccounted = "LS0204";
    public const string SharedResult = "LS0301";
    public const string OutsideCategory = "LS0302";
    public const string DuplicateCommitment = "LS0303";
    public const string DuplicateCategory = "LS0304";
    public const string EmptyCategory = "LS0305";
    public const string MissingResult = "LS0306";
    public const string EmptyResult = "LS0307";
    public const string SecondResult = "LS0308";
    public const string UnknownStatus = "LS0309";
    public const string MissingStatus = "LS0310";
    public const string MissingPunctuation = "LS0311";
    public const string BareNumber = "LS0312";
    public const string TooLong = "LS0313";
    public const string StrayText = "LS0314";
    public const string UnmarkedCommitment = "LS0315";

    /// <summary>Every code of this part, ascending.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FileMissing,
        EmptyText,
        NotText,
        Undecodable,
        InvisibleRemoved,
        DamagedBefore,
        DamagedFile,
        FileTooLarge,
        NoText,
        FormatLeftOut,
        RadicalSigns,
        UnknownColumn,
        EmptyPages,
        PdfTable,
        NoProject,
        ResultWithoutCommitment,
        UnclosedHeading,
        TextNotAccounted,
        SharedResult,
        OutsideCategory,
        DuplicateCommitment,
        DuplicateCategory,
        EmptyCategory,
        MissingResult,
        EmptyResult,
        SecondResult,
        UnknownStatus,
        MissingStatus,
        MissingPunctuation,
        BareNumber,
        TooLong,
        StrayText,
        UnmarkedCommitment,
    ];

    /// <summary>An error on a line; line 0 means the whole file.</summary>
    public static Diagnostic Error(string code, string path, int line, Message message, Message? hint = null) =>
        new(code, Severity.Error, path, line, 0, message, hint);

    /// <summary>A warning on a line; line 0 means the whole file.</summary>
    public static Diagnostic Warning(string code, string path, int line, Message message, Message? hint = null) =>
        new(code, Severity.Warning, path, line, 0, message, hint);

    /// <summary>A file that cannot be opened.</summary>
    public static Diagnostic CannotOpen(string path, Message reason) =>
        Error(FileMissing, path, 0, reason, "Give the path of the report's text file.");

    /// <summary>Bytes that are no text.</summary>
    public static Diagnostic IsBinary(string path) => IsForeign(path, "binary data", SaveAsText);

    /// <summary>Neither UTF-8 nor GB18030.</summary>
    public static Diagnostic CannotDecode(string path, int line) =>
        Error(
            Undecodable,
            path,
            line,
            "The text is neither valid UTF-8 nor a GB18030 report; this line holds the first invalid byte.",
            "Save the document again as UTF-8."
        );
}
