using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>A document kept as received in seeds/, so that the site can always be traced to it.</summary>
/// <param name="Path">Relative to the site root.</param>
internal sealed record ReceivedDocument(string Path)
{
    // The copy, where this run made it.
    private string? Copy { get; init; }

    /// <summary>Takes a document into the site; null where seeds/ holds another one of the year.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="file">The document; one inside the site stays where it is.</param>
    /// <param name="year">Its edition.</param>
    public static ReceivedDocument? Take(SiteFolder folder, string file, int year)
    {
        var full = System.IO.Path.GetFullPath(file);
        var relative = folder.Relative(full);
        if (!relative.StartsWith("..", StringComparison.Ordinal) && !System.IO.Path.IsPathRooted(relative))
        {
            return new ReceivedDocument(relative);
        }

        var kept = $"seeds/{year:0000}{System.IO.Path.GetExtension(full)}";
        var copy = folder.Full(kept);
        var bytes = File.ReadAllBytes(full);
        var isThere = File.Exists(copy);
        if (isThere && !AtomicFile.Holds(copy, bytes))
        {
            return null;
        }

        AtomicFile.WriteByRename(copy, bytes);
        return new ReceivedDocument(kept) { Copy = isThere ? null : copy };
    }

    /// <summary>The finding for a second document of a year.</summary>
    public static Diagnostic Other(string file, int year) =>
        new(
            "LS0424",
            Severity.Error,
            file,
            0,
            0,
            $"seeds/ holds another document of {year}, and documents are kept as received.",
            "Put the new one into seeds/ under another name, then import it from there."
        );

    /// <summary>Takes the copy away again, if this run made it.</summary>
    public void Undo()
    {
        if (Copy is not null)
        {
            File.Delete(Copy);
        }
    }
}
