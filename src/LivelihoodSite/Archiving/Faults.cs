using LivelihoodSite.Model;

namespace LivelihoodSite.Archiving;

/// <summary>What is wrong with a package, each fault with the name of its file.</summary>
/// <param name="package">The package as the user names it.</param>
/// <param name="findings">Takes the faults.</param>
public sealed class Faults(string package, DiagnosticBag findings)
{
    /// <summary>How many there are so far, in this package and around it.</summary>
    public int Count => findings.Items.Count;

    /// <summary>The faults of a package inside this one, or of a folder of it.</summary>
    public Faults Inside(string path) => new(Name(path), findings);

    /// <summary>A file that a manifest names is not there.</summary>
    public void Missing(string path) =>
        Add("LS1161", path, "the file is missing.", "Take it from another copy of the package.");

    /// <summary>A file is there that no manifest names.</summary>
    public void Extra(string path) =>
        Add("LS1162", path, "the file does not belong to the package.", "Remove it, or find out who put it there.");

    /// <summary>A file has the content of one that is missing.</summary>
    public void Renamed(string path, string was) =>
        Add("LS1162", path, $"the file has the content of {was}, which is missing.", "Give it back its name.");

    /// <summary>A file has other bytes than its hash says.</summary>
    public void Changed(string path) =>
        Add("LS1163", path, "the file has been changed.", "Take it from another copy of the package.");

    /// <summary>A file is shorter or longer than it should be.</summary>
    public void OtherLength(string path, long expected, long actual) =>
        Add(
            "LS1164",
            path,
            $"the file has {actual} bytes instead of {expected}.",
            actual < expected
                ? (Message)"It has been cut off: copy it again."
                : "Take it from another copy of the package."
        );

    /// <summary>A manifest, list or description is not in the form that it must have.</summary>
    public void Form(string? path, Message message, int line = 0) => Add("LS1165", path, message, null, line);

    /// <summary>A path that must not stand in a package.</summary>
    public void Refused(string path, Message reason) =>
        Add("LS1166", null, $"the path “{Printable(path)}” {reason}.", "Do not unpack it.");

    /// <summary>A link, a device, or something else that is no plain file.</summary>
    public void NoFile(string path) =>
        Add("LS1167", path, "this is a link or a special file; a package holds plain files only.", "Do not unpack it.");

    /// <summary>One name stands twice, or two that are one file elsewhere.</summary>
    public void Twice(string path, string other)
    {
        Message message =
            path == other
                ? "the name stands twice."
                : (Message)$"the name is the same as {Printable(other)} where case does not count.";
        Add("LS1168", path, message, "Do not unpack it.");
    }

    /// <summary>More than a package may unpack to.</summary>
    public void TooLarge(string? path, Message message) => Add("LS1169", path, message, "Do not unpack it.");

    /// <summary>The file itself is no longer whole.</summary>
    public void Damaged(string? path, Message message) =>
        Add("LS1170", path, message, "Take another copy of the package.");

    /// <summary>The seal of a packed file does not fit.</summary>
    public void Seal(Message message) => Add("LS1171", null, message, "Take another copy of the package.");

    /// <summary>A record or index of a web archive does not fit.</summary>
    public void Record(string? path, Message message) => Add("LS1172", path, message, null);

    /// <summary>Adds a fault of any kind.</summary>
    public void Add(string code, string? path, Message message, Message? hint, int line = 0) =>
        findings.Add(new Diagnostic(code, Severity.Error, path is null ? package : Name(path), line, 0, message, hint));

    private string Name(string path) => $"{package}/{Printable(path)}";

    // A name may be hostile: it must not draw on the terminal.
    private static string Printable(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '\uFFFD' : letter));
}
