using System.Text;

namespace LivelihoodSite.Content.Import;

/// <summary>
/// Writes the files of an import so that all of them are there or none. Everything is written beside its place first; then
/// one file lists it all, and from that moment on the import counts as done: a run that is killed while it puts the files
/// in their places is finished by the next one.
/// </summary>
public static class ImportWriter
{
    /// <summary>The list, relative to the site root; it is there only while files are put in their places.</summary>
    public const string List = "input/.import";

    /// <summary>Finishes what a killed import has begun; does nothing otherwise.</summary>
    /// <exception cref="Model.EnvironmentProblemException">A file could not be written.</exception>
    public static void Recover(SiteFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (File.Exists(folder.Full(List)))
        {
            Finish(folder, File.ReadAllLines(folder.Full(List), Encoding.UTF8));
        }
    }

    /// <summary>Writes the files; those that hold their text already are not touched.</summary>
    /// <exception cref="Model.EnvironmentProblemException">A file could not be written; then none was changed.</exception>
    /// <returns>The paths of the files that were written, in their order.</returns>
    public static IReadOnlyList<string> Write(SiteFolder folder, IEnumerable<PlannedFile> files)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(files);
        var prepared = new List<string>();
        try
        {
            foreach (var file in files)
            {
                if (AtomicFile.Prepare(folder.Full(file.Path), Encoding.UTF8.GetBytes(file.Text)))
                {
                    prepared.Add(file.Path);
                }
            }

            if (prepared.Count > 0)
            {
                AtomicFile.WriteByRename(
                    folder.Full(List),
                    Encoding.UTF8.GetBytes(string.Concat(prepared.Select(path => path + "\n")))
                );
            }
        }
        catch
        {
            foreach (var path in prepared)
            {
                AtomicFile.Abandon(folder.Full(path));
            }

            throw;
        }

        if (prepared.Count > 0)
        {
            Finish(folder, prepared);
        }

        return prepared;
    }

    private static void Finish(SiteFolder folder, IEnumerable<string> paths)
    {
        foreach (var path in paths.Select(folder.Full).Where(AtomicFile.IsPrepared))
        {
            AtomicFile.Commit(path);
        }

        File.Delete(folder.Full(List));
    }
}
