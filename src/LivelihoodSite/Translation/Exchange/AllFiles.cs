using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>Writes several files so that all of them are new, or all of them are as they were.</summary>
public static class AllFiles
{
    /// <summary>Writes each file by temp-and-rename; when one cannot be written, those before it are put back.</summary>
    /// <exception cref="EnvironmentProblemException">The disk is full, read-only, or not ours to write; nothing has changed.</exception>
    public static void Write(SiteFolder folder, IReadOnlyList<EditedFile> files)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(files);
        var before = files
            .Select(file => folder.Full(file.Path))
            .Select(path => (Path: path, Bytes: File.Exists(path) ? File.ReadAllBytes(path) : null))
            .ToList();
        var written = 0;
        try
        {
            for (; written < files.Count; written++)
            {
                AtomicFile.WriteByRename(before[written].Path, files[written].Bytes);
            }
        }
        catch (EnvironmentProblemException)
        {
            foreach (var (path, bytes) in before.Take(written))
            {
                if (bytes is null)
                {
                    File.Delete(path);
                }
                else
                {
                    AtomicFile.WriteByRename(path, bytes);
                }
            }

            throw;
        }
    }
}
