using System.Globalization;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>What is wrong with a file that goes to a translator or comes back (LS1260–LS1279).</summary>
internal static class ExchangeDiagnostics
{
    public static Diagnostic NotXml(string path, int line, string block, char sign) =>
        Error(
            "LS1260",
            path,
            line,
            $"{block} holds a character that XML cannot carry (U+{((int)sign).ToString("X4", CultureInfo.InvariantCulture)}).",
            "Remove it; it is invisible."
        );

    public static Diagnostic CannotOpen(string path, Message why) =>
        Error("LS1261", path, 0, "the file cannot be used.", why);

    public static Diagnostic NotWellFormed(string path, int line, int column) =>
        new(
            "LS1262",
            Severity.Error,
            path,
            line,
            column,
            "this is not well-formed XML, or it has a document type or a depth that exchange files never need.",
            "Export the file from the translation tool again."
        );

    public static Diagnostic NotXliff20(string path, int line, string? version) =>
        Error(
            "LS1263",
            path,
            line,
            version is null ? (Message)"this is no XLIFF file." : $"this is XLIFF {version}, not 2.0.",
            "Save it as XLIFF 2.0, or start from a file that “livelihood translate export” wrote."
        );

    public static Diagnostic OtherLanguages(
        string path,
        int line,
        string source,
        string target,
        IReadOnlyList<Language> languages
    ) =>
        Error(
            "LS1264",
            path,
            line,
            $"the file goes from “{source}” to “{target}”, the site from {languages[0].Tag} to {Message.List(languages.Skip(1).Select(language => language.Tag))}.",
            "Use the file of this site, and leave srcLang and trgLang as they were."
        );

    public static Diagnostic WrongId(string path, int line, Message what, string? id) =>
        Error(
            "LS1265",
            path,
            line,
            id is null ? (Message)$"a {what} has no id." : $"the {what} id “{id}” stands here a second time.",
            "Start again from the exported file."
        );

    public static Diagnostic UnknownCode(string path, int line, string name) =>
        Error(
            "LS1266",
            path,
            line,
            $"the text holds a code (<{name}>) that no text of this site has.",
            "Remove the code in the translation tool, or write the words that it stands for."
        );

    public static Diagnostic NoSource(string path, int line) =>
        Error("LS1266", path, line, "a segment has no source.", "Start again from the exported file.");

    public static Diagnostic UnknownBlock(string path, ReturnedUnit unit) =>
        Warning(
            "LS1267",
            path,
            unit.Line,
            $"{unit.Key} is no longer in the site; its words were not written: {Quote(unit.Target)}",
            "Put them where they belong by hand, if they are still needed."
        );

    public static Diagnostic ChineseChanged(string path, ReturnedUnit unit, string place) =>
        Warning(
            "LS1268",
            path,
            unit.Line,
            $"the Chinese of {unit.Key} has changed since this was translated; the words were written to {place} and need review.",
            "Export again with --only stale and revise it."
        );

    public static Diagnostic Unconfirmed(string path, ReturnedUnit unit, string place) =>
        Warning(
            "LS1269",
            path,
            unit.Line,
            $"{unit.Key} is not confirmed as translated; the words are in {place} and need review.",
            "Confirm it: state translated in XLIFF, current in a table."
        );

    /// <summary>Names that were outdated before and still are: one of them did not come back confirmed from today's Chinese.</summary>
    public static Diagnostic NamesStayStale(
        string path,
        ReturnedUnit at,
        ExchangeUnit open,
        Message why,
        bool chineseChanged
    ) =>
        Warning(
            chineseChanged ? "LS1268" : "LS1269",
            path,
            at.Line,
            $"the names of {open.FileId} in {open.Block.Path} still need review: {open.UnitId} {why}.",
            chineseChanged
                ? (Message)"Export again with --only stale,missing and revise them."
                : "Confirm all names of the project in one file: state translated in XLIFF, current in a table."
        );

    public static Diagnostic CannotMark(string path, ReturnedUnit unit, bool chineseChanged) =>
        Warning(
            "LS1270",
            path,
            unit.Line,
            $"{unit.Key} {(chineseChanged ? (Message)"was translated from other Chinese" : "is not confirmed as translated")}; no file could say so, so the words were not written: {Quote(unit.Target)}",
            "Export again, or write them by hand when they fit."
        );

    public static Diagnostic OtherWordsHere(string path, ReturnedUnit unit, string place) =>
        Warning(
            "LS1271",
            path,
            unit.Line,
            $"{unit.Key} {(unit.TargetHash is null ? (Message)"is not confirmed, and other words stand" : "was also changed since the export")} in {place}; those stay, these were not written: {Quote(unit.Target)}",
            "Compare the two and put the better one into the file."
        );

    public static Diagnostic NoWords(string path, ReturnedUnit unit) =>
        Warning(
            "LS1272",
            path,
            unit.Line,
            unit.Target is null
                ? (Message)$"{unit.Key} came back empty; the site keeps the words that it has."
                : $"{unit.Key} is translated in part only; these words were not written: {Quote(unit.Target)}",
            "Fill it in, or remove the words from the site's own file if they shall go."
        );

    public static Diagnostic NotTable(string path, int line, Message what) =>
        Error("LS1273", path, line, what, "Save the table as CSV with all its columns.");

    public static Diagnostic NotDecoded(string path, int line) =>
        Error("LS1274", path, line, "the characters cannot be read.", "Save the table as CSV UTF-8.");

    public static Diagnostic CannotEdit(string path, string block) =>
        Error(
            "LS1275",
            path,
            0,
            $"{block} cannot be set without changing other parts of the file.",
            "Write it by hand, or put the key on a line of its own, then import again."
        );

    public static Diagnostic UnknownState(string path, int line, string state, string known) =>
        Error("LS1276", path, line, $"the state “{state}” is not known.", $"Use {known}.");

    public static Diagnostic Foreign(string path) =>
        Error("LS1277", path, 0, "no block of this file belongs to this site.", "Use a file that this site exported.");

    private static Message Quote(string? text) => text is null ? (Message)"(none)" : $"“{text}”";

    private static Diagnostic Error(string code, string path, int line, Message message, Message hint) =>
        new(code, Severity.Error, path, line, 1, message, hint);

    private static Diagnostic Warning(string code, string path, int line, Message message, Message hint) =>
        new(code, Severity.Warning, path, line, 1, message, hint);
}
